import { z } from 'zod';
import type { Database, Values } from '#platform/database';
import { shownVariants } from '../../media/media.ts';
import type { Reader, SectionsOf } from '../sections.ts';
import { statement } from '../statement.ts';

/** A picture as a list or a page shows it. */
const picture = z.object({
  id: z.string(),
  name: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  mediaType: z.string(),
  size: z.number(),
  variants: shownVariants,
});
export type ShownPicture = z.infer<typeof picture>;

/** An item as lists ask for it: of its section only the code, since a page reads the sections of its site anyway. */
export const itemRow = z.object({
  number: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  publishedAt: z.date(),
  sectionCode: z.string(),
  /** The site whose board published it; another than the one that shows it where it was taken over. */
  sourceSiteId: z.string(),
  /** Null also in lists that show no pictures. */
  cover: picture.nullable().default(null),
});
type Item = z.infer<typeof itemRow>;

type Placed = { readonly sectionSlug: string; readonly sectionName: string };
/** What a reader sees of an item before opening it. */
export type Teaser = Item & Placed;

/** For a query with `publication p`. */
export const itemColumns = `p.number::text AS number, p.title, p.slug, p.summary, p.first_published_at AS "publishedAt",
  p.section_code AS "sectionCode", p.source_site_id AS "sourceSiteId"`;
export const coverColumn = `CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name,
    'alt', coalesce(p.cover ->> 'alt', m.alt), 'width', m.width, 'height', m.height, 'mediaType', m.media_type, 'size', m.size,
    'variants', m.variants) END AS cover`;
export const coverJoin = `LEFT JOIN media m ON m.id = (p.cover ->> 'media')::uuid AND m.kind = 'image'`;
export const newestOrder = 'p.first_published_at DESC, p.number DESC';

/** The same order among lists that were joined. */
export const newestFirst = (a: Item, b: Item): number =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || Number(b.number) - Number(a.number);

/** News alone: the sections of fixed pages have no place among them. */
export const noPages = `p.section_code <> ALL (ARRAY(SELECT code FROM section WHERE site_id = $1 AND kind = 'pages'))`;

/** Where items and the names of their sections come from. */
export type Shelf = { readonly db: Database; readonly sectionsOf: SectionsOf };
type Teasers<Row> = (shelf: Shelf, reader: Reader, values: Values) => Promise<readonly (Row & Placed)[]>;

/**
 * A query for items of a site. The names of their sections are put on here: joined to each row, they took up to half of what a
 * list took of the database's time.
 */
export function teasers<Row extends Item>(name: string, text: string, row: z.ZodType<Row>): Teasers<Row> {
  const ask = statement(name, text, row);
  return async ({ db, sectionsOf }, reader, values) => {
    const [items, sections] = await Promise.all([ask(db, values), sectionsOf(reader)]);
    const byCode = new Map(sections.map((section) => [section.code, section]));
    return items.flatMap((item) => {
      const section = byCode.get(item.sectionCode);
      return section === undefined ? [] : [{ ...item, sectionSlug: section.slug, sectionName: section.name }];
    });
  };
}
