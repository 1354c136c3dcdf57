import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import { putSearchable, removeSearchable } from '#platform/search';
import type { Edition } from '../editions/edition.ts';
import { plainText } from '../rich-text/plain-text.ts';
import type { ContentTables } from '../tables.ts';

/** A site that shows an article: its own, or one above by an accepted offer. */
const place = z.object({ siteId: z.string(), sectionCode: z.string(), offerId: z.string().nullable() });
export type PublishedAt = z.infer<typeof place>;

const subjectKind = 'article';

/** The path of an item on a site that shows it in a section. */
const articlePath = (sectionSlug: string, slug: string, number: number): string => `/${sectionSlug}/${slug}-${number}`;

/** Everything that may show an article at some places, and lists that it stands or stood in. */
export function emptyPages(tx: Transaction, articleId: string, places: readonly PublishedAt[]): void {
  const lists = places.flatMap(({ siteId, sectionCode }) => [`section:${siteId}:${sectionCode}`, `home:${siteId}`]);
  emptyTags(tx, [`article:${articleId}`, ...lists]);
}

/** Where an article stands for readers now, in a language. */
export async function selectPlaces(
  tx: Transaction,
  { articleId, language }: Pick<Edition, 'articleId' | 'language'>,
): Promise<readonly PublishedAt[]> {
  const { rows } = await sql`
    SELECT site_id AS "siteId", section_code AS "sectionCode", offer_id AS "offerId" FROM publication
    WHERE article_id = ${articleId} AND language = ${language} ORDER BY site_id`.execute(tx.kysely);
  return rows.map((each) => place.parse(each));
}

function textOf({ body, details }: Edition): string {
  const files = (details.attachments ?? []).map(({ title }) => title);
  const leader =
    details.leader === undefined ? [] : [details.leader.name, details.leader.post, details.leader.duties ?? ''];
  return [plainText(body), ...files, ...leader, ...(details.keywords ?? [])].join('\n');
}

async function sectionSlug(tx: Transaction, { siteId, sectionCode }: PublishedAt): Promise<string> {
  const { slug } = await tx.kysely
    .$extendTables<ContentTables>()
    .selectFrom('section')
    .select('slug')
    .where('site_id', '=', siteId)
    .where('code', '=', sectionCode)
    .executeTakeFirstOrThrow();
  return slug;
}

/** Shows an edition on a site, instead of the one that stands there. `first`: when readers first saw the item. */
export async function show(
  tx: Transaction,
  edition: Edition,
  at: PublishedAt,
  moments: { readonly first: Date; readonly published: Date },
): Promise<void> {
  const { cover, isLead = false } = edition.details;
  const changing = {
    edition_id: edition.id,
    organisation_id: edition.organisationId,
    section_code: at.sectionCode,
    title: edition.title,
    slug: edition.slug,
    summary: edition.summary,
    cover: cover === undefined ? null : JSON.stringify(cover),
    first_published_at: moments.first,
    published_at: moments.published,
    // who leads a site's page is that site's own choice
    is_lead: isLead && at.offerId === null,
    offer_id: at.offerId,
    source_site_id: edition.siteId,
  };
  const { articleId: article_id, language, articleNumber: number } = edition;
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('publication')
    .values({ site_id: at.siteId, language, article_id, number, ...changing })
    .onConflict((conflict) => conflict.columns(['site_id', 'language', 'article_id']).doUpdateSet(changing))
    .execute();
  await putSearchable(tx, {
    kind: subjectKind,
    subject: article_id,
    siteId: at.siteId,
    language,
    sourceSiteId: edition.siteId,
    section: at.sectionCode,
    title: edition.title,
    summary: edition.summary,
    text: textOf(edition),
    path: articlePath(await sectionSlug(tx, at), edition.slug, number),
    publishedAt: moments.first,
  });
}

/** Takes an item off a site. */
export async function takeOff(
  tx: Transaction,
  { articleId, language }: Pick<Edition, 'articleId' | 'language'>,
  siteId: string,
): Promise<void> {
  await tx.kysely
    .$extendTables<ContentTables>()
    .deleteFrom('publication')
    .where('site_id', '=', siteId)
    .where('language', '=', language)
    .where('article_id', '=', articleId)
    .execute();
  await removeSearchable(tx, { kind: subjectKind, subject: articleId, siteId, language });
}
