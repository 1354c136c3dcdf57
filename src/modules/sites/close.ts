import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import { lockSite } from './queries.ts';

export type CloseResult = {
  readonly kind: 'done' | 'none' | 'main' | 'tooEarly' | 'hasSitesBelow';
};

type Closing = {
  /** The first day without the site, YYYY-MM-DD; null: it stays open after all. */
  readonly on: string | null;
  /** Where its readers are sent. */
  readonly successor: string | null;
  readonly today: string;
};

/** Closes a site on a day, or takes that back as long as the day has not come. Nothing of it is deleted. */
export async function closeSite(tx: Transaction, id: string, { on, successor, today }: Closing): Promise<CloseResult> {
  const site = await lockSite(tx, id);
  if (site === undefined) return { kind: 'none' };
  if (site.isMain) return { kind: 'main' };
  if (on !== null && (on < today || on <= site.openedOn)) return { kind: 'tooEarly' };
  if (on !== null && (await hasOpenBelow(tx, id, on))) return { kind: 'hasSitesBelow' };
  const { successor: _before, ...rest } = site.settings;
  const settings = on === null || successor === null ? rest : { ...rest, successor };
  await sql`UPDATE site SET closed_on = ${on}, settings = ${JSON.stringify(settings)}, revision = revision + 1
    WHERE id = ${id}`.execute(tx.kysely);
  record(tx, {
    action: on === null ? 'site.keepOpen' : 'site.close',
    subject: { kind: 'site', id },
    organisationId: site.organisationId,
    detail: { on, successor },
  });
  emptyTags(tx, [`site:${id}`, 'organisations']);
  return { kind: 'done' };
}

/** Sites that stand under its address would be lost with it. */
async function hasOpenBelow(tx: Transaction, id: string, on: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM site WHERE parent_id = ${id} AND (closed_on IS NULL OR closed_on > ${on}) LIMIT 1`.execute(tx.kysely);
  return rows.length > 0;
}
