import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { Queryable, Transaction } from '#platform/database';

const row = z.object({
  id: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  isAsked: z.boolean(),
});
/** A point of the approver's checklist, also one that is asked no more. */
export type KeptPoint = z.infer<typeof row>;

/** Every point that there is or was, in its order. */
export async function selectAllPoints(db: Queryable): Promise<readonly KeptPoint[]> {
  const { rows } = await sql`
    SELECT id, label, is_asked AS "isAsked" FROM checklist_item ORDER BY position, id`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** A point as it is to be; `id` null: a new one. */
export type PointWish = Omit<KeptPoint, 'id'> & { readonly id: string | null };

/** One who changes the checklist at a time. */
export const holdChecklist = (tx: Transaction) =>
  sql`SELECT pg_advisory_xact_lock(hashtext('congso checklist'))`.execute(tx.kysely);

/**
 * Makes the checklist what it is to be, in this order. Points stay, since steps that were taken name them; one that is asked no more is
 * kept so. Whoever calls holds the checklist.
 */
export async function changeChecklist(
  tx: Transaction,
  wishes: readonly PointWish[],
  organisationId: string,
): Promise<void> {
  const known = await selectAllPoints(tx);
  let next = known.length + 1;
  for (const [index, { id, label, isAsked }] of wishes.entries()) {
    while (id === null && known.some((each) => each.id === `point_${next}`)) next += 1;
    const key = id ?? `point_${next++}`;
    await sql`
      INSERT INTO checklist_item (id, position, label, is_asked) VALUES (${key}, ${index + 1}, ${JSON.stringify(label)}, ${isAsked})
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, label = excluded.label, is_asked = excluded.is_asked`.execute(
      tx.kysely,
    );
  }
  record(tx, {
    action: 'checklist.change',
    subject: { kind: 'checklist', id: 'all' },
    organisationId,
    detail: { asked: wishes.filter(({ isAsked }) => isAsked).map(({ label }) => label.vi) },
  });
}
