/** Short ways to write the catalogue's columns and figures down. Texts: Vietnamese first, then English. */
import type { Message } from '#platform/i18n';
import type { Counted, Counting } from './counted.ts';
import type { Choice, Column, ColumnType } from './register.ts';

type More = Omit<Column, 'id' | 'type' | 'label' | 'choices' | 'unit' | 'hint'> & {
  readonly unit?: Message | string;
  readonly hint?: Message;
};

export const words = (vi: string, en: string): Message => ({ vi, en });

function column(type: ColumnType, id: string, vi: string, en: string, { unit, ...more }: More = {}): Column {
  return {
    id,
    type,
    label: { vi, en },
    ...more,
    ...(unit === undefined ? {} : { unit: typeof unit === 'string' ? { vi: unit, en: unit } : unit }),
  };
}

type Make = (id: string, vi: string, en: string, more?: More) => Column;
const made =
  (type: ColumnType): Make =>
  (id, vi, en, more) =>
    column(type, id, vi, en, more);

export const text = made('text');
export const longText = made('longText');
export const url = made('url');
export const email = made('email');
export const phone = made('phone');
export const domain = made('domain');
export const ip = made('ip');
export const integer = made('integer');
export const decimal = made('decimal');
export const percent = made('percent');
export const hours = made('hours');
export const yesNo = made('yesNo');
export const date = made('date');
export const dateTime = made('dateTime');
export const year = made('year');
export const document = made('document');
export const body = made('body');
export const site = made('site');

const people = words('người', 'people');
const millions = words('triệu đồng', 'million VND');

/** A number of people. */
export const headcount: Make = (id, vi, en, more) => column('integer', id, vi, en, { unit: people, ...more });
/** In million đồng. */
export const money: Make = (id, vi, en, more) => column('money', id, vi, en, { unit: millions, ...more });

type Choices = Readonly<Record<string, readonly [string, string]>>;
const choicesOf = (choices: Choices): readonly Choice[] =>
  Object.entries(choices).map(([id, [vi, en]]) => ({ id, label: { vi, en } }));

export const choice = (id: string, vi: string, en: string, choices: Choices, more: More = {}): Column => ({
  ...column('choice', id, vi, en, more),
  choices: choicesOf(choices),
});
export const several = (id: string, vi: string, en: string, choices: Choices, more: More = {}): Column => ({
  ...column('several', id, vi, en, more),
  choices: choicesOf(choices),
});

/** What is listed and must be filled in: the columns by which people know an entry. */
export const listed = { isListed: true } as const;
export const named = { isListed: true, isRequired: true } as const;

type Tree = Pick<Counted, 'tree' | 'isOfProvince'>;
export const counted = (name: string, vi: string, en: string, counting: Counting, tree: Tree = {}): Counted => ({
  name,
  label: { vi, en },
  counting,
  ...tree,
});

/** The figures that are simply what a column of the one record says: numbers add up over bodies, the rest is the body's own. */
export const sumOf = (name: string, vi: string, en: string, id: string, tree: Tree = {}): Counted =>
  counted(name, vi, en, { take: 'sum', columns: [id] }, tree);
export const saidOf = (name: string, vi: string, en: string, id: string): Counted =>
  counted(name, vi, en, { take: 'value', column: id });
