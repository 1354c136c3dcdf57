import { sql } from 'kysely';
import { z } from 'zod';
import { reachedBodies } from '#modules/organisations';
import type { MeasuredValue, MeasureQuestion } from '#offers';
import { type BackupWeek, backupWeeks } from '#platform/backup';
import type { Queryable } from '#platform/database';
import type { SiteDirectory } from '../directory.ts';
import { selectSites } from '../queries.ts';
import type { Site } from '../site.ts';

/** What the measures of sites read. */
export type Asked = {
  readonly db: Queryable;
  readonly sites: Pick<SiteDirectory, 'addressOf'>;
  readonly question: MeasureQuestion;
};

const weeks = 12;

/** The sites of the bodies in question that were open on the window's last day, the main one first. */
export async function openSites({ db, question }: Asked): Promise<readonly Site[]> {
  const { organisationId: id, reach, window } = question;
  const bodies = new Set(await reachedBodies(db, { id, reach, day: window.to }));
  return (await selectSites(db)).filter(
    ({ organisationId, openedOn, closedOn }) =>
      bodies.has(organisationId) && openedOn <= window.to && (closedOn === null || closedOn > window.to),
  );
}

/** The domain name under which the site is found; null while it has only the machine's own address. */
function domainOf({ sites }: Asked, site: Site): string | null {
  const { hostname } = new URL(sites.addressOf(site).origin);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(hostname) ? hostname : null;
}

const counted = z.object({ day: z.string(), visits: z.coerce.number() });

/** The visits of sites on each day of the window on which there were any. */
export async function visitsByDay({ db, question }: Asked, open: readonly Site[]) {
  const { window } = question;
  const { rows } = await sql`
    SELECT day::text AS day, sum(visits) AS visits FROM site_visit
    WHERE site_id = ANY (${open.map(({ id }) => id)}::uuid[]) AND subject = 'site' AND day BETWEEN ${window.from}::date AND ${window.to}::date
    GROUP BY day ORDER BY day DESC`.execute(db.kysely);
  return rows.map((each) => counted.parse(each));
}

/** The weeks of which a backup can be said, the newest first. */
export const weeksOf = ({ db, question }: Asked): Promise<readonly BackupWeek[]> => {
  const today = question.now.toISOString().slice(0, 10);
  return backupWeeks(db, question.window.to < today ? question.window.to : today, weeks);
};

/** Null: the body has no site here, or nothing is known. */
export async function figureOf(asked: Asked, open: readonly Site[], name: string): Promise<MeasuredValue> {
  const [first] = open;
  if (first === undefined) return null;
  switch (name) {
    case 'site.domain':
      return domainOf(asked, first);
    case 'site.visits':
      return (await visitsByDay(asked, open)).reduce((sum, { visits }) => sum + visits, 0);
    case 'site.layout.three_parts':
      return true;
    case 'site.backup.weekly': {
      const known = await weeksOf(asked);
      return known.length === 0 ? null : known.every(({ lastAt }) => lastAt !== null);
    }
    default:
      return 'complete';
  }
}
