import pg from 'pg';
import { quoted, type Relation, tablesOf } from './catalog.ts';

type Trigger = Relation & { readonly trigger: string; readonly mode: 'O' | 'A' | 'R' | 'D' };
type ForeignKey = Relation & { readonly constraint: string; readonly definition: string };

const modes = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA', D: 'DISABLE' } as const;

/**
 * Empties all tables and takes away what would stand in the way of loading them in any order: triggers, which would change
 * rows (the audit trail's links its entries anew) or refuse them, and foreign keys. Gives what puts both back as they were;
 * the keys are then checked over all rows. Needs an owner, not a superuser, and so no session_replication_role.
 */
export async function openSchema(client: pg.ClientBase): Promise<() => Promise<void>> {
  const tables = await tablesOf(client);
  const triggers = await triggersOf(client);
  const keys = await foreignKeysOf(client);
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  for (const key of keys)
    await client.query(`ALTER TABLE ${quoted(key)} DROP CONSTRAINT ${pg.escapeIdentifier(key.constraint)}`);
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(quoted).join(', ')}`);
  return async () => {
    for (const key of keys)
      await client.query(
        `ALTER TABLE ${quoted(key)} ADD CONSTRAINT ${pg.escapeIdentifier(key.constraint)} ${key.definition}`,
      );
    for (const found of triggers)
      await client.query(
        `ALTER TABLE ${quoted(found)} ${modes[found.mode]} TRIGGER ${pg.escapeIdentifier(found.trigger)}`,
      );
  };
}

const ours = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'migration', 'graphile_worker')`;

/** Those of partitions are made by their parent's. */
async function triggersOf(client: pg.ClientBase): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(`
    SELECT n.nspname AS schema, c.relname AS name, t.tgname AS trigger, t.tgenabled AS mode
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND c.relkind IN ('r', 'p') AND ${ours} ORDER BY 1, 2, 3`);
  return rows;
}

async function foreignKeysOf(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT n.nspname AS schema, c.relname AS name, o.conname AS constraint, pg_get_constraintdef(o.oid) AS definition
    FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE o.contype = 'f' AND o.conparentid = 0 AND ${ours} ORDER BY 1, 2, 3`);
  return rows;
}
