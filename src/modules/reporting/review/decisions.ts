import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';

/** What a reviewer said of one item. */
export type Note = { readonly place: string; readonly note: string };

/** A reviewer's word on a submission; it does not change any more. */
export type Decision = {
  readonly decision: 'returned' | 'accepted' | 'reopened';
  readonly version: number;
  readonly reason: string | null;
  readonly notes: readonly Note[];
  readonly by: string;
  readonly at: Date;
};

const row = z.object({
  decision: z.enum(['returned', 'accepted', 'reopened']),
  version: z.number(),
  reason: z.string().nullable(),
  notes: z.array(z.object({ place: z.string(), note: z.string() })),
  by: z.string(),
  at: z.date(),
});

async function select(db: Queryable, condition: RawBuilder<unknown>): Promise<readonly Decision[]> {
  const { rows } = await sql`
    SELECT d.decision, s.version, d.reason, d.notes, d.decided_by AS by, d.decided_at AS at
    FROM review_decision d JOIN submission s ON s.id = d.submission_id WHERE ${condition}
    ORDER BY d.number DESC`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** Every decision on a report, the newest first. */
export function selectDecisions(db: Queryable, reportId: string): Promise<readonly Decision[]> {
  return select(db, sql`s.report_id = ${reportId}`);
}

export type NewDecision = Pick<Decision, 'decision' | 'reason' | 'notes'> & {
  readonly submissionId: string;
  readonly organisationId: string;
};

/** Writes the acting person's decision. */
export async function insertDecision(tx: Transaction, decision: NewDecision, now: Date): Promise<void> {
  const { submissionId, organisationId, reason, notes } = decision;
  await sql`
    INSERT INTO review_decision (submission_id, organisation_id, decision, reason, notes, decided_by, decided_at)
    VALUES (${submissionId}, ${organisationId}, ${decision.decision}, ${reason}, ${JSON.stringify(notes)}::jsonb,
      ${tx.actor.name}, ${now})`.execute(tx.kysely);
}
