import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { organisationUpTo, todayOf } from '#modules/organisations';
import { actorOf, may, personOf, type Services } from '#modules/people';
import type { Site } from '#modules/sites';
import { inTransaction, type Queryable } from '#platform/database';
import { Problem } from '#platform/http';
import type { Media } from './media.ts';
import { messages } from './messages.ts';
import { selectOptionalMedia } from './queries.ts';

/** The sites whose files the person may see, by name. */
export async function sitesOf(db: Queryable, { sites }: Services): Promise<readonly Site[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM congso_sites_where('content.see') AS given (id)`.execute(
    db.kysely,
  );
  const found = rows.flatMap(({ id }) => sites.byId(id) ?? []);
  return found.toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
}

/** Who may keep files for a site: who writes for it, and who arranges it (logo, banner). */
async function mayKeep(
  db: Queryable,
  services: Services,
  request: FastifyRequest,
  site: { readonly id: string; readonly organisationId: string },
): Promise<boolean> {
  const body = await organisationUpTo(db, site.organisationId, todayOf(services.now()));
  const place = { id: site.organisationId, above: body?.above ?? [], siteId: site.id };
  const { grants } = personOf(request);
  return may(grants, 'content.contribute', place) || may(grants, 'site.manage', place);
}

/** The site that a form names, if the person may keep files for it; else a refusal (403). */
export async function siteToKeepFor(services: Services, request: FastifyRequest, id: unknown): Promise<Site> {
  const read = z.uuid().safeParse(id);
  const site = read.success ? services.sites.byId(read.data) : null;
  const isAllowed =
    site !== null && (await inTransaction(services.db, actorOf(request), (tx) => mayKeep(tx, services, request, site)));
  if (site === null || !isAllowed) throw new Problem(403, messages.notYourSite);
  return site;
}

/** The file that the address names, of a site whose files the person may see; else 404. */
export async function mediaNamed(
  services: Services,
  request: FastifyRequest,
): Promise<{ media: Media; mayChange: boolean }> {
  const read = z.object({ media: z.uuid() }).safeParse(request.params);
  if (!read.success) throw new Problem(404, messages.noSuchFile);
  return inTransaction(services.db, actorOf(request), async (tx) => {
    const media = await selectOptionalMedia(tx, read.data.media);
    const seen = media !== undefined && (await sitesOf(tx, services)).some(({ id }) => id === media.siteId);
    // a public file is everybody's to read, and its site's alone to be worked with
    if (media === undefined || !seen) throw new Problem(404, messages.noSuchFile);
    const site = { id: media.siteId, organisationId: media.organisationId };
    return { media, mayChange: await mayKeep(tx, services, request, site) };
  });
}
