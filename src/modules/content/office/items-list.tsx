import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import {
  byAlphabet,
  hasCommonWords,
  hasPlainWords,
  type List,
  type ListPart,
  type ListRows,
  orderAndPart,
  patternsOf,
} from '#lists';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { stateNames } from '../workflow/messages.ts';
import { type State, states } from '../workflow/states.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

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
type ListedItem = z.infer<typeof listed>;

/** How a state looks in a list: what waits is told from what is done. */
const stateKinds: Readonly<Record<State, 'plain' | 'info' | 'done' | 'warning' | 'error'>> = {
  draft: 'plain',
  submitted: 'info',
  edited: 'info',
  returned: 'error',
  approved: 'warning',
  scheduled: 'warning',
  published: 'done',
  superseded: 'plain',
  withdrawn: 'plain',
  discarded: 'plain',
};

export function StateTag({ state, language }: { readonly state: State; readonly language: Language }) {
  return <Tag kind={stateKinds[state]}>{say(stateNames[state], language)}</Tag>;
}

const columns: List<ListedItem>['columns'] = [
  {
    id: 'tieu-de',
    label: messages.title,
    isSortable: true,
    value: ({ title }) => title,
    cell: ({ id, title }, language) => (
      <a href={routes.edition.to({ edition: id })}>{title === '' ? say(messages.untitled, language) : title}</a>
    ),
  },
  {
    id: 'trang-thai',
    label: messages.state,
    value: ({ state }, language) => say(stateNames[state], language),
    cell: ({ state, isUnconfirmed }, language) => (
      <>
        <StateTag state={state} language={language} />
        {isUnconfirmed ? <Tag kind="error">{say(messages.unconfirmed, language)}</Tag> : null}
      </>
    ),
  },
  { id: 'chuyen-muc', label: messages.section, isSortable: true, value: ({ section }) => section },
  { id: 'trang', label: messages.site, isSortable: true, value: ({ site }) => site },
  {
    id: 'ngon-ngu',
    label: messages.language,
    isExtra: true,
    value: ({ language: written }, language) => say(messages[written], language),
  },
  { id: 'nguoi-sua', label: messages.changedBy, isSortable: true, value: ({ changedBy }) => changedBy },
  { id: 'sua-luc', label: messages.changedAt, kind: 'moment', isSortable: true, value: ({ changedAt }) => changedAt },
  {
    id: 'dang-luc',
    label: messages.publishedAt,
    kind: 'moment',
    isExtra: true,
    value: ({ publishedAt }) => publishedAt,
  },
  { id: 'hen-dang', label: messages.publishAt, kind: 'moment', isExtra: true, value: ({ publishAt }) => publishAt },
];

type Choice = { readonly value: string; readonly label: string };

/** The states that a reader of the list may ask for; those of old editions are found from the item. */
const shownStates = states.filter((state) => state !== 'superseded' && state !== 'discarded');

/** The items of the sites that a person sees. `sites` and `sections`: what may be asked for. */
export const itemsList = (sites: readonly Choice[], sections: readonly Choice[]): List<ListedItem> => ({
  path: routes.items.to({}),
  caption: messages.itemsCaption,
  fileName: 'tin-bai',
  search: messages.itemsSearch,
  order: { column: 'sua-luc', isDescending: true },
  empty: messages.noItems,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.state,
      options: shownStates.map((state) => ({ value: state, label: stateNames[state] })),
    },
    ...(sites.length > 1 ? [{ kind: 'choice', name: 'cua-trang', label: messages.site, options: sites } as const] : []),
    { kind: 'choice', name: 'muc', label: messages.section, options: sections },
    {
      kind: 'choice',
      name: 'tieng',
      label: messages.language,
      options: [
        { value: 'vi', label: messages.vi },
        { value: 'en', label: messages.en },
      ],
    },
  ],
  columns,
});

const wanted = (value: string | undefined, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`true` : sql`${column} = ${value}`;

/** Of more editions with the words than this the list is walked in its order: to fetch each of them by its id takes longer. */
const mostByIndex = 2_000;

type Said = { readonly inOrder: RawBuilder<unknown>; readonly counted: RawBuilder<unknown> };

/** Whether all words stand in an edition, for the rows and for their number. Who searches for something rare is answered from the index. */
async function saysAll(db: Queryable, words: string): Promise<Said> {
  const patterns = patternsOf(words);
  if (patterns.length === 0) return { inOrder: sql`true`, counted: sql`true` };
  const { rows } = await sql<{
    id: string;
  }>`SELECT congso_editions_with(${patterns}::text[], ${mostByIndex + 1}) AS id`.execute(db.kysely);
  if (rows.length > mostByIndex)
    return { inOrder: hasCommonWords(words, sql`e.sought`), counted: hasPlainWords(words, sql`e.sought`) };
  const isOne = sql`e.id = ANY (${rows.map(({ id }) => id)}::uuid[])`;
  return { inOrder: isOne, counted: isOne };
}

/** A part of the editions that stand or are worked on, of the sites at which the actor may see content. */
export async function listItems(db: Queryable, part: ListPart, language: Language): Promise<ListRows<ListedItem>> {
  const { filters } = part;
  const found = sql`e.state NOT IN ('superseded', 'discarded') AND e.site_id IN (SELECT congso_sites_where('content.see'))
      AND ${wanted(filters['tinh-trang'], sql`e.state`)} AND ${wanted(filters['cua-trang'], sql`e.site_id::text`)}
      AND ${wanted(filters.muc, sql`e.section_code`)} AND ${wanted(filters.tieng, sql`e.language`)}`;
  const said = await saysAll(db, part.words);
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
  // an edition always has its section and site: alone it is counted in an index
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM edition e WHERE ${found}
    AND ${said.counted}`.execute(db.kysely);
  return { rows: rows.map((row) => listed.parse(row)), total: Number(counted.rows[0]?.total ?? 0) };
}
