import { arrangeRows, type List, type ListPart, type ListRows, type ListValue } from '#lists';
import type { Language } from '#platform/i18n';
import type { Column } from '../catalogue/register.ts';
import { told } from '../entries/entry.ts';
import { type Links, written } from '../entries/field.ts';
import type { Standing } from '../entries/queries.ts';
import { messages } from './messages.ts';
import { daysInWords } from './moment.ts';
import { routes } from './routes.ts';
import type { Visit } from './visit.ts';

const dashed = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const numeric = ['integer', 'decimal', 'money', 'percent', 'hours'];

function valueIn(column: Column, links: Links): (row: Standing, language: Language) => ListValue {
  return ({ values }, language) => {
    const value = values[column.id];
    if (value === undefined) return null;
    return typeof value === 'number' || (column.type === 'date' && typeof value === 'string')
      ? value
      : written(column, value, language, links);
  };
}

function listColumn(visit: Visit, column: Column, links: Links, isFirst: boolean): List<Standing>['columns'][number] {
  const kind = numeric.includes(column.type)
    ? ('number' as const)
    : column.type === 'date'
      ? ('day' as const)
      : ('text' as const);
  const value = valueIn(column, links);
  const { body, register } = visit;
  const cell = (row: Standing, language: Language) => (
    <a href={routes.entry.to({ body: body.id, register: register.slug, entry: row.entryId })}>
      {written(column, row.values[column.id], language, links)}
    </a>
  );
  return {
    id: dashed(column.id),
    label: column.label,
    kind: isFirst ? 'text' : kind,
    isSortable: true,
    value,
    ...(isFirst ? { cell } : {}),
    ...(column.isListed || isFirst ? {} : { isExtra: true }),
  };
}

/** Choices by which the list is narrowed: the first few of the listed columns that offer some. */
const filterColumns = ({ register }: Visit): readonly Column[] =>
  register.columns.filter(({ choices, isListed }) => choices !== undefined && isListed).slice(0, 3);

/** A register of a body as a list of the office. */
export function registerList(visit: Visit, links: Links): List<Standing> {
  const { body, register, mayKeep } = visit;
  const daysColumn = {
    id: 'tu-ngay',
    label: messages.days,
    isSortable: true,
    value: ({ from }: Standing) => from,
    cell: (row: Standing, language: Language) => daysInWords(row, register.dated, language),
    kind: 'day' as const,
  };
  return {
    path: routes.register.to({ body: body.id, register: register.slug }),
    caption: told(messages.caption, { register: register.name, body: body.name }),
    fileName: register.slug,
    search: messages.search,
    order:
      register.dated.kind === 'state'
        ? { column: dashed(register.columns[0]?.id ?? '') }
        : { column: 'tu-ngay', isDescending: true },
    empty: mayKeep ? messages.empty : messages.emptyRead,
    filters: [
      ...(register.dated.kind === 'state' ? [{ kind: 'day' as const, name: 'ngay', label: messages.asOf }] : []),
      ...filterColumns(visit).map(({ id, label, choices = [] }) => ({
        kind: 'choice' as const,
        name: dashed(id),
        label,
        options: choices.map((choice) => ({ value: choice.id, label: choice.label })),
      })),
    ],
    columns: [
      ...register.columns.map((column, index) => listColumn(visit, column, links, index === 0)),
      daysColumn,
      {
        id: 'nguoi-ghi',
        label: messages.changedBy,
        isExtra: true,
        isSortable: true,
        value: ({ changedBy }) => changedBy,
      },
      {
        id: 'ghi-luc',
        label: messages.changedAt,
        isExtra: true,
        isSortable: true,
        kind: 'moment',
        value: ({ changedAt }) => changedAt,
      },
    ],
  };
}

/** A part of the list, from all that stands. */
export function arrangeEntries(
  visit: Visit,
  list: List<Standing>,
  rows: readonly Standing[],
  part: ListPart,
): ListRows<Standing> {
  const passes = Object.fromEntries(
    filterColumns(visit).map((column) => [
      dashed(column.id),
      ({ values }: Standing, wanted: string) => {
        const value = values[column.id];
        return Array.isArray(value) ? value.includes(wanted) : value === wanted;
      },
    ]),
  );
  return arrangeRows(list, rows, part, { language: visit.language, passes: { ...passes, ngay: () => true } });
}
