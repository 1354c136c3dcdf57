import { sql } from 'kysely';
import { z } from 'zod';
import type { SiteDirectory } from '#modules/sites';
import type { CacheTag, PublicContext, SiteMapAddress } from '#offers';
import type { Database, Queryable } from '#platform/database';
import { asVisitor, type Keepers, keepersOf, tagsOf } from './queries.ts';
import { entryPath, listPath, type Shown, shownRegisters } from './shown.ts';

type Parts = { readonly db: Database; readonly sites: SiteDirectory };

const withPages = shownRegisters.filter(({ hasPages }) => hasPages);
const listPaths = shownRegisters.map((shown) => listPath(shown));

/** The bodies whose entries are named by this site: its own, and those that have no site to name them. */
const namedHere = (sites: SiteDirectory, { organisationId }: PublicContext, { names }: Keepers): readonly string[] =>
  [...names.keys()].filter((id) => id === organisationId || sites.ofOrganisation(id) === null);

/** The entries with pages that hold today, of each register those of its bodies. */
async function shownToday(db: Queryable, sites: SiteDirectory, context: PublicContext) {
  const bodies = [];
  for (const shown of withPages) {
    const ids = namedHere(sites, context, await keepersOf(db, context, shown));
    bodies.push(sql`v.register = ${shown.register.code} AND v.organisation_id = ANY (${ids}::uuid[])`);
  }
  return sql`FROM register_version v WHERE v.is_public AND v.replaced_in IS NULL AND v.valid @> ${context.today}::date
    AND (${sql.join(bodies, sql` OR `)})`;
}

/** How many pages of registers a site has: the lists, and the entries that have pages. */
export const countAddresses = ({ db, sites }: Parts, context: PublicContext): Promise<number> =>
  asVisitor(db, async (visitor) => {
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n ${await shownToday(visitor, sites, context)}`.execute(visitor.kysely);
    return listPaths.length + (rows[0]?.n ?? 0);
  });

const row = z.object({ entryId: z.string(), register: z.string(), since: z.date() });
const byCode = new Map(withPages.map((shown) => [shown.register.code, shown]));

const addressOf = ({ entryId, register, since }: z.infer<typeof row>): readonly SiteMapAddress[] => {
  const shown: Shown | undefined = byCode.get(register);
  return shown === undefined ? [] : [{ path: entryPath(shown, entryId), changedAt: since }];
};

/** A part of them: the lists first, then the entries in an order that stays while others come and go. */
export async function listAddresses(
  { db, sites }: Parts,
  context: PublicContext,
  offset: number,
  limit: number,
): Promise<readonly SiteMapAddress[]> {
  const lists = listPaths.slice(offset, offset + limit).map((path) => ({ path, changedAt: context.now }));
  const left = limit - lists.length;
  if (left === 0) return lists;
  const from = Math.max(0, offset - listPaths.length);
  // the moment of the change is history, and not public: the day from which it holds is
  const { rows } = await asVisitor(db, async (visitor) =>
    sql`SELECT v.entry_id AS "entryId", v.register, lower(v.valid)::timestamptz AS since
      ${await shownToday(visitor, sites, context)} ORDER BY v.entry_id OFFSET ${from} LIMIT ${left}`.execute(
      visitor.kysely,
    ),
  );
  return [...lists, ...z.array(row).parse(rows).flatMap(addressOf)];
}

/** What empties the site map: any entry with a page that it names. */
export const addressTags = ({ db }: Parts, context: PublicContext): Promise<readonly CacheTag[]> =>
  asVisitor(db, async (visitor) => {
    const tags = new Set<CacheTag>();
    for (const shown of withPages) {
      for (const tag of tagsOf(context, shown, await keepersOf(visitor, context, shown))) tags.add(tag);
    }
    return [...tags];
  });
