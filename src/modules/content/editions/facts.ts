import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import { mediaOfDetails } from '../details.ts';
import { mediaRefusals } from '../media/refusals.ts';
import { mediaOfHtml } from '../workflow/pictures.ts';
import { openStates } from '../workflow/states.ts';
import type { EditionFacts } from '../workflow/step.ts';
import type { Edition } from './edition.ts';
import type { EditionWords } from './words.ts';

const row = z.object({
  publishedSection: z.string().nullable(),
  hasOpenEdition: z.boolean(),
});

/** The files that an edition's words name, each once. */
export function mediaOf({ details, body }: Pick<EditionWords, 'details' | 'body'>): readonly string[] {
  return [...new Set([...mediaOfDetails(details), ...mediaOfHtml(body)])];
}

/** An edition with what the rules must know of its article and its files. */
export async function factsOf(db: Queryable, edition: Edition): Promise<EditionFacts> {
  // what a picture shows is said where it stands, and asked there
  const uses = mediaOf(edition).map((id) => ({ id, hasAlt: true }));
  const { rows } = await sql`
    SELECT (SELECT section_code FROM publication WHERE site_id = ${edition.siteId} AND language = ${edition.language}
        AND article_id = ${edition.articleId}) AS "publishedSection",
      EXISTS (SELECT FROM edition o WHERE o.article_id = ${edition.articleId} AND o.language = ${edition.language}
        AND o.id <> ${edition.id} AND o.state = ANY (${[...openStates]}::text[])) AS "hasOpenEdition"`.execute(
    db.kysely,
  );
  const fileRefusals = await mediaRefusals(db, edition.siteId, uses);
  return { ...edition, ...row.parse(rows[0]), fileRefusals };
}
