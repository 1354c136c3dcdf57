import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import type { Queryable, Transaction } from '#platform/database';
import { arrangeSearchable, type SearchEntry } from '#platform/search';
import { entryOnDays } from '../entries/queries.ts';
import { shownRegisters } from '../public/shown.ts';
import { type Findable, foundOn, kind, subjectOf } from './found.ts';
import { type Showing, showingOn, shownWith, sitesShowing } from './showing.ts';

const version = entryOnDays.extend({ madeAt: z.date(), isShown: z.boolean() });
type Kept = z.infer<typeof version>;

const columns = sql`v.entry_id AS "entryId", v.organisation_id AS "organisationId", v.register, lower(v.valid)::text AS from,
  upper(v.valid)::text AS until, v.values, c.made_at AS "madeAt", v.is_public AND v.replaced_in IS NULL AS "isShown"`;
const source = sql`register_version v JOIN register_change c USING (organisation_id, entry_id, revision)`;

/** What is found of a version; nothing where the register is not shown or no site shows it. */
function entriesOf(showing: Showing, kept: Findable & { readonly register: string; readonly organisationId: string }) {
  const shown = shownWith(kept.register);
  if (shown === undefined) return [];
  const own = showing.sites.find(({ organisationId }) => organisationId === kept.organisationId);
  return sitesShowing(showing, shown, kept.organisationId).flatMap((site) => foundOn(shown, kept, site, own));
}

/** Entries whose rows go together: each of them has a row or two for each site and language. */
const atOnce = 500;

/** Makes what changes left of some entries findable, and nothing else of them. Belongs into the transaction of the changes. */
export async function arrangeEntries(tx: Transaction, entryIds: readonly string[], now: Date): Promise<void> {
  if (entryIds.length === 0) return;
  const showing = await showingOn(tx, todayOf(now));
  for (let at = 0; at < entryIds.length; at += atOnce) {
    const part = entryIds.slice(at, at + atOnce);
    const { rows } = await sql`SELECT ${columns} FROM ${source} WHERE v.entry_id = ANY (${part}::uuid[])`.execute(
      tx.kysely,
    );
    const versions = z.array(version).parse(rows);
    const entries = versions.filter(({ isShown }) => isShown).flatMap((each) => entriesOf(showing, each));
    await arrangeSearchable(tx, { kind, subjects: [...new Set(versions.map(subjectOf))], entries });
  }
}

const keyOf = ({ subject, siteId, language }: Pick<SearchEntry, 'subject' | 'siteId' | 'language'>): string =>
  `${subject} ${siteId} ${language}`;

const foundRow = z.object({ subject: z.string(), siteId: z.string(), language: z.enum(['vi', 'en']) });

async function selectFound(db: Queryable): Promise<readonly z.infer<typeof foundRow>[]> {
  const { rows } =
    await sql`SELECT subject, site_id AS "siteId", language FROM search_entry WHERE kind = ${kind}`.execute(db.kysely);
  return z.array(foundRow).parse(rows);
}

async function selectShown(db: Queryable): Promise<readonly Kept[]> {
  const codes = shownRegisters.map(({ register }) => register.code);
  const { rows } = await sql`SELECT ${columns} FROM ${source} WHERE v.register = ANY (${codes}::text[]) AND v.is_public
    AND v.replaced_in IS NULL`.execute(db.kysely);
  return z.array(version).parse(rows);
}

/**
 * Mends what is findable where a site was opened or closed, got a language, or a body has another place: those events write nothing into the
 * registers. Gives how many subjects were arranged.
 */
export async function arrangeAll(tx: Transaction, now: Date): Promise<number> {
  const showing = await showingOn(tx, todayOf(now));
  const wanted = (await selectShown(tx)).flatMap((each) => entriesOf(showing, each));
  const [wantedKeys, foundKeys] = [new Set(wanted.map(keyOf)), new Set((await selectFound(tx)).map(keyOf))];
  const subjects = [...wantedKeys.symmetricDifference(foundKeys)].map((key) => key.split(' ').slice(0, 2).join(' '));
  const differing = [...new Set(subjects)];
  const bySubject = Map.groupBy(wanted, ({ subject }) => subject);
  for (let at = 0; at < differing.length; at += atOnce) {
    const part = differing.slice(at, at + atOnce);
    await arrangeSearchable(tx, { kind, subjects: part, entries: part.flatMap((each) => bySubject.get(each) ?? []) });
  }
  return differing.length;
}
