import { sql } from 'kysely';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable, Transaction } from '#platform/database';
import type { Polygons, Shape } from './shape.ts';

/** A territory as it is kept: from which day it holds. */
export type KeptShape = Shape & { readonly from: IsoDate; readonly importedBy: string };

/**
 * The territories of a day: for each body the newest that holds by then, else its earliest, since a body had some territory before
 * anybody imported it. Whether the body itself exists on the day is not asked here.
 */
export async function selectShapes(db: Queryable, day: IsoDate): Promise<readonly Shape[]> {
  const { rows } = await sql<Shape>`
    SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", polygons FROM organisation_shape
    ORDER BY organisation_id, (valid_from <= ${day}::date) DESC,
      CASE WHEN valid_from <= ${day}::date THEN valid_from END DESC, valid_from`.execute(db.kysely);
  return rows;
}

/** Everything that is kept, to compare a file with it. */
export async function selectKeptShapes(db: Queryable): Promise<readonly KeptShape[]> {
  const { rows } = await sql<Shape & { from: string; importedBy: string }>`
    SELECT organisation_id AS "organisationId", valid_from::text AS "from", polygons, imported_by AS "importedBy"
    FROM organisation_shape ORDER BY organisation_id, valid_from`.execute(db.kysely);
  return rows.flatMap(({ from, ...row }) => (isIsoDate(from) ? [{ ...row, from }] : []));
}

export type WrittenShape = {
  readonly organisationId: string;
  readonly from: IsoDate;
  readonly polygons: Polygons;
};

/** Enters a territory, or puts it into the place of the one that holds from the same day. */
export async function writeShape(
  tx: Transaction,
  { organisationId, from, polygons }: WrittenShape,
  by: string,
): Promise<void> {
  await sql`
    INSERT INTO organisation_shape (organisation_id, valid_from, polygons, imported_by)
    VALUES (${organisationId}, ${from}, ${JSON.stringify(polygons)}, ${by})
    ON CONFLICT (organisation_id, valid_from) DO UPDATE
    SET polygons = excluded.polygons, imported_by = excluded.imported_by, imported_at = now()`.execute(tx.kysely);
}

/** Gives whether there was such a territory. */
export async function deleteShape(tx: Transaction, organisationId: string, from: IsoDate): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM organisation_shape WHERE organisation_id = ${organisationId} AND valid_from = ${from} RETURNING 1`.execute(
    tx.kysely,
  );
  return rows.length > 0;
}
