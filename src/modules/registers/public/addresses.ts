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

/** Entries read at once: other readers are answered in between. */
const inPiece = 5_000;
/** Before every entry. */
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** A part of them: the lists first, then the entries in an order that stays while others come and go. */
export async function* listAddresses(
  { db, sites }: Parts,
  context: PublicContext,
  offset: number,
  limit: number,
): AsyncGenerator<readonly SiteMapAddress[]> {
  const lists = listPaths.slice(offset, offset + limit).map((path) => ({ path, changedAt: context.now }));
  yield lists;
  let left = limit - lists.length;
  let skipped = Math.max(0, offset - listPaths.length);
  let after: string | undefined = beforeAll;
  while (left > 0 && after !== undefined) {
    const found = await selectAfter({ db, sites }, context, { after, skipped, many: Math.min(inPiece, left) });
    yield found.flatMap(addressOf);
    left -= found.length;
    skipped = 0;
    after = found.at(-1)?.entryId;
  }
}

type Piece = { readonly after: string; readonly skipped: number; readonly many: number };

/** The next of the entries behind one; the moment of a change is history, and not public: the day from which it holds is. */
const selectAfter = ({ db, sites }: Parts, context: PublicContext, { after, skipped, many }: Piece) =>
  asVisitor(db, async (visitor) => {
    const { rows } = await sql`SELECT v.entry_id AS "entryId", v.register, lower(v.valid)::timestamptz AS since
      ${await shownToday(visitor, sites, context)} AND v.entry_id > ${after}::uuid
      ORDER BY v.entry_id OFFSET ${skipped} LIMIT ${many}`.execute(visitor.kysely);
    return z.array(row).parse(rows);
  });

/** What empties the site map: any entry with a page that it names. */
export const addressTags = ({ db }: Parts, context: PublicContext): Promise<readonly CacheTag[]> =>
  asVisitor(db, async (visitor) => {
    const tags = new Set<CacheTag>();
    for (const shown of withPages) {
      for (const tag of tagsOf(context, shown, await keepersOf(visitor, context, shown))) tags.add(tag);
    }
    return [...tags];
  });
