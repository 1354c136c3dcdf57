import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { todayOf } from '#modules/organisations';
import type { Database } from '#platform/database';

export type Visit = {
  readonly siteId: string;
  /** What beside the site was looked at; null: nothing that is counted by itself. */
  readonly subject: string | null;
  /** Address and browser, forgotten after seconds: whoever loads a page again at once is one visitor. */
  readonly visitor: string;
};

/** Milliseconds between two writings, and in which the same visitor of the same page is counted once. */
const times = { flush: 5_000, again: 10_000 } as const;
/** How many different things are counted between two writings; beyond them only the sites are. */
const most = 10_000;

/** Counts visits in memory and adds them to the database every few seconds: a reader never waits for it. */
export class VisitCounter {
  readonly #db: Database;
  readonly #now: () => Date;
  readonly #counts = new Map<string, number>();
  /** Limited by weight, since a number takes the room of all at once. */
  readonly #seen = new LRUCache<string, true>({ maxSize: 50_000, sizeCalculation: () => 1, ttl: times.again });
  /** Another one in every process, so that what is kept for seconds names nobody. */
  readonly #secret = randomBytes(32);
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(db: Database, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  count({ siteId, subject, visitor }: Visit): void {
    const look = createHmac('sha256', this.#secret).update(`${visitor}\0${siteId}\0${subject}`).digest('base64');
    if (this.#seen.has(look)) return;
    this.#seen.set(look, true);
    const day = todayOf(this.#now());
    this.#add(`${siteId} ${day} site`);
    if (subject !== null && this.#counts.size < most) this.#add(`${siteId} ${day} ${subject}`);
    this.#timer ??= setInterval(() => void this.flush(), times.flush).unref();
  }

  /** Writes down what was counted. What cannot be written now stays counted. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.flush();
  }

  #add(key: string, visits = 1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + visits);
  }

  async #write(): Promise<void> {
    if (this.#counts.size === 0) return;
    const counted = [...this.#counts];
    this.#counts.clear();
    const rows = counted.map(([key, visits]) => {
      const [site, day, subject] = key.split(' ');
      return { site, day, subject, visits };
    });
    try {
      await sql`SELECT congso_count_visits(${JSON.stringify(rows)}::jsonb)`.execute(this.#db.kysely);
    } catch {
      for (const [key, visits] of counted) this.#add(key, visits);
    }
  }
}
