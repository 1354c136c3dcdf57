import { z } from 'zod';
import { shownVariants } from '../../media/media.ts';

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

/** What a reader sees of an item before opening it. */
export const teaserRow = z.object({
  number: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  publishedAt: z.date(),
  sectionCode: z.string(),
  sectionSlug: z.string(),
  sectionName: z.string(),
  /** The site whose board published it; another than the one that shows it where it was taken over. */
  sourceSiteId: z.string(),
  cover: picture.nullable(),
});
export type Teaser = z.infer<typeof teaserRow>;

/** For a query with `publication p` whose second value is the reader's language. */
export const teaserColumns = `p.number::text AS number, p.title, p.slug, p.summary, p.first_published_at AS "publishedAt",
  p.section_code AS "sectionCode", s.slug AS "sectionSlug",
  coalesce(nullif(btrim(s.name ->> $2), ''), s.name ->> 'vi') AS "sectionName", p.source_site_id AS "sourceSiteId",
  CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name, 'alt', coalesce(p.cover ->> 'alt', m.alt),
    'width', m.width, 'height', m.height, 'mediaType', m.media_type, 'size', m.size, 'variants', m.variants) END AS cover`;
export const teaserJoins = `JOIN section s ON s.site_id = p.site_id AND s.code = p.section_code
  LEFT JOIN media m ON m.id = (p.cover ->> 'media')::uuid AND m.kind = 'image'`;
export const newestOrder = 'p.first_published_at DESC, p.number DESC';

/** The same order among lists that were joined. */
export const newestFirst = (a: Teaser, b: Teaser): number =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || Number(b.number) - Number(a.number);
