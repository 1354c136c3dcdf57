import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import { selectSections } from '../sections/queries.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { selectSitesAbove } from './offer.ts';
import { mayAt, offerRefusal } from './refuse.ts';

export type StandingWish = {
  readonly toSite: { readonly siteId: string; readonly organisationId: string };
  readonly fromSiteId: string;
  readonly fromSection: string;
  readonly toSection: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
};

async function overlaps(
  tx: Transaction,
  { toSite, fromSiteId, fromSection, from, until }: StandingWish,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM standing_permission WHERE to_site_id = ${toSite.siteId} AND from_site_id = ${fromSiteId}
      AND from_section = ${fromSection} AND valid && daterange(${from}::date, ${until}::date)`.execute(tx.kysely);
  return rows.length > 0;
}

const hasSection = async (tx: Transaction, siteId: string, code: string): Promise<boolean> =>
  (await selectSections(tx, siteId)).some((each) => each.code === code);

/**
 * Lets every item that a site below publishes in a section from now on stand on the own site at once (Art. 19.2): the head of the
 * receiving board gives it, for days, and can end it. One of a site at a time: forms are sent one after the other.
 */
export async function grantStanding(
  tx: Transaction,
  editor: Editor,
  wish: StandingWish,
  now: Date,
): Promise<Result<{ readonly id: string }>> {
  const { toSite, fromSiteId, fromSection, toSection, from, until } = wish;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('standing', hashtextextended(${toSite.siteId}, 0)))`.execute(
    tx.kysely,
  );
  const isOrdered = until === null || until > from;
  const isBelow = (await selectSitesAbove(tx, fromSiteId, todayOf(now))).some(({ siteId }) => siteId === toSite.siteId);
  const refusals = [
    ...(mayAt(editor, 'board.direct', toSite) ? [] : [offerRefusal('notDirector')]),
    ...(isBelow ? [] : [offerRefusal('notAbove', 'fromSite')]),
    ...((await hasSection(tx, fromSiteId, fromSection)) ? [] : [offerRefusal('noSection', 'fromSection')]),
    ...((await hasSection(tx, toSite.siteId, toSection)) ? [] : [offerRefusal('noSection', 'toSection')]),
    ...(isOrdered ? [] : [offerRefusal('daysWrong', 'until')]),
    ...(isOrdered && (await overlaps(tx, wish)) ? [offerRefusal('standingThere')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  const { id } = await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('standing_permission')
    .values({
      to_site_id: toSite.siteId,
      from_site_id: fromSiteId,
      from_section: fromSection,
      to_section: toSection,
      valid: sql<string>`daterange(${from}::date, ${until}::date)`,
      granted_by: tx.actor.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const detail = { fromSite: fromSiteId, fromSection, toSection, from, until };
  record(tx, {
    action: 'standing.grant',
    subject: { kind: 'site', id: toSite.siteId },
    organisationId: toSite.organisationId,
    detail,
  });
  return done({ id });
}

/** Ends a standing permission today. What it has brought stays until it is ended by itself. */
export async function endStanding(tx: Transaction, editor: Editor, id: string, now: Date): Promise<Result<null>> {
  const today = todayOf(now);
  const found = (await selectStandingsWhere(tx, sql`p.id = ${id}`))[0];
  if (found === undefined) return missing;
  const site = { siteId: found.toSiteId, organisationId: found.toOrganisationId };
  const isOver = found.until !== null && found.until <= today;
  const refusals = [
    ...(mayAt(editor, 'board.direct', site) ? [] : [offerRefusal('notDirector')]),
    ...(isOver ? [offerRefusal('decided')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  // from today on, and at least the day on which it began
  const valid = sql<string>`daterange(lower(valid), greatest(${today}::date, lower(valid) + 1))`;
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('standing_permission')
    .set({ valid })
    .where('id', '=', id)
    .execute();
  const { toSiteId, toOrganisationId } = found;
  const subject = { kind: 'site', id: toSiteId };
  record(tx, { action: 'standing.end', subject, organisationId: toOrganisationId, detail: { standing: id } });
  return done(null);
}

const row = z.object({
  id: z.string(),
  toSiteId: z.string(),
  toOrganisationId: z.string(),
  fromSiteId: z.string(),
  fromSection: z.string(),
  toSection: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  grantedBy: z.string(),
});
export type StandingPermission = z.infer<typeof row>;

async function selectStandingsWhere(
  db: Queryable,
  where: ReturnType<typeof sql>,
): Promise<readonly StandingPermission[]> {
  const { rows } = await sql`
    SELECT p.id, p.to_site_id AS "toSiteId", t.organisation_id AS "toOrganisationId", p.from_site_id AS "fromSiteId",
      p.from_section AS "fromSection", p.to_section AS "toSection", lower(p.valid)::text AS from, upper(p.valid)::text AS until,
      p.granted_by AS "grantedBy"
    FROM standing_permission p JOIN site t ON t.id = p.to_site_id WHERE ${where} ORDER BY lower(p.valid) DESC, p.id`.execute(
    db.kysely,
  );
  return rows.map((each) => row.parse(each));
}

/** The standing permissions that a site has given, and those that it has been given, the newest first. */
export function selectStandings(db: Queryable, siteId: string): Promise<readonly StandingPermission[]> {
  return selectStandingsWhere(db, sql`${siteId} IN (p.to_site_id, p.from_site_id)`);
}
