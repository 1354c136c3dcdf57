import { z } from 'zod';
import type { Database } from '#platform/database';
import { languages } from '#platform/i18n';
import { editionDetails } from '../../details.ts';
import type { ShownMedia } from '../../media/media.ts';
import { shownMediaColumns, shownMediaRow } from '../media/shown-media.ts';
import { statement } from '../statement.ts';

const editionRow = z.object({
  id: z.string(),
  articleId: z.string(),
  siteId: z.string(),
  language: z.enum(languages),
  sectionCode: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  body: z.string(),
  details: editionDetails.catch({}),
  publishAt: z.date().nullable(),
});
/** An edition as somebody with a preview link may read it. */
export type PreviewedEdition = z.infer<typeof editionRow>;

const edition = statement(
  'previewed-edition',
  `SELECT id, article_id AS "articleId", site_id AS "siteId", language, section_code AS "sectionCode", title, slug, summary, body,
    details, publish_at AS "publishAt" FROM congso_previewed_edition($1, $2)`,
  editionRow,
);

const media = statement(
  'previewed-media',
  `SELECT ${shownMediaColumns} FROM unnest($2::uuid[]) AS wanted (id), congso_previewed_media($1, wanted.id, $3) m`,
  shownMediaRow,
);

/** What a preview link shows at a moment; undefined where it shows nothing, or not any more. */
export async function selectOptionalPreviewed(
  db: Database,
  token: Buffer,
  at: Date,
): Promise<PreviewedEdition | undefined> {
  const [found] = await edition(db, [token, at]);
  return found;
}

/** The files of the edition behind the link, by id, public or not. */
export async function selectPreviewedFiles(
  db: Database,
  token: Buffer,
  ids: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, ShownMedia>> {
  if (ids.length === 0) return new Map();
  const found = await media(db, [token, ids, at]);
  return new Map(found.map((each) => [each.id, each]));
}
