import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#modules/people';
import type { Transaction } from '#platform/database';
import { selectOptionalEdition } from '../editions/queries.ts';
import type { Editor } from '../workflow/step.ts';

/** Who was not seen for so long, in milliseconds, has left. */
const patience = 2 * 60_000;

const row = z.object({ name: z.string(), since: z.date() });
/** Somebody who has the edition open for writing: "Lan đang soạn từ 9:14". */
export type Present = z.infer<typeof row>;

/**
 * Says that somebody has an edition open for writing, and gives who else has. Called when the form is opened and every half minute while
 * it is. Who may not write there is not noted, and is told all the same.
 */
export async function touchPresence(
  tx: Transaction,
  editor: Editor,
  editionId: string,
  now: Date,
): Promise<readonly Present[]> {
  const edition = await selectOptionalEdition(tx, editionId);
  if (edition === undefined) return [];
  const gone = new Date(now.getTime() - patience);
  const place = { id: edition.organisationId, above: [], siteId: edition.siteId, section: edition.sectionCode };
  if (may(editor.grants, 'content.contribute', place)) {
    await sql`
      INSERT INTO edition_presence (edition_id, account_id, site_id, name, since, seen_at)
      VALUES (${editionId}, ${editor.accountId}, ${edition.siteId}, ${editor.name}, ${now}, ${now})
      ON CONFLICT (edition_id, account_id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at,
        since = CASE WHEN edition_presence.seen_at > ${gone} THEN edition_presence.since ELSE excluded.since END`.execute(
      tx.kysely,
    );
  }
  const { rows } = await sql`
    SELECT name, since FROM edition_presence
    WHERE edition_id = ${editionId} AND account_id <> ${editor.accountId} AND seen_at > ${gone} ORDER BY since`.execute(
    tx.kysely,
  );
  return rows.map((each) => row.parse(each));
}

/** Says that somebody has closed the form. */
export async function leavePresence(tx: Transaction, editor: Editor, editionId: string): Promise<void> {
  if (!z.uuid().safeParse(editionId).success) return;
  await sql`DELETE FROM edition_presence WHERE edition_id = ${editionId} AND account_id = ${editor.accountId}`.execute(
    tx.kysely,
  );
}
