import { sql } from 'kysely';
import type { Database, Queryable } from '#platform/database';

/** Visits so far, and when they were counted. */
export type Total = { readonly count: number; readonly at: Date };

/** Milliseconds after which the totals are read again. */
const kept = 5 * 60_000;
/** Seconds for which a page may show a total. */
export const totalShownSeconds = 10 * 60;

/** The visits of every site so far, read from the database at most every five minutes. */
export class VisitTotals {
  readonly #db: Database;
  #read: { readonly at: Date; readonly bySite: Promise<ReadonlyMap<string, number>> } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  async of(siteId: string, now: Date): Promise<Total> {
    if (this.#read === null || now.getTime() - this.#read.at.getTime() >= kept) {
      this.#read = { at: now, bySite: sitesTotals(this.#db) };
    }
    const { at, bySite } = this.#read;
    try {
      return { count: (await bySite).get(siteId) ?? 0, at };
    } catch (error) {
      this.#read = null;
      throw error;
    }
  }
}

async function sitesTotals(db: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ site: string; visits: string }>`
    SELECT site_id AS site, sum(visits) AS visits FROM site_visit WHERE subject = 'site' GROUP BY site_id`.execute(
    db.kysely,
  );
  return new Map(rows.map(({ site, visits }) => [site, Number(visits)]));
}

/** Visits of one page of a site so far: of "article:<number>". */
export async function visitsOf(db: Queryable, siteId: string, subject: string): Promise<number> {
  const { rows } = await sql<{ visits: string }>`
    SELECT coalesce(sum(visits), 0) AS visits FROM site_visit WHERE site_id = ${siteId} AND subject = ${subject}`.execute(
    db.kysely,
  );
  return Number(rows[0]?.visits ?? 0);
}

/** Visits of a site from one day to another (YYYY-MM-DD, both counted): the measure `site.visits`. */
export async function visitsBetween(db: Queryable, siteId: string, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ visits: string }>`
    SELECT coalesce(sum(visits), 0) AS visits FROM site_visit
    WHERE site_id = ${siteId} AND subject = 'site' AND day BETWEEN ${from}::date AND ${to}::date`.execute(db.kysely);
  return Number(rows[0]?.visits ?? 0);
}
