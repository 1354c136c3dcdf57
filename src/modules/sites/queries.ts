import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/database';
import { localText, siteSettings } from './settings.ts';
import type { Site } from './site.ts';

const row = z.object({
  id: z.string(),
  organisationId: z.string(),
  isMain: z.boolean(),
  parentId: z.string().nullable(),
  path: z.string().nullable(),
  hosts: z.array(z.string()),
  name: localText,
  settings: siteSettings,
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  revision: z.number(),
});

const sites = sql`
  SELECT s.id, s.organisation_id AS "organisationId", s.is_main AS "isMain", s.parent_id AS "parentId", s.path,
    ARRAY(SELECT h.host FROM site_host h WHERE h.site_id = s.id ORDER BY h.is_primary DESC, h.host) AS hosts,
    s.name, s.settings, s.opened_on::text AS "openedOn", s.closed_on::text AS "closedOn", s.revision
  FROM site s`;

/** Every site that there is or was, the main one first, then by the day of opening. */
export async function selectSites(db: Queryable): Promise<readonly Site[]> {
  const { rows } = await sql`${sites} ORDER BY s.is_main DESC, s.opened_on, s.id`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

/** A site as it is in this transaction; undefined where there is none. */
export async function selectOptionalSite(db: Queryable, id: string): Promise<Site | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const { rows } = await sql`${sites} WHERE s.id = ${id}`.execute(db.kysely);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
}

/** The same, and no other transaction changes it before this one ends. Undefined also where the actor may not change it. */
export async function lockSite(tx: Transaction, id: string): Promise<Site | undefined> {
  const { rows } = await sql`SELECT FROM site WHERE id = ${id} FOR UPDATE`.execute(tx.kysely);
  return rows.length === 0 ? undefined : selectOptionalSite(tx, id);
}
