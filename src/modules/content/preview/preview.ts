import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#modules/people';
import { record } from '#platform/audit';
import type { Queryable, Transaction } from '#platform/database';
import { selectOptionalEdition } from '../editions/queries.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { previewMessages as messages } from './messages.ts';

const day = 24 * 60 * 60_000;

const refusal = (code: keyof typeof messages, place?: string): Refusal => ({
  code,
  text: messages[code],
  ...(place === undefined ? {} : { place }),
});

const mayWrite = (editor: Editor, edition: { organisationId: string; siteId: string; sectionCode: string }): boolean =>
  may(editor.grants, 'content.contribute', {
    id: edition.organisationId,
    above: [],
    siteId: edition.siteId,
    section: edition.sectionCode,
  });

/**
 * Makes a secret address at which an edition can be read before it is published, by whoever has the link, for some days. The token is
 * given once and kept only as its SHA-256.
 */
export async function createPreviewLink(
  tx: Transaction,
  editor: Editor,
  { editionId, days }: { readonly editionId: string; readonly days: number },
  now: Date,
): Promise<Result<{ readonly token: string; readonly expiresAt: Date }>> {
  const edition = await selectOptionalEdition(tx, editionId);
  if (edition === undefined) return missing;
  const refusals = [
    ...(mayWrite(editor, edition) ? [] : [refusal('noRight')]),
    ...(Number.isInteger(days) && days >= 1 && days <= 30 ? [] : [refusal('daysWrong', 'days')]),
    ...(edition.state === 'discarded' ? [refusal('discarded')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  const token = randomBytes(32);
  const expiresAt = new Date(now.getTime() + days * day);
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('preview_link')
    .values({
      token_hash: createHash('sha256').update(token).digest(),
      edition_id: edition.id,
      site_id: edition.siteId,
      created_at: now,
      created_by: editor.name,
      expires_at: expiresAt,
    })
    .execute();
  const { organisationId } = edition;
  const detail = { until: expiresAt.toISOString() };
  record(tx, { action: 'preview.create', subject: { kind: 'edition', id: edition.id }, organisationId, detail });
  return done({ token: token.toString('base64url'), expiresAt });
}

/** Makes every preview link of an edition worthless. Gives how many there were. */
export async function revokePreviewLinks(tx: Transaction, editor: Editor, editionId: string): Promise<Result<number>> {
  const edition = await selectOptionalEdition(tx, editionId);
  if (edition === undefined) return missing;
  if (!mayWrite(editor, edition)) return refused([refusal('noRight')]);
  const { numDeletedRows } = await tx.kysely
    .$extendTables<ContentTables>()
    .deleteFrom('preview_link')
    .where('edition_id', '=', edition.id)
    .executeTakeFirst();
  const { organisationId } = edition;
  record(tx, { action: 'preview.revoke', subject: { kind: 'edition', id: edition.id }, organisationId });
  return done(Number(numDeletedRows));
}

const link = z.object({ createdBy: z.string(), createdAt: z.date(), expiresAt: z.date() });
export type PreviewLink = z.infer<typeof link>;

/** The preview links of an edition that still open it, the newest first. */
export async function selectPreviewLinks(db: Queryable, editionId: string, now: Date): Promise<readonly PreviewLink[]> {
  const { rows } = await sql`
    SELECT created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt" FROM preview_link
    WHERE edition_id = ${editionId} AND expires_at > ${now} ORDER BY created_at DESC`.execute(db.kysely);
  return rows.map((each) => link.parse(each));
}
