import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Organisation, organisationUpTo, todayOf } from '#modules/organisations';
import { type Action, may, personOf, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import type { Queryable, Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { messages } from './messages.ts';

/** A site as a person works with it: with its place among the bodies. */
export type SiteAt = {
  readonly site: Site;
  readonly id: string;
  readonly organisationId: string;
  readonly above: readonly string[];
  readonly body: Organisation | null;
};

const names = z.object({ site: z.uuid() });

export const placeOf = ({ id, organisationId, above }: Pick<SiteAt, 'id' | 'organisationId' | 'above'>) => ({
  id: organisationId,
  above,
  siteId: id,
});

/** Whether the person who asks may do one of some things at a site. */
export function mayAtSite(request: FastifyRequest, at: SiteAt, ...actions: readonly Action[]): boolean {
  const { grants } = personOf(request);
  return actions.some((action) => may(grants, action, placeOf(at)));
}

/** A site with its place; undefined where there is none of this id. */
async function optionalSiteAt(tx: Queryable, services: Services, id: string): Promise<SiteAt | undefined> {
  const site = services.sites.byId(id);
  if (site === null) return undefined;
  const { organisationId } = site;
  const body = await organisationUpTo(tx, organisationId, todayOf(services.now()));
  return { site, id: site.id, organisationId, above: body?.above ?? [], body };
}

/** The site that the address names. One at which the person may do none of these is as if it were not there (404). */
export async function siteNamed(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
  ...actions: readonly Action[]
): Promise<SiteAt> {
  const named = names.safeParse(request.params);
  const at = named.success ? await optionalSiteAt(tx, services, named.data.site) : undefined;
  if (at === undefined || !mayAtSite(request, at, ...actions)) throw new Problem(404, messages.noSite);
  return at;
}

/** The sites at which the person in whose name the transaction runs may do one of some things. */
export async function sitesWhere(
  tx: Transaction,
  services: Services,
  ...actions: readonly Action[]
): Promise<readonly Site[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT given.id FROM unnest(${[...actions]}::text[]) AS wanted (action),
      LATERAL congso_sites_where(wanted.action) AS given (id)`.execute(tx.kysely);
  const collator = new Intl.Collator('vi', { numeric: true });
  return rows
    .flatMap(({ id }) => services.sites.byId(id) ?? [])
    .sort((one, other) => collator.compare(one.name.vi, other.name.vi));
}
