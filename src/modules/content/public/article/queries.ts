import { z } from 'zod';
import type { Database } from '#platform/database';
import { languages } from '#platform/i18n';
import { editionDetails } from '../../details.ts';
import { itemColumns, itemRow, type Shelf, type Teaser, teasers } from '../list/teaser.ts';
import type { Reader } from '../sections.ts';
import { statement } from '../statement.ts';

const link = z.object({ number: z.coerce.string(), title: z.string(), slug: z.string(), sectionSlug: z.string() });
/** As much of an item as a link to it needs. */
export type ItemLink = z.infer<typeof link>;

const articleRow = z.object({
  articleId: z.string(),
  editionId: z.string(),
  number: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  body: z.string(),
  /** What an older program wrote and this one cannot read is not shown, instead of hiding the whole article. */
  details: editionDetails.catch({}),
  /** The recording that the program made of these words, and where in it each sentence begins (0 to 1). */
  speech: z.object({ media: z.string(), beginnings: z.array(z.number()) }).nullable(),
  firstPublishedAt: z.date(),
  /** When the words that stand there now were published: later than the first time where it was corrected. */
  publishedAt: z.date(),
  sourceSiteId: z.string(),
  sectionCode: z.string(),
  sectionSlug: z.string(),
  /** Where it stands on the site that published it; null for the site's own items. */
  original: z.object({ slug: z.string(), sectionSlug: z.string() }).nullable(),
  translation: link.extend({ language: z.enum(languages) }).nullable(),
  newer: link.nullable(),
  older: link.nullable(),
});
export type Article = z.infer<typeof articleRow>;

const neighbour = (comparison: string, order: string) => `(
  SELECT jsonb_build_object('number', n.number, 'title', n.title, 'slug', n.slug, 'sectionSlug', s.slug) FROM publication n
  WHERE n.site_id = p.site_id AND n.language = p.language AND n.section_code = p.section_code
    AND (n.first_published_at, n.number) ${comparison} (p.first_published_at, p.number) ORDER BY ${order} LIMIT 1)`;

const article = statement(
  'article',
  `SELECT p.article_id AS "articleId", p.edition_id AS "editionId", p.number::text AS number, p.title, p.slug, p.summary, e.body,
    e.details, (SELECT jsonb_build_object('media', r.media_id, 'beginnings', r.beginnings) FROM edition_speech r WHERE r.edition_id = e.id) AS speech,
    p.first_published_at AS "firstPublishedAt", p.published_at AS "publishedAt", p.source_site_id AS "sourceSiteId",
    p.section_code AS "sectionCode", s.slug AS "sectionSlug",
    CASE WHEN o.slug IS NULL THEN NULL ELSE jsonb_build_object('slug', o.slug, 'sectionSlug', os.slug) END AS original,
    (SELECT jsonb_build_object('number', t.number, 'title', t.title, 'slug', t.slug, 'sectionSlug', ts.slug, 'language', t.language)
      FROM publication t JOIN section ts ON ts.site_id = t.site_id AND ts.code = t.section_code
      WHERE t.site_id = p.site_id AND t.article_id = p.article_id AND t.language <> p.language LIMIT 1) AS translation,
    ${neighbour('>', 'n.first_published_at, n.number')} AS newer,
    ${neighbour('<', 'n.first_published_at DESC, n.number DESC')} AS older
  FROM publication p
  JOIN edition e ON e.id = p.edition_id
  JOIN section s ON s.site_id = p.site_id AND s.code = p.section_code
  LEFT JOIN publication o ON o.site_id = p.source_site_id AND o.language = p.language AND o.article_id = p.article_id
    AND p.source_site_id <> p.site_id
  LEFT JOIN section os ON os.site_id = o.site_id AND os.code = o.section_code
  WHERE p.site_id = $1 AND p.language = $2 AND p.number = $3`,
  articleRow,
);

/** The item with a number that the site shows in the language. */
export async function selectOptionalArticle(
  db: Database,
  { siteId, language }: Reader,
  number: string,
): Promise<Article | undefined> {
  const [found] = await article(db, [siteId, language, number]);
  return found;
}

const withdrawnRow = z.object({
  title: z.string(),
  kind: z.enum(['mistake', 'outdated', 'duplicate', 'law', 'other']),
  explanation: z.string(),
  at: z.date(),
});
export type Withdrawn = z.infer<typeof withdrawnRow>;

/** Withdrawn by this site, or by one below it whose items it may have shown. */
const withdrawn = statement(
  'withdrawn',
  `SELECT w.title, w.kind, w.explanation, w.at FROM withdrawal w JOIN site own ON own.id = $1 JOIN site theirs ON theirs.id = w.site_id
  WHERE w.number = $3 AND w.language = $2
    AND (w.site_id = $1 OR own.organisation_id IN (SELECT congso_organisations_above(theirs.organisation_id, current_date)))`,
  withdrawnRow,
);

export async function selectOptionalWithdrawn(
  db: Database,
  { siteId, language }: Reader,
  number: string,
): Promise<Withdrawn | undefined> {
  const [found] = await withdrawn(db, [siteId, language, number]);
  return found;
}

const otherLanguage = statement(
  'other-language',
  `SELECT p.number::text AS number, p.title, p.slug, s.slug AS "sectionSlug", p.language FROM publication p
  JOIN section s ON s.site_id = p.site_id AND s.code = p.section_code
  WHERE p.site_id = $1 AND p.language <> $2 AND p.number = $3`,
  link.extend({ language: z.enum(languages) }),
);

/** The item in the language in which the site does show it. */
export async function selectOptionalInOther(db: Database, { siteId, language }: Reader, number: string) {
  const [found] = await otherLanguage(db, [siteId, language, number]);
  return found;
}

const named = teasers(
  'related',
  `SELECT ${itemColumns} FROM unnest($3::bigint[]) WITH ORDINALITY AS named (number, place)
  JOIN publication p ON p.site_id = $1 AND p.language = $2 AND p.number = named.number
  ORDER BY named.place`,
  itemRow,
);

/** The items that an article names as related, as far as the site shows them, in the article's order; without pictures. */
export async function selectRelated(
  shelf: Shelf,
  reader: Reader,
  numbers: readonly number[],
): Promise<readonly Teaser[]> {
  return numbers.length === 0 ? [] : named(shelf, reader, [reader.siteId, reader.language, numbers]);
}
