import type { z } from 'zod';
import type { Database, Values } from '#platform/database';

type Ask<Row> = (db: Database, values: Values) => Promise<readonly Row[]>;

/**
 * A query of the public pages, prepared once on each connection: parsing and planning cost more than most of these take to run.
 * It runs outside of a transaction, with a visitor's rights, and goes to the server together with what else is asked at the moment.
 * The name must be the query's own.
 */
export function statement<Row>(name: string, text: string, row: z.ZodType<Row>): Ask<Row> {
  const prepared = { name: `reading.${name}`, text };
  return async (db, values) => (await db.ask(prepared, values)).map((each) => row.parse(each));
}
