import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import { catalogue } from '../../sections/catalogue.ts';
import type { CatalogueSection, SiteKind } from '../../sections/catalogue-entry.ts';
import type { Section } from '../../sections/queries.ts';
import { openStates } from '../../workflow/states.ts';

/** The sections of the catalogue that a site does not have. */
export function absentSections(sections: readonly Section[]): readonly CatalogueSection[] {
  const codes = new Set(sections.map(({ code }) => code));
  return catalogue.filter(({ code }) => !codes.has(code));
}

/** Those of them that a site of a kind must have. */
export const missingSections = (sections: readonly Section[], kind: SiteKind): readonly CatalogueSection[] =>
  absentSections(sections).filter(({ requiredFor }) => requiredFor.includes(kind));

const row = z.object({ page: z.string(), id: z.string() });

/** The pages of the introduction that are being written: the edition of each. */
export async function selectBegunPages(db: Queryable, siteId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql`
    SELECT details ->> 'page' AS page, id FROM edition
    WHERE site_id = ${siteId} AND section_code = 'introduction' AND language = 'vi' AND details ? 'page'
      AND state = ANY (${[...openStates]}::text[]) ORDER BY changed_at`.execute(db.kysely);
  return new Map(rows.map((each) => row.parse(each)).map(({ page, id }) => [page, id]));
}
