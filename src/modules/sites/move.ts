import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { AddressRefusal } from './address.ts';
import { type Installation, lockAddresses, placeRefusals } from './open.ts';
import { lockSite } from './queries.ts';
import type { Site } from './site.ts';

export type MoveResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusals: readonly AddressRefusal[] }
  | { readonly kind: 'none' };

/** Everything that stands on the site has another address afterwards. */
function tell(tx: Transaction, site: Site, action: string, detail: Readonly<Record<string, string>>): MoveResult {
  record(tx, { action, subject: { kind: 'site', id: site.id }, organisationId: site.organisationId, detail });
  emptyTags(tx, [`site:${site.id}`, 'organisations']);
  return { kind: 'done' };
}

const raise = (tx: Transaction, { id }: Site) =>
  sql`UPDATE site SET revision = revision + 1 WHERE id = ${id}`.execute(tx.kysely);

/** Gives a site one more host; its first one is the primary. */
export async function addHost(
  tx: Transaction,
  id: string,
  host: string,
  installation: Installation,
): Promise<MoveResult> {
  await lockAddresses(tx);
  const site = await lockSite(tx, id);
  if (site === undefined) return { kind: 'none' };
  const refusals = await placeRefusals(tx, { kind: 'host', host }, installation);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await sql`INSERT INTO site_host (host, site_id, is_primary) VALUES (${host}, ${id}, ${site.hosts.length === 0})`.execute(
    tx.kysely,
  );
  await raise(tx, site);
  return tell(tx, site, 'site.addHost', { host });
}

/** Makes one of a site's hosts the one to which the others lead. */
export async function preferHost(tx: Transaction, id: string, host: string): Promise<MoveResult> {
  const site = await lockSite(tx, id);
  if (site === undefined || !site.hosts.includes(host)) return { kind: 'none' };
  await sql`UPDATE site_host SET is_primary = false WHERE site_id = ${id} AND is_primary`.execute(tx.kysely);
  await sql`UPDATE site_host SET is_primary = true WHERE site_id = ${id} AND host = ${host}`.execute(tx.kysely);
  await raise(tx, site);
  return tell(tx, site, 'site.preferHost', { host });
}

/** Takes a host from a site. The last one of a site that has no path and is not the main one stays: nobody would find it. */
export async function removeHost(
  tx: Transaction,
  id: string,
  host: string,
): Promise<MoveResult | { readonly kind: 'last' }> {
  const site = await lockSite(tx, id);
  if (site === undefined || !site.hosts.includes(host)) return { kind: 'none' };
  const rest = site.hosts.filter((each) => each !== host);
  if (rest.length === 0 && !site.isMain && site.path === null) return { kind: 'last' };
  await sql`DELETE FROM site_host WHERE site_id = ${id} AND host = ${host}`.execute(tx.kysely);
  const [next] = rest;
  if (next !== undefined && site.hosts[0] === host) {
    await sql`UPDATE site_host SET is_primary = true WHERE site_id = ${id} AND host = ${next}`.execute(tx.kysely);
  }
  await raise(tx, site);
  return tell(tx, site, 'site.removeHost', { host });
}

/** Puts a site under another path of the site above. */
export async function movePath(
  tx: Transaction,
  id: string,
  path: string,
  installation: Installation,
): Promise<MoveResult> {
  await lockAddresses(tx);
  const site = await lockSite(tx, id);
  if (site === undefined || site.parentId === null || site.path === null) return { kind: 'none' };
  const refusals = await placeRefusals(tx, { kind: 'path', parentId: site.parentId, path }, installation, id);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await sql`UPDATE site SET path = ${path}, revision = revision + 1 WHERE id = ${id}`.execute(tx.kysely);
  return tell(tx, site, 'site.move', { from: site.path, to: path });
}
