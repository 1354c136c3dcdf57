import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasCommonWords, type ListPart, type ListRows, orderAndPart, patternsOf } from '#lists';
import type { Queryable } from '#platform/database';
import type { Language } from '#platform/i18n';
import { states } from '../workflow/states.ts';

const listed = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  isUnconfirmed: z.boolean(),
  section: z.string(),
  site: z.string(),
  language: z.enum(['vi', 'en']),
  changedBy: z.string(),
  changedAt: z.date(),
  publishedAt: z.date().nullable(),
  publishAt: z.date().nullable(),
});
export type ListedItem = z.infer<typeof listed>;

const wanted = (value: string | undefined, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`true` : sql`${column} = ${value}`;

/** Of the sites at which the actor may see content, those that are asked for; told by their ids, from which the planner knows how many items they have. */
export async function selectSites(db: Queryable, asked?: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM congso_sites_where('content.see') AS given (id)`.execute(
    db.kysely,
  );
  return rows.map(({ id }) => id).filter((id) => asked === undefined || id === asked);
}

/** More rows than this are found sooner by walking the list in its order, a page of it, than by fetching each of them by its id. */
const mostInOrder = 2_000;
/** More than this are counted sooner by walking the table, as far as the count goes. */
const mostCounted = 10_000;

type Said = {
  readonly inOrder: RawBuilder<unknown>;
  readonly counted: RawBuilder<unknown>;
  readonly isCommon: boolean;
};

/** Whether all words stand in an edition, for the rows and for their number. Who searches for something rare is answered from the index. */
export async function saysAll(db: Queryable, sites: readonly string[], words: string): Promise<Said> {
  const patterns = patternsOf(words);
  if (patterns.length === 0) return { inOrder: sql`true`, counted: sql`true`, isCommon: false };
  const { rows } = await sql<{ id: string }>`SELECT congso_editions_with(${sites}::uuid[], ${patterns}::text[],
    ${mostCounted + 1}) AS id`.execute(db.kysely);
  const isOne = sql`e.id = ANY (${rows.map(({ id }) => id)}::uuid[])`;
  const inWalk = hasCommonWords(words, sql`e.sought`);
  const isCommon = rows.length > mostCounted;
  return { inOrder: rows.length > mostInOrder ? inWalk : isOne, counted: isCommon ? inWalk : isOne, isCommon };
}

/** How many there are; of words that very many items have, as far as the part wants to know. */
async function countItems(db: Queryable, found: RawBuilder<unknown>, { counted, isCommon }: Said, part: ListPart) {
  const most = isCommon ? part.countUpTo : undefined;
  const all = sql`FROM edition e WHERE ${found} AND ${counted}`;
  // an edition always has its section and site: alone it is counted in an index
  const { rows } = await sql<{ total: string }>`SELECT count(*) AS total ${
    most === undefined ? all : sql`FROM (SELECT ${all} LIMIT ${most + 1}) counted`
  }`.execute(db.kysely);
  const total = Number(rows[0]?.total ?? 0);
  return most !== undefined && total > most ? { total: most, isMore: true } : { total };
}

/** A part of the editions that stand or are worked on, of the sites at which the actor may see content. */
export async function listItems(db: Queryable, part: ListPart, language: Language): Promise<ListRows<ListedItem>> {
  const { filters } = part;
  const sites = await selectSites(db, filters['cua-trang']);
  const found = sql`e.state NOT IN ('superseded', 'discarded') AND e.site_id = ANY (${sites}::uuid[])
      AND ${wanted(filters['tinh-trang'], sql`e.state`)} AND ${wanted(filters.muc, sql`e.section_code`)}
      AND ${wanted(filters.tieng, sql`e.language`)}`;
  const said = await saysAll(db, sites, part.words);
  const section = sql`coalesce(s.name ->> ${language}, s.name ->> 'vi')`;
  const site = sql`coalesce(w.name ->> ${language}, w.name ->> 'vi')`;
  const order = orderAndPart(
    part,
    {
      'tieu-de': byAlphabet(sql`e.title`),
      'chuyen-muc': byAlphabet(section),
      trang: byAlphabet(site),
      'nguoi-sua': byAlphabet(sql`e.changed_by`),
      'sua-luc': sql`e.changed_at`,
    },
    sql`e.id`,
  );
  const { rows } = await sql`
    SELECT e.id, e.title, e.state, e.is_unconfirmed AS "isUnconfirmed", ${section} AS section, ${site} AS site, e.language,
      e.changed_by AS "changedBy", e.changed_at AS "changedAt", e.published_at AS "publishedAt", e.publish_at AS "publishAt"
    FROM edition e JOIN section s ON s.site_id = e.site_id AND s.code = e.section_code JOIN site w ON w.id = e.site_id
    WHERE ${found} AND ${said.inOrder} ${order}`.execute(db.kysely);
  return { rows: rows.map((row) => listed.parse(row)), ...(await countItems(db, found, said, part)) };
}
