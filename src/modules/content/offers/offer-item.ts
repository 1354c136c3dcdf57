import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { holdArticle } from '../editions/queries.ts';
import { selectSections } from '../sections/queries.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { mappedSection } from './mapping.ts';
import { selectSitesAbove } from './offer.ts';
import { mayAt, offerRefusal } from './refuse.ts';

export type OfferWish = {
  readonly articleId: string;
  readonly toSiteId: string;
  /** A section of the receiving site; null: the one that corresponds. */
  readonly toSection: string | null;
  readonly note: string;
};

const row = z.object({
  siteId: z.string(),
  organisationId: z.string(),
  section: z.string().nullable(),
  isOffered: z.boolean(),
});

async function findItem(tx: Transaction, { articleId, toSiteId }: OfferWish) {
  if (!z.uuid().safeParse(articleId).success || !z.uuid().safeParse(toSiteId).success) return undefined;
  await holdArticle(tx, articleId);
  const { rows } = await sql`
    SELECT a.site_id AS "siteId", a.organisation_id AS "organisationId",
      (SELECT p.section_code FROM publication p WHERE p.article_id = a.id AND p.site_id = a.site_id
        ORDER BY p.language DESC LIMIT 1) AS section,
      EXISTS (SELECT FROM offer o WHERE o.article_id = a.id AND o.to_site_id = ${toSiteId} AND o.state IN ('offered', 'accepted'))
        AS "isOffered"
    FROM article a WHERE a.id = ${articleId}`.execute(tx.kysely);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
}

function sectionRefusals(toSection: string | null, section: string | null, has: readonly string[]): readonly Refusal[] {
  if (toSection !== null) return has.includes(toSection) ? [] : [offerRefusal('noSection', 'toSection')];
  return section === null || mappedSection(section, has) !== null ? [] : [offerRefusal('sectionOpen', 'toSection')];
}

/** Offers a published item to the site of a body above (Art. 5, 17, 19.2 c). It shows there once that site's board accepts it. */
export async function offerItem(
  tx: Transaction,
  editor: Editor,
  wish: OfferWish,
  now: Date,
): Promise<Result<{ readonly id: string }>> {
  const item = await findItem(tx, wish);
  if (item === undefined) return missing;
  const { toSiteId, toSection } = wish;
  const has = (await selectSections(tx, toSiteId)).map(({ code }) => code);
  const isAbove = (await selectSitesAbove(tx, item.siteId, todayOf(now))).some(({ siteId }) => siteId === toSiteId);
  const refusals = [
    ...(mayAt(editor, 'content.approve', item, item.section ?? undefined) ? [] : [offerRefusal('noRightThere')]),
    ...(item.section === null ? [offerRefusal('notPublished')] : []),
    ...(isAbove ? sectionRefusals(toSection, item.section, has) : [offerRefusal('notAbove', 'toSite')]),
    ...(item.isOffered ? [offerRefusal('offeredAlready')] : []),
  ];
  const section = toSection ?? (item.section === null ? null : mappedSection(item.section, has));
  if (refusals.length > 0 || section === null) return refused(refusals);
  return done({ id: await insertOffer(tx, item, { ...wish, toSection: section }, now) });
}

async function insertOffer(
  tx: Transaction,
  item: { readonly siteId: string; readonly organisationId: string },
  { articleId, toSiteId, toSection, note }: OfferWish & { readonly toSection: string },
  now: Date,
): Promise<string> {
  const { id } = await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('offer')
    .values({
      article_id: articleId,
      from_site_id: item.siteId,
      to_site_id: toSiteId,
      to_section: toSection,
      state: 'offered',
      note: note.normalize('NFC').trim(),
      offered_at: now,
      offered_by: tx.actor.name,
      decided_at: null,
      decided_by: null,
      reason: null,
      standing_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const detail = { article: articleId, toSite: toSiteId, toSection };
  record(tx, { action: 'offer.make', subject: { kind: 'offer', id }, organisationId: item.organisationId, detail });
  return id;
}
