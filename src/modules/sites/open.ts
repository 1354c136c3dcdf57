import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';
import { emptyTags } from '#platform/page-cache';
import { addressMessages } from './address.messages.ts';
import { type AddressRefusal, hostRefusals, pathRefusals } from './address.ts';
import { selectOptionalSite } from './queries.ts';
import type { LocalText, SiteSettings } from './settings.ts';
import type { Site } from './site.ts';

/** Where a site is to be found. */
export type SitePlace =
  | { readonly kind: 'main' }
  | { readonly kind: 'path'; readonly parentId: string; readonly path: string }
  | { readonly kind: 'host'; readonly host: string };

export type SiteToOpen = {
  readonly organisationId: string;
  readonly name: LocalText;
  readonly languages: readonly Language[];
  /** #rrggbb; undefined: the system's own. */
  readonly accent?: string;
  readonly place: SitePlace;
  /** Transaction information of the body (Art. 11.11). */
  readonly contact?: SiteSettings['contact'];
  /** YYYY-MM-DD */
  readonly openedOn: string;
};

/** What the rules of addresses must know of the installation, and who fills a new site. */
export type Installation = {
  /** Host of the system's own address. */
  readonly home: string;
  readonly isPublic: boolean;
  readonly reserved: ReadonlySet<string>;
  /** First parts of the addresses of a site's sections and pages. */
  readonly sectionsOf: (tx: Transaction, siteId: string) => Promise<readonly string[]>;
  /** Gives a new site what belongs to it: sections of the catalogue. */
  readonly onOpened: (tx: Transaction, site: Site) => Promise<void>;
};

export type OpenResult =
  | { readonly kind: 'opened'; readonly site: Site }
  | { readonly kind: 'refused'; readonly refusals: readonly AddressRefusal[] };

/** One change of addresses at a time, so that two of them never come to the same one. */
export const lockAddresses = (tx: Transaction) =>
  sql`SELECT pg_advisory_xact_lock(hashtext('congso site addresses'))`.execute(tx.kysely);

/** Why a site cannot stand at a place: all reasons. `own` is the site that stands there already. */
export async function placeRefusals(
  tx: Transaction,
  place: SitePlace,
  installation: Installation,
  own: string | null = null,
): Promise<readonly AddressRefusal[]> {
  if (place.kind === 'main') return [];
  if (place.kind === 'path') {
    const { rows } = await sql<{ path: string }>`
      SELECT path FROM site WHERE parent_id = ${place.parentId} AND id IS DISTINCT FROM ${own}`.execute(tx.kysely);
    const sections = await installation.sectionsOf(tx, place.parentId);
    return pathRefusals(place.path, { ...installation, sections, others: rows.map(({ path }) => path) });
  }
  const refusals = hostRefusals(place.host, installation);
  if (refusals.length > 0) return refusals;
  // with sites but no main one, nobody would be found at the system's own address, where the office is
  const main = await sql`SELECT FROM site WHERE is_main`.execute(tx.kysely);
  if (main.rows.length === 0) return [{ text: addressMessages.mainFirst }];
  const { rows } = await sql`SELECT FROM site_host WHERE host = ${place.host}`.execute(tx.kysely);
  return rows.length === 0 ? [] : [{ text: addressMessages.hostTaken, values: { host: place.host } }];
}

/** Opens a site, with everything that belongs to it from the first minute; or says all reasons why not. */
export async function openSite(tx: Transaction, wanted: SiteToOpen, installation: Installation): Promise<OpenResult> {
  await lockAddresses(tx);
  const refusals = await placeRefusals(tx, wanted.place, installation);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const site = await insert(tx, wanted);
  await installation.onOpened(tx, site);
  record(tx, {
    action: 'site.open',
    subject: { kind: 'site', id: site.id },
    organisationId: site.organisationId,
    detail: { name: site.name.vi, place: placeInAudit(wanted.place) },
  });
  emptyTags(tx, [`site:${site.id}`, 'organisations']);
  return { kind: 'opened', site };
}

function placeInAudit(place: SitePlace): string {
  if (place.kind === 'main') return '/';
  return place.kind === 'path' ? `/${place.path}` : place.host;
}

/** The related bodies of the site under which a new one stands, or of the main one: its own to begin with (Art. 14.1 b). */
async function linksOfSiteAbove(tx: Transaction, place: SitePlace): Promise<NonNullable<SiteSettings['links']>> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM site WHERE is_main`.execute(tx.kysely);
  const above = place.kind === 'path' ? place.parentId : rows[0]?.id;
  const site = above === undefined ? undefined : await selectOptionalSite(tx, above);
  // a path is one of the site above, and leads nowhere here
  return (site?.settings.links ?? []).filter(({ to }) => !to.startsWith('/'));
}

async function insert(
  tx: Transaction,
  { organisationId, name, languages, accent, place, contact, openedOn }: SiteToOpen,
): Promise<Site> {
  const links = await linksOfSiteAbove(tx, place);
  const settings: SiteSettings = {
    languages: [...languages],
    ...(accent === undefined ? {} : { accent }),
    ...(contact === undefined ? {} : { contact }),
    ...(links.length === 0 ? {} : { links: [...links] }),
  };
  const { parentId, path } = place.kind === 'path' ? place : { parentId: null, path: null };
  const { rows } = await sql<{ id: string }>`
    INSERT INTO site (organisation_id, is_main, parent_id, path, name, settings, opened_on)
    VALUES (${organisationId}, ${place.kind === 'main'}, ${parentId}, ${path}, ${JSON.stringify(name)}, ${JSON.stringify(settings)},
      ${openedOn}) RETURNING id`.execute(tx.kysely);
  const id = rows[0]?.id ?? '';
  if (place.kind === 'host') {
    await sql`INSERT INTO site_host (host, site_id, is_primary) VALUES (${place.host}, ${id}, true)`.execute(tx.kysely);
  }
  const site = await selectOptionalSite(tx, id);
  if (site === undefined) throw new Error(`the site ${id} was written and is not there`);
  return site;
}
