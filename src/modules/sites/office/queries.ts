import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { selectOptionalSite, selectSites } from '../queries.ts';
import type { Site } from '../site.ts';

/** A site as the office meets it. */
export type OfficeSite = { readonly site: Site; readonly organisationName: string; readonly above: readonly string[] };

const around = z.object({ id: z.string(), name: z.string().nullable(), above: z.array(z.string()) });

/** The newest name that a body has had, and the bodies above it: also of one that is no more, since its site stays in the office. */
async function bodiesOf(tx: Transaction, ids: readonly string[]) {
  const { rows } = await sql`
    SELECT o.id, (SELECT s.name FROM organisation_state s WHERE s.organisation_id = o.id AND lower(s.valid) <= current_date
        ORDER BY lower(s.valid) DESC LIMIT 1) AS name,
      ARRAY(SELECT congso_organisations_above(o.id, current_date))::text[] AS above
    FROM organisation o WHERE o.id = ANY (${ids}::uuid[])`.execute(tx.kysely);
  return new Map(rows.map((row) => around.parse(row)).map((body) => [body.id, body]));
}

export async function selectOptionalOfficeSite(tx: Transaction, id: string): Promise<OfficeSite | undefined> {
  const site = await selectOptionalSite(tx, id);
  if (site === undefined) return undefined;
  const body = (await bodiesOf(tx, [site.organisationId])).get(site.organisationId);
  return { site, organisationName: body?.name ?? '', above: body?.above ?? [] };
}

/** The sites that the actor may manage, by the database's own word. */
export async function selectManagedSites(tx: Transaction): Promise<readonly OfficeSite[]> {
  const { rows } = await sql<{ id: string }>`SELECT congso_sites_where('site.manage') AS id`.execute(tx.kysely);
  const managed = new Set(rows.map(({ id }) => id));
  const sites = (await selectSites(tx)).filter(({ id }) => managed.has(id));
  const bodies = await bodiesOf(tx, [...new Set(sites.map(({ organisationId }) => organisationId))]);
  return sites.map((site) => {
    const body = bodies.get(site.organisationId);
    return { site, organisationName: body?.name ?? '', above: body?.above ?? [] };
  });
}
