import {
  type Answers,
  answersTo,
  evaluate,
  type Field,
  formatValue,
  isNumberType,
  type Period,
  rowsOf,
  type Value,
} from '#forms-engine';
import { type ListColumn, listAsCsv } from '#lists';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';

/** What fills the form. */
type Filled = { readonly answers: Answers; readonly period?: Period };

/** A line of the file: a field of the form, or a cell of a row that was added to a table. */
type Line = { readonly place: string; readonly field: Field; readonly value: Value };

function linesOf({ definition }: Form, answers: Answers): readonly Line[] {
  const report = [{ body: null, answers }];
  const single = definition.fields.filter(({ table }) => table === undefined);
  const added = definition.tables.flatMap((table) =>
    rowsOf(table, report).flatMap(({ row }, index) =>
      table.columns.map((field) => ({
        ...{ field, place: `${table.id}/${index + 1}/${field.id}` },
        value: row[field.id] ?? null,
      })),
    ),
  );
  return [
    ...single.map((field) => ({ field, place: field.id, value: answersTo(field, report)[0]?.value ?? null })),
    ...added,
  ];
}

const writtenValue = ({ field, value }: Line): string | number | null =>
  typeof value === 'number' && isNumberType(field.type) ? value : formatValue(field, value, 'vi');

function columnsOf({ definition }: Form): readonly ListColumn<Line>[] {
  const titles = new Map(definition.parts.map(({ id, title }) => [id, title]));
  return [
    { id: 'muc', label: messages.csvPart, value: ({ field }) => titles.get(field.part) ?? '' },
    { id: 'tt', label: messages.csvNumber, value: ({ field }) => field.number ?? '' },
    { id: 'chi-tieu', label: messages.csvItem, value: ({ field }) => field.name ?? field.label },
    { id: 'o', label: messages.csvPlace, value: ({ place }) => place },
    { id: 'ma', label: messages.csvIndicator, value: ({ field }) => field.indicator ?? '' },
    { id: 'gia-tri', label: messages.csvValue, kind: 'number', value: writtenValue },
    { id: 'don-vi', label: messages.csvUnit, value: ({ field }) => field.unit ?? '' },
  ];
}

function computedIn(form: Form, filling: Filled): Answers {
  const { computed } = evaluate(form.prepared, filling);
  return Object.fromEntries([...computed].flatMap(([id, one]) => (one.ok ? [[id, one.value] as const] : [])));
}

/** A report as a table of one line for each field and each cell of its growing tables, with what computes itself; blank without answers. */
export function answersAsCsv(form: Form, filling: Filled | undefined): Promise<Uint8Array> {
  const answers = filling === undefined ? {} : { ...computedIn(form, filling), ...filling.answers };
  async function* lines() {
    yield linesOf(form, answers);
  }
  return listAsCsv(columnsOf(form), lines(), 'vi');
}
