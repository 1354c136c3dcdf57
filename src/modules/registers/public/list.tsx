import { sql } from 'kysely';
import type { PublicAnswer, PublicContext, PublicQuestion } from '#offers';
import type { Database } from '#platform/database';
import { say } from '#platform/i18n';
import { DataTable, EmptyState, Filters, Pagination } from '#ui';
import type { Column } from '../catalogue/register.ts';
import { cell } from './cell.tsx';
import { listPage } from './list-page.ts';
import { messages } from './messages.ts';
import {
  asVisitor,
  byName,
  countByChoice,
  holdsOnDay,
  type Keepers,
  keepersOf,
  type PublicEntry,
  selectPublic,
} from './queries.ts';
import { entryPath, listPath, type Shown } from './shown.ts';

const perPage = 50;
/** Nobody pages further; who looks for one entry narrows the list. */
const lastPage = 200;

type Found = {
  readonly keepers: Keepers;
  readonly entries: readonly PublicEntry[];
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
};
type Asked = { readonly page: number; readonly choice: string | null };

const columnOf = ({ register }: Shown, id: string): Column | undefined =>
  register.columns.find((column) => column.id === id && !column.isInternal);

function readAsked(shown: Shown, { query }: PublicQuestion): Asked | null {
  const page = query.trang === undefined ? 1 : /^[1-9]\d{0,2}$/.test(query.trang) ? Number(query.trang) : 0;
  const choices = shown.dividedBy === undefined ? [] : (columnOf(shown, shown.dividedBy)?.choices ?? []);
  const choice = query.loai ?? null;
  if (page < 1 || page > lastPage || (choice !== null && !choices.some(({ id }) => id === choice))) return null;
  return { page, choice };
}

const narrowed = ({ dividedBy }: Shown, { choice }: Asked, today: string) =>
  choice === null || dividedBy === undefined
    ? holdsOnDay(today)
    : sql`${holdsOnDay(today)} AND v.values ->> ${dividedBy} = ${choice}`;

function read(db: Database, context: PublicContext, shown: Shown, asked: Asked): Promise<Found> {
  const order = shown.register.columns.some(({ id }) => id === 'order')
    ? sql`(v.values ->> 'order')::numeric NULLS LAST, ${byName}`
    : byName;
  return asVisitor(db, async (visitor) => {
    const keepers = await keepersOf(visitor, context, shown);
    const where = narrowed(shown, asked, context.today);
    const part = { offset: (asked.page - 1) * perPage, limit: perPage };
    const found = await selectPublic(visitor, { keepers, shown, where, order, ...part });
    const all = { keepers, shown, where: holdsOnDay(context.today) };
    const counts =
      shown.dividedBy === undefined ? new Map<string, number>() : await countByChoice(visitor, all, shown.dividedBy);
    return { keepers, ...found, counts };
  });
}

const addressOf = (context: PublicContext, shown: Shown, choice: string | null, page = 1): string => {
  const query = new URLSearchParams([
    ...(choice === null ? [] : [['loai', choice]]),
    ...(page === 1 ? [] : [['trang', String(page)]]),
  ]).toString();
  return context.href(listPath(shown)) + (query === '' ? '' : `?${query}`);
};

function Lists({
  context,
  shown,
  asked,
  counts,
}: {
  readonly context: PublicContext;
  readonly shown: Shown;
  readonly asked: Asked;
  readonly counts: Found['counts'];
}) {
  const { language } = context;
  const choices = shown.dividedBy === undefined ? [] : (columnOf(shown, shown.dividedBy)?.choices ?? []);
  if (choices.length === 0) return null;
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const all = {
    label: say(messages.all, language),
    href: addressOf(context, shown, null),
    isChosen: asked.choice === null,
    count: String(total),
  };
  const each = choices.map(({ id, label }) => ({
    label: label[language],
    href: addressOf(context, shown, id),
    isChosen: asked.choice === id,
    count: String(counts.get(id) ?? 0),
  }));
  return <Filters label={say(messages.kind, language)} choices={[all, ...each]} />;
}

function Entries({
  context,
  shown,
  entries,
  keepers,
}: Pick<Found, 'entries' | 'keepers'> & { readonly context: PublicContext; readonly shown: Shown }) {
  const { language } = context;
  const [first, ...rest] = [shown.register.columns[0]?.id ?? '', ...shown.columns].flatMap(
    (id) => columnOf(shown, id) ?? [],
  );
  if (first === undefined) return null;
  const link = (entry: PublicEntry) => cell(first, entry.values, language);
  const columns = [
    {
      label: first.label[language],
      cell: (entry: PublicEntry) =>
        shown.hasPages ? <a href={context.href(entryPath(shown, entry.entryId))}>{link(entry)}</a> : link(entry),
    },
    ...rest.map((column) => ({
      label:
        column.unit === undefined ? column.label[language] : `${column.label[language]} (${column.unit[language]})`,
      cell: (entry: PublicEntry) => cell(column, entry.values, language),
      number: ['integer', 'decimal', 'money', 'percent'].includes(column.type),
    })),
    ...(keepers.isGathered ? [{ label: say(messages.body, language), cell: ({ body }: PublicEntry) => body }] : []),
  ];
  return <DataTable caption={shown.register.name[language]} hideCaption empty="" items={entries} columns={columns} />;
}

/** A list of a register for everybody, divided as the regulation divides it. */
export async function respondList(
  db: Database,
  context: PublicContext,
  shown: Shown,
  question: PublicQuestion,
): Promise<PublicAnswer | null> {
  const { language } = context;
  const asked = readAsked(shown, question);
  if (asked === null) return null;
  const found = await read(db, context, shown, asked);
  const pages = Math.max(1, Math.ceil(found.total / perPage));
  if (asked.page > pages) return null;
  const hasAny = found.total > 0 || found.counts.size > 0;
  const body = (
    <div class="public-register">
      <h1>{shown.register.name[language]}</h1>
      {hasAny ? <Lists context={context} shown={shown} asked={asked} counts={found.counts} /> : null}
      {found.entries.length === 0 ? (
        <EmptyState title={say(hasAny ? messages.noneHere : messages.none, language)} />
      ) : (
        <>
          <p class="soft">{say(messages.count, language, { total: found.total })}</p>
          <Entries context={context} shown={shown} entries={found.entries} keepers={found.keepers} />
        </>
      )}
      {pages === 1 ? null : (
        <Pagination
          language={language}
          current={asked.page}
          last={pages}
          hrefOf={(page) => addressOf(context, shown, asked.choice, page)}
        />
      )}
    </div>
  );
  return listPage(context, shown, found.keepers, body);
}
