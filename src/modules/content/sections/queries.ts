import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';

const row = z.object({
  siteId: z.string(),
  code: z.string(),
  organisationId: z.string(),
  statutoryCode: z.string().nullable(),
  parentCode: z.string().nullable(),
  slug: z.string(),
  name: z.object({ vi: z.string(), en: z.string().optional() }),
  kind: z.enum(['news', 'pages']),
  position: z.number(),
  isShown: z.boolean(),
});
/** A section of a site. */
export type Section = z.infer<typeof row>;

const columns = sql`site_id AS "siteId", code, organisation_id AS "organisationId", statutory_code AS "statutoryCode",
  parent_code AS "parentCode", slug, name, kind, position, is_shown AS "isShown"`;

/** All sections of a site in their order, hidden ones too. */
export async function selectSections(db: Queryable, siteId: string): Promise<readonly Section[]> {
  const { rows } = await sql`SELECT ${columns} FROM section WHERE site_id = ${siteId} ORDER BY position, code`.execute(
    db.kysely,
  );
  return rows.map((each) => row.parse(each));
}

/** One section of a site; undefined where the site has none of that code. */
export async function selectOptionalSection(db: Queryable, siteId: string, code: string): Promise<Section | undefined> {
  if (!z.uuid().safeParse(siteId).success) return undefined;
  const { rows } = await sql`SELECT ${columns} FROM section WHERE site_id = ${siteId} AND code = ${code}`.execute(
    db.kysely,
  );
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
}
