import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import { lockSite } from './queries.ts';
import { siteSettings } from './settings.ts';
import type { Site } from './site.ts';

/** What a manager changes of a site at its settings' pages. */
export type Changeable = Pick<Site, 'name' | 'settings'>;

export type ChangeResult =
  /** `revision` is the new one. */
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'same' }
  /** Somebody else changed the same meanwhile: the site as it is now. */
  | { readonly kind: 'stale'; readonly site: Site }
  | { readonly kind: 'none' };

type Change = {
  /** Which of the settings' pages. */
  readonly part: string;
  readonly change: (site: Changeable) => Changeable;
  /** Whether what the form was read from is no longer so. */
  readonly isStale: (site: Site) => boolean;
};

/** Changes a site's name and settings, unless somebody else has changed the same since the form was read. What was before is kept. */
export async function changeSite(tx: Transaction, id: string, wanted: Change): Promise<ChangeResult> {
  const site = await lockSite(tx, id);
  if (site === undefined) return { kind: 'none' };
  const { name, settings } = wanted.change(site);
  const next = { name, settings: siteSettings.parse(settings) };
  if (JSON.stringify([next.name, next.settings]) === JSON.stringify([site.name, site.settings]))
    return { kind: 'same' };
  if (wanted.isStale(site)) return { kind: 'stale', site };
  return { kind: 'changed', revision: await replace(tx, site, next, wanted.part) };
}

export type TakeBackResult = { readonly kind: 'takenBack' | 'changedSince' | 'none' };

/** Takes the last change of a site back, if it is the one that is meant. */
export async function takeBack(tx: Transaction, id: string, revision: number): Promise<TakeBackResult> {
  const site = await lockSite(tx, id);
  if (site === undefined) return { kind: 'none' };
  if (site.revision !== revision) return { kind: 'changedSince' };
  const { rows } = await sql<{ name: Site['name']; settings: unknown; part: string }>`
    SELECT name, settings, part FROM site_revision WHERE site_id = ${id} AND revision = ${revision - 1}`.execute(
    tx.kysely,
  );
  const [before] = rows;
  if (before === undefined) return { kind: 'none' };
  await replace(tx, site, { name: before.name, settings: siteSettings.parse(before.settings) }, before.part);
  return { kind: 'takenBack' };
}

/** Keeps what was, writes what is to be, and tells it to the trail and to the page caches. Gives the new revision. */
async function replace(tx: Transaction, site: Site, next: Changeable, part: string): Promise<number> {
  const revision = site.revision + 1;
  await sql`INSERT INTO site_revision (site_id, revision, name, settings, part, replaced_by)
    SELECT id, revision, name, settings, ${part}, ${tx.actor.name} FROM site WHERE id = ${site.id}`.execute(tx.kysely);
  await sql`UPDATE site SET name = ${JSON.stringify(next.name)}, settings = ${JSON.stringify(next.settings)},
    revision = ${revision} WHERE id = ${site.id}`.execute(tx.kysely);
  record(tx, {
    action: 'site.change',
    subject: { kind: 'site', id: site.id },
    organisationId: site.organisationId,
    detail: { part, revision },
  });
  emptyTags(tx, [`site:${site.id}`]);
  return revision;
}
