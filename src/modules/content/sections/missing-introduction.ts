import { sql } from 'kysely';
import { z } from 'zod';
import type { Organisation } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { missingOf } from './introduction.ts';
import type { IntroductionPage } from './introduction-pages.ts';
import { siteKindOf } from './site-kind.ts';

const row = z.object({ page: z.string() });

/** Which pages of the introduction a site of a body must have (Art. 11.1) and does not show. */
export async function missingIntroduction(
  db: Queryable,
  siteId: string,
  kind: Organisation['kind'],
): Promise<readonly IntroductionPage[]> {
  // a leader's biography stands for the page of the leaders
  const { rows } = await sql`
    SELECT DISTINCT CASE WHEN e.details ? 'leader' THEN 'leaders' ELSE e.details ->> 'page' END AS page
    FROM publication p JOIN edition e ON e.id = p.edition_id
    WHERE p.site_id = ${siteId} AND p.language = 'vi' AND p.section_code = 'introduction'
      AND (e.details ? 'page' OR e.details ? 'leader')`.execute(db.kysely);
  return missingOf(siteKindOf(kind), new Set(rows.map((each) => row.parse(each).page)));
}
