import pg from 'pg';

export type Relation = { readonly schema: string; readonly name: string };
export type Table = Relation & { readonly columns: readonly string[] };

/**
 * What is backed up: everything but the system's own schemas, the migrator's (a restore writes it anew) and the jobs': what
 * waited at the time of the backup was done since, and must not be done again.
 */
const ours = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'migration', 'graphile_worker')
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')`;

/** The tables that hold rows, with the columns that can be written, in a fixed order. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT n.nspname AS schema, c.relname AS name, coalesce((SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '[]') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${ours}
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`);
  return rows;
}

export async function sequencesOf(client: pg.ClientBase): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${ours} ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`);
  return rows;
}

export function quoted({ schema, name }: Relation): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** A table with its columns, for COPY. */
export function withColumns(table: Table): string {
  return `${quoted(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
}

/**
 * How values are written as text, the same on every server, so that each comes back exactly. Rows are to be read in the order
 * in which they lie (a scan may else join another one in the middle), so that the same content has the same hash.
 */
export const textSettings = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL xmloption = 'content'; SET LOCAL lock_timeout = '60s';
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL synchronize_seqscans = off; SET LOCAL statement_timeout = 0;
  SET LOCAL row_security = off`;
