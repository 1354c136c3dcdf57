import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/database';
import type { Submission } from '../submissions/kept.ts';
import type { Note } from './decisions.ts';

/** What reviewers have noted on a submission, for themselves until it is decided. */
export async function selectNotes(db: Queryable, { id }: Pick<Submission, 'id'>): Promise<readonly Note[]> {
  const { rows } = await sql<Note>`
    SELECT place, note FROM review_note WHERE submission_id = ${id} ORDER BY place`.execute(db.kysely);
  return rows;
}

/** Keeps the notes that were typed, by place; one that was emptied goes. What is as it was keeps its author. */
export async function keepNotes(
  tx: Transaction,
  submission: Pick<Submission, 'id' | 'organisationId'>,
  typed: ReadonlyMap<string, string>,
): Promise<void> {
  const before = new Map((await selectNotes(tx, submission)).map(({ place, note }) => [place, note]));
  for (const [place, text] of typed) {
    const note = text.trim();
    if (note === (before.get(place) ?? '')) continue;
    if (note === '') {
      await sql`DELETE FROM review_note WHERE submission_id = ${submission.id} AND place = ${place}`.execute(tx.kysely);
      continue;
    }
    await sql`
      INSERT INTO review_note (submission_id, organisation_id, place, note, noted_by)
      VALUES (${submission.id}, ${submission.organisationId}, ${place}, ${note}, ${tx.actor.name})
      ON CONFLICT (submission_id, place) DO UPDATE
        SET note = excluded.note, noted_by = excluded.noted_by, noted_at = now()`.execute(tx.kysely);
  }
}
