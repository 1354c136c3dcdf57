import { sql } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { entryOnDays } from '../entries/queries.ts';

/** An entry as it stands, on some days. */
export type LoadedEntry = z.infer<typeof entryOnDays>;

/** Some registers of some bodies within a window, as far as they had begun on the day as of which states are told. */
export type Asked = {
  readonly organisations: readonly string[];
  readonly registers: readonly string[];
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
  readonly asOf: IsoDate;
};

/** What stood on a day of the window, by its days. */
export async function selectWithin(
  db: Queryable,
  { organisations, registers, window: { from, to }, asOf }: Asked,
): Promise<readonly LoadedEntry[]> {
  const { rows } = await sql`
    SELECT entry_id AS "entryId", organisation_id AS "organisationId", register, lower(valid)::text AS from, upper(valid)::text AS until, values
    FROM register_version WHERE organisation_id = ANY (${organisations}::uuid[]) AND register = ANY (${registers}::text[])
      AND replaced_in IS NULL AND valid && daterange(${from}::date, ${to}::date, '[]') AND lower(valid) <= ${asOf}::date
    ORDER BY lower(valid), entry_id`.execute(db.kysely);
  return z.array(entryOnDays).parse(rows);
}

export const keptKey = (organisationId: string, register: string): string => `${organisationId}/${register}`;

/** The keys ({@link keptKey}) of the registers in which something was ever kept, or which were found right within the window. */
export async function selectKeptKeys(
  db: Queryable,
  { organisations, registers, window: { from }, asOf }: Asked,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ organisation: string; register: string }>`
    SELECT organisation_id AS organisation, register FROM register_version
    WHERE organisation_id = ANY (${organisations}::uuid[]) AND register = ANY (${registers}::text[]) AND replaced_in IS NULL
      AND lower(valid) <= ${asOf}::date
    UNION SELECT organisation_id, register FROM register_confirmation
    WHERE organisation_id = ANY (${organisations}::uuid[]) AND register = ANY (${registers}::text[]) AND confirmed_on >= ${from}::date`.execute(
    db.kysely,
  );
  return new Set(rows.map(({ organisation, register }) => keptKey(organisation, register)));
}
