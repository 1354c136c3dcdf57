import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from '#platform/database';

/** What a part of the program wants to hear of one channel. */
export type Subscription = {
  readonly channel: string;
  readonly received: (text: string) => void;
  /** Nothing is heard any more: whatever relies on the channel must be taken for old. */
  readonly lost: () => void;
  /** Heard again from now on; what was told in between is unknown. Called for the first connection as well. */
  readonly restored: () => void;
};

export type Listener = {
  readonly subscribe: (subscription: Subscription) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly onLoss?: (error: Error) => void;
  /** How often the connection is asked whether it lives, in milliseconds. */
  readonly heartbeat?: number;
};

const pauses = { first: 100, longest: 5_000 } as const;

/**
 * Hears what the database tells, on one connection of its own (a pool's connections come and go, and LISTEN belongs to one). When it
 * breaks, all subscribers are told, and it is made again for as long as it takes.
 */
export function openListener(db: Database, options: Options = {}): Listener {
  return new Connection(db, options);
}

class Connection implements Listener {
  readonly #db: Database;
  readonly #options: Options;
  readonly #subscriptions: Subscription[] = [];
  readonly #closing = new AbortController();
  #client: pg.Client | null = null;
  #running: Promise<void> | null = null;

  constructor(db: Database, options: Options) {
    this.#db = db;
    this.#options = options;
  }

  async subscribe(subscription: Subscription): Promise<void> {
    this.#subscriptions.push(subscription);
    this.#running ??= this.#run();
    if (this.#client === null) return;
    await this.#client.query(`LISTEN ${pg.escapeIdentifier(subscription.channel)}`);
    subscription.restored();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client?.end().catch(() => {});
    await this.#running;
  }

  async #run(): Promise<void> {
    let pause: number = pauses.first;
    while (!this.#closing.signal.aborted) {
      try {
        await this.#listen(() => {
          pause = pauses.first;
        });
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        this.#options.onLoss?.(error instanceof Error ? error : new Error(String(error)));
      }
      await wait(pause, undefined, { signal: this.#closing.signal, ref: false }).catch(() => {});
      pause = Math.min(pause * 2, pauses.longest);
    }
  }

  /** One connection, from its beginning to its end; always ends by throwing unless it was closed on purpose. */
  async #listen(connected: () => void): Promise<void> {
    const client = new pg.Client({ ...this.#db.pool.options, application_name: 'congso listener', keepAlive: true });
    const broken = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
      client.on('end', () => reject(new Error('the connection ended')));
    });
    broken.catch(() => {});
    client.on('notification', ({ channel, payload }) => this.#receive(channel, payload ?? ''));
    try {
      await client.connect();
      await this.#listenToAll(client);
      connected();
      await Promise.race([broken, this.#heartbeat(client)]);
    } finally {
      if (this.#client === client) {
        this.#client = null;
        for (const each of this.#subscriptions) each.lost();
      }
      // a connection that is cut somewhere on the way would keep us waiting for its farewell
      await Promise.race([client.end().catch(() => {}), wait(1_000, undefined, { ref: false })]);
    }
  }

  /** Who subscribes while this goes on is not forgotten: nothing is awaited between the last look and being ready. */
  async #listenToAll(client: pg.Client): Promise<void> {
    const heard = new Set<string>();
    for (;;) {
      const next = this.#subscriptions.find(({ channel }) => !heard.has(channel));
      if (next === undefined) break;
      await client.query(`LISTEN ${pg.escapeIdentifier(next.channel)}`);
      heard.add(next.channel);
    }
    this.#client = client;
    for (const each of this.#subscriptions) each.restored();
  }

  #receive(channel: string, text: string): void {
    for (const each of this.#subscriptions) if (each.channel === channel) each.received(text);
  }

  /** A connection that a firewall has cut says nothing by itself: it is asked, and must answer in time. */
  async #heartbeat(client: pg.Client): Promise<never> {
    const interval = this.#options.heartbeat ?? 2_000;
    for (;;) {
      await wait(interval, undefined, { ref: false, signal: this.#closing.signal });
      const late = wait(interval, undefined, { ref: false }).then(() => {
        throw new Error('the connection does not answer');
      });
      late.catch(() => {});
      await Promise.race([client.query('SELECT'), late]);
    }
  }
}
