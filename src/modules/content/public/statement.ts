import type { z } from 'zod';
import type { Database } from '#platform/database';

type Ask<Row> = (db: Database, values: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * A query of the public pages, prepared once on each connection: parsing and planning cost more than most of these take to run.
 * It runs outside of a transaction, with a visitor's rights. The name must be the query's own.
 */
export function statement<Row>(name: string, text: string, row: z.ZodType<Row>): Ask<Row> {
  return async (db, values) => {
    const { rows } = await db.pool.query({ name: `reading.${name}`, text, values: [...values] });
    return rows.map((each) => row.parse(each));
  };
}
