import type pg from 'pg';

/** What pg's client tells the query that it waits for; stable for many years (pg-cursor rests on it), and not in its types. */
type Heard = {
  readonly handleRowDescription: (message: unknown) => void;
  readonly handleDataRow: (message: unknown) => void;
  readonly handleCommandComplete: (message: unknown, connection: pg.Connection) => void;
  readonly handleReadyForQuery: (connection: pg.Connection) => void;
  readonly handleError: (error: Error, connection: pg.Connection) => void;
};
declare module 'pg' {
  interface Query extends Heard {
    readonly name?: string;
    readonly text: string;
  }
}

/**
 * Several prepared statements that go to the server in one piece and come back in one: a single Sync stands behind all of them, where
 * `pg` sends one behind each and waits for its answer. A statement that fails takes those after it with it.
 */
export class Batch implements pg.Submittable, Heard {
  readonly #queries: readonly pg.Query[];
  readonly #done: (error?: Error) => void;
  #answered = 0;

  /** Each query is told its own result; `done` is called once, at the end or at the first fault. */
  constructor(queries: readonly pg.Query[], done: (error?: Error) => void) {
    this.#queries = queries;
    this.#done = done;
  }

  /** Name and text of the statement whose answer comes next: by them pg's client notes what is prepared on the connection. */
  get name(): string | undefined {
    return this.#current?.name;
  }
  get text(): string | undefined {
    return this.#current?.text;
  }

  get #current(): pg.Query | undefined {
    return this.#queries[this.#answered];
  }

  submit = (connection: pg.Connection): void => {
    const withoutSync: pg.Connection = Object.create(connection, { sync: { value: () => {} } });
    connection.stream.cork();
    for (const query of this.#queries) query.submit(withoutSync);
    connection.sync();
    connection.stream.uncork();
  };

  handleRowDescription(message: unknown): void {
    this.#current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    const query = this.#current;
    this.#answered += 1;
    query?.handleCommandComplete(message, connection);
    query?.handleReadyForQuery(connection);
  }

  handleReadyForQuery(): void {
    this.#done();
  }

  handleError(error: Error): void {
    this.#done(error);
  }
}
