import { z } from 'zod';
import type { Language, Message } from '#platform/i18n';
import type { List, ListFilter } from './list.ts';
import { messages } from './messages.ts';

/** What the reader asks of a list; every address of the list is one. */
export type ListQuestion = {
  /** What is searched for; empty: nothing. */
  readonly words: string;
  /** By the name of the filter; those that are not set are missing. */
  readonly filters: Readonly<Record<string, string>>;
  readonly order: { readonly column: string; readonly isDescending: boolean };
  /** Extra columns that were chosen. */
  readonly extra: readonly string[];
  /** From 1. */
  readonly page: number;
};

/** A question with the part of the answer that is wanted: a page, or a piece of an exported file. */
export type ListPart = ListQuestion & {
  readonly offset: number;
  readonly limit: number;
  /** A list of very many rows may stop counting here, and say that there are more; without it all are counted. Beyond the part's own rows. */
  readonly countUpTo?: number;
};

/** What every part of a list's page is drawn from. */
export type ListFrame<Row> = {
  readonly list: List<Row>;
  readonly question: ListQuestion;
  readonly language: Language;
};

export type ListFormat = 'csv' | 'xlsx';
export type ListRefusal = { readonly text: Message; readonly values: Readonly<Record<string, string | number>> };
type Asked = {
  /** Where something was refused, the usual stands in its place. */
  readonly question: ListQuestion;
  readonly format: ListFormat | null;
  readonly refusals: readonly ListRefusal[];
};

export const rowsOnPage = 50;
const longestWords = 200;
/** No list is paged through further; who has so many pages searches. */
export const lastPage = 2_000;

const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});
/** Control characters, which PostgreSQL (NUL) and spreadsheets refuse, are spaces. */
const cleaned = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .normalize('NFC')
    .trim();

type Query = Readonly<Record<string, string | string[] | undefined>>;
function one(query: Query, name: string): string {
  const given = query[name];
  return cleaned(Array.isArray(given) ? (given.at(-1) ?? '') : (given ?? ''));
}

/** How many are counted before a list only says that there are more: as often again as a page lies behind so many. */
const countedAtOnce = 10_000;

/** The rows of the page that a question asks for. */
export function pageOf(question: ListQuestion): ListPart {
  const offset = (question.page - 1) * rowsOnPage;
  const countUpTo = countedAtOnce * Math.ceil((offset + rowsOnPage + 1) / countedAtOnce);
  return { ...question, offset, limit: rowsOnPage, countUpTo };
}

/** The number of the last page of so many rows; an empty list has one page. */
export const lastPageOf = (total: number): number => Math.max(1, Math.ceil(total / rowsOnPage));

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const accepts = (filter: ListFilter, value: string): boolean =>
  filter.kind === 'day' ? isDay(value) : filter.options.some((option) => option.value === value);

function readPage(text: string, refuse: (refusal: ListRefusal) => void): number {
  if (text === '') return 1;
  const page = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (page >= 1 && page <= lastPage) return page;
  refuse({ text: messages.wrongPage, values: { page: text.slice(0, 20), last: lastPage } });
  return 1;
}

function readOrder<Row>(list: List<Row>, text: string, refuse: (refusal: ListRefusal) => void) {
  const usual = { column: list.order.column, isDescending: list.order.isDescending ?? false };
  if (text === '') return usual;
  const column = text.replace(/^-/, '');
  if (list.columns.some((each) => each.id === column && each.isSortable)) {
    return { column, isDescending: text.startsWith('-') };
  }
  refuse({ text: messages.wrongOrder, values: { order: text.slice(0, 40) } });
  return usual;
}

function readFilters<Row>(list: List<Row>, query: Query, refuse: (refusal: ListRefusal) => void) {
  const set: Record<string, string> = {};
  for (const filter of list.filters ?? []) {
    const value = one(query, filter.name);
    if (value === '') continue;
    if (accepts(filter, value)) set[filter.name] = value;
    else
      refuse({
        text: filter.kind === 'day' ? messages.wrongDay : messages.wrongFilter,
        values: { value: value.slice(0, 40), name: filter.name },
      });
  }
  return set;
}

function readExtra<Row>(list: List<Row>, query: Query): readonly string[] {
  const given = query.cot ?? [];
  const names = (Array.isArray(given) ? given : [given]).flatMap((each) => each.split(','));
  return list.columns.filter(({ id, isExtra }) => isExtra && names.includes(id)).map(({ id }) => id);
}

/** Reads an address of a list with all that is wrong in it; names that the list does not know belong to others and are left alone. */
export function readQuestion<Row>(list: List<Row>, given: unknown): Asked {
  const query: Query = texts.parse(given);
  const refusals: ListRefusal[] = [];
  const refuse = (refusal: ListRefusal) => void refusals.push(refusal);
  const words = list.search === undefined ? '' : one(query, 'q');
  if (words.length > longestWords) refuse({ text: messages.tooLong, values: { most: longestWords } });
  const asked = one(query, 'xuat');
  const format = asked === 'csv' || asked === 'xlsx' ? asked : null;
  if (asked !== '' && format === null) refuse({ text: messages.wrongFormat, values: { format: asked.slice(0, 20) } });
  const question = {
    words: words.slice(0, longestWords),
    filters: readFilters(list, query, refuse),
    order: readOrder(list, one(query, 'sap'), refuse),
    extra: readExtra(list, query),
    page: readPage(one(query, 'trang'), refuse),
  };
  return { question, format, refusals };
}

type Changes = Partial<ListQuestion> & { readonly format?: ListFormat };

/** The address of a list that asks the same but for the changes; what is usual is left out. Another order begins at the first page. */
export function listAddress<Row>(list: List<Row>, question: ListQuestion, changes: Changes = {}): string {
  const { words, filters, order, extra, page } = { ...question, ...changes };
  const isUsual = order.column === list.order.column && order.isDescending === (list.order.isDescending ?? false);
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  if (!isUsual) query.set('sap', `${order.isDescending ? '-' : ''}${order.column}`);
  if (extra.length > 0) query.set('cot', extra.join(','));
  if (page > 1) query.set('trang', String(page));
  if (changes.format !== undefined) query.set('xuat', changes.format);
  const written = query.toString();
  return written === '' ? list.path : `${list.path}?${written}`;
}

/** Whether anything narrows the list, so that an empty page means "nothing like this" and not "nothing yet". */
export const isNarrowed = ({ words, filters }: ListQuestion): boolean =>
  words !== '' || Object.keys(filters).length > 0;

/** The columns that are shown and exported. */
export const shownColumns = <Row>(list: List<Row>, { extra }: Pick<ListQuestion, 'extra'>) =>
  list.columns.filter(({ id, isExtra }) => !isExtra || extra.includes(id));
