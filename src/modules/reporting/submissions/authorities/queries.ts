import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';

/** A deputy signs for the head (KT.) from one day to another, on the ground of a document. */
export type Authority = {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly deputy: string;
  /** "Phó Giám đốc". */
  readonly post: string;
  readonly documentNumber: string;
  readonly documentOn: string;
  /** Days, YYYY-MM-DD, both counted; null: without an end. */
  readonly from: string;
  readonly to: string | null;
  readonly recordedBy: string;
  readonly endedBy: string | null;
};

const row = z.object({
  id: z.string(),
  organisationId: z.string(),
  accountId: z.string(),
  deputy: z.string(),
  post: z.string(),
  documentNumber: z.string(),
  documentOn: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  recordedBy: z.string(),
  endedBy: z.string().nullable(),
});

async function select(db: Queryable, condition: RawBuilder<unknown>): Promise<readonly Authority[]> {
  const { rows } = await sql`
    SELECT a.id, a.organisation_id AS "organisationId", a.account_id AS "accountId", a.deputy, a.post,
      a.document_number AS "documentNumber", a.document_on::text AS "documentOn", lower(a.valid)::text AS "from",
      (upper(a.valid) - 1)::text AS "to", a.recorded_by AS "recordedBy", a.ended_by AS "endedBy"
    FROM signing_authority a WHERE ${condition} ORDER BY lower(a.valid) DESC, a.id`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** Every authority that the actor may see of these bodies, the newest first. */
export function selectAuthorities(db: Queryable, organisations: readonly string[]): Promise<readonly Authority[]> {
  return select(db, sql`a.organisation_id = ANY (${organisations}::uuid[])`);
}

/** The authority by which a person signs for the head of a body on a day (YYYY-MM-DD), or null. */
export async function authorityOn(
  db: Queryable,
  organisationId: string,
  accountId: string,
  day: string,
): Promise<Authority | null> {
  const found = await select(
    db,
    sql`a.organisation_id = ${organisationId} AND a.account_id = ${accountId} AND a.valid @> ${day}::date`,
  );
  return found[0] ?? null;
}

/** The bodies for whose head a person signs on a day. */
export async function bodiesSignedFor(db: Queryable, accountId: string, day: string): Promise<readonly string[]> {
  const found = await select(db, sql`a.account_id = ${accountId} AND a.valid @> ${day}::date`);
  return found.map(({ organisationId }) => organisationId);
}

export type NewAuthority = Omit<Authority, 'id' | 'recordedBy' | 'endedBy'>;

/** Records an authority in the name of the acting person; undefined where its days overlap those of another one for the same deputy. */
export async function insertAuthority(tx: Transaction, given: NewAuthority): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO signing_authority (organisation_id, account_id, deputy, post, document_number, document_on, valid, recorded_by)
    VALUES (${given.organisationId}, ${given.accountId}, ${given.deputy}, ${given.post}, ${given.documentNumber},
      ${given.documentOn}, daterange(${given.from}::date, ${given.to}::date, '[]'), ${tx.actor.name})
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx.kysely);
  return rows[0]?.id;
}

/** Ends an authority before a day; one that has not begun by then keeps its first day, since a row of no days says nothing. */
export async function endAuthority(tx: Transaction, id: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    UPDATE signing_authority SET ended_by = ${tx.actor.name},
      valid = daterange(lower(valid), greatest(lower(valid) + 1, ${day}::date))
    WHERE id = ${id} AND (upper_inf(valid) OR upper(valid) > ${day}::date) RETURNING id`.execute(tx.kysely);
  return rows.length > 0;
}
