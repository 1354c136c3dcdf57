import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Queryable } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** `head` is the hash of the last entry: written down elsewhere, it also convicts one who forged the whole chain anew. */
export type Verification = {
  readonly entries: number;
  readonly ok: boolean;
  readonly head: string;
  readonly firstBroken?: { readonly id: number; readonly reason: Message };
};

type Row = { id: string; previous_hash: string; hash: string; content: string };
type Link = { readonly id: number; readonly hash: string };
type Walk = { readonly last: Link; readonly broken: Verification['firstBroken'] };

const origin: Link = { id: 0, hash: '0'.repeat(64) };
const pageSize = 2_000;

/**
 * Reads the whole audit trail, computes every hash again outside of the database's own functions, and names the first
 * entry that was altered, replaced or removed. Reads one moment's state while others go on writing.
 */
export async function verify(db: Queryable): Promise<Verification> {
  return db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (kysely) => {
      const { broken, last } = await walk({ kysely });
      const entries = await countEntries({ kysely });
      const head = await chainEnd({ kysely });
      const firstBroken = broken ?? endFault(last, head);
      return {
        entries,
        ok: firstBroken === undefined,
        head: head.hash,
        ...(firstBroken === undefined ? {} : { firstBroken }),
      };
    });
}

async function walk(db: Queryable): Promise<Walk> {
  let last = origin;
  for (;;) {
    const rows = await pageAfter(db, last.id);
    for (const row of rows) {
      const fault = faultOf(row, last);
      if (fault !== undefined) return { last, broken: fault };
      last = { id: Number(row.id), hash: row.hash };
    }
    if (rows.length < pageSize) return { last, broken: undefined };
  }
}

function faultOf(row: Row, last: Link): Verification['firstBroken'] {
  const id = Number(row.id);
  if (id !== last.id + 1) return broken('missing', last.id + 1);
  if (row.previous_hash !== last.hash) return broken('unlinked', id);
  const hash = createHash('sha256')
    .update(row.previous_hash + row.content)
    .digest('hex');
  return hash === row.hash ? undefined : broken('altered', id);
}

function endFault(last: Link, head: Link): Verification['firstBroken'] {
  if (last.id === head.id && last.hash === head.hash) return undefined;
  return broken('cutOff', Math.min(last.id, head.id) + 1);
}

function broken(reason: keyof typeof messages, id: number): { id: number; reason: Message } {
  return { id, reason: { vi: say(messages[reason], 'vi', { id }), en: say(messages[reason], 'en', { id }) } };
}

/** The content is put together by PostgreSQL's own functions exactly as migration 0001 does; only the hash is computed here. */
async function pageAfter(db: Queryable, id: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT id, previous_hash, hash, jsonb_build_array(id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), account_id,
      actor, ip, action, subject_kind, subject_id, organisation_id, detail)::text AS content
    FROM audit_entry WHERE id > ${id} ORDER BY id LIMIT ${pageSize}`.execute(db.kysely);
  return rows;
}

async function countEntries(db: Queryable): Promise<number> {
  const { rows } = await sql<{ n: string }>`SELECT count(*) AS n FROM audit_entry`.execute(db.kysely);
  return Number(rows[0]?.n);
}

async function chainEnd(db: Queryable): Promise<Link> {
  const { rows } = await sql<{ id: string; hash: string }>`
    SELECT last_id AS id, last_hash AS hash FROM audit_chain`.execute(db.kysely);
  return { id: Number(rows[0]?.id), hash: rows[0]?.hash ?? '' };
}
