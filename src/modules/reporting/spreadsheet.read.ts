import {
  type About,
  type Bilingual,
  type Field,
  type Parsed,
  periodFromKey,
  type Row,
  type Value,
} from '#forms-engine';
import { type AnswerCell, type FilledTable, type FilledWorkbook, readWorkbook, shownContent } from '#platform/papers';
import type { Form } from './definitions/library.ts';
import type { Filling } from './print.ts';
import { readCell, readMarks, worded } from './spreadsheet.cell.ts';
import { messages } from './spreadsheet.messages.ts';

export type SpreadsheetRead =
  | {
      readonly ok: true;
      readonly filling: Filling;
      /** How cells were understood that could have been meant otherwise. */
      readonly notes: readonly Bilingual[];
    }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

/** The answers of a filled workbook of this form, each with the cell it came from; or every reason why it is not taken. */
export async function readSpreadsheet(form: Form, bytes: Uint8Array): Promise<SpreadsheetRead> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, faults: read.faults };
  const { workbook } = read;
  const identity = identityFaults(form, workbook);
  // Another form's cells would all be strange: one fault says it.
  if (identity.length > 0) return { ok: false, faults: identity };
  const reading: Reading = { since1904: workbook.since1904, faults: [...workbook.faults], notes: [], about: {} };
  reading.faults.push(...coverageFaults(form, workbook));
  const answers: Record<string, Value | readonly Row[]> = {
    ...readFields(form, workbook, reading),
    ...readTables(form, workbook, reading),
  };
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults };
  if (workbook.form.hash !== form.hash) reading.notes.push(worded(messages.otherHash, { code: form.definition.code }));
  return { ok: true, notes: reading.notes, filling: { answers, about: reading.about, ...whoAndWhen(workbook) } };
}

/** What is gathered while cells are read. */
interface Reading {
  readonly since1904: boolean;
  readonly faults: Bilingual[];
  readonly notes: Bilingual[];
  readonly about: Record<string, About>;
}

function identityFaults({ definition }: Form, { form }: FilledWorkbook): Bilingual[] {
  const { code, version } = definition;
  if (form.code !== code) return [worded(messages.otherForm, { given: form.code, wanted: code })];
  if (form.version !== version) return [worded(messages.otherVersion, { given: form.version, wanted: version, code })];
  const isKnown = form.period === undefined || periodFromKey(form.period) !== undefined;
  return isKnown ? [] : [worded(messages.period, { period: form.period ?? '' })];
}

function whoAndWhen({ form }: FilledWorkbook): Pick<Filling, 'period' | 'organisation'> {
  const period = form.period === undefined ? undefined : periodFromKey(form.period);
  return {
    ...(period === undefined ? {} : { period }),
    ...(form.organisation === undefined ? {} : { organisation: form.organisation }),
  };
}

/** Every item of the form needs its cell; where a name was lost, that was told already. */
function coverageFaults({ definition }: Form, workbook: FilledWorkbook): Bilingual[] {
  if (workbook.faults.length > 0) return [];
  const present = new Set([
    ...workbook.answers.map(({ field }) => field),
    ...workbook.tables.flatMap(({ table, rows }) =>
      rows.flatMap((cells) => cells.map(({ field }) => `${table}.${field}`)),
    ),
    ...workbook.tables.flatMap(({ table }) => table),
  ]);
  const own = [
    ...definition.fields.filter(({ table }) => table === undefined).map(({ id }) => id),
    ...definition.tables.flatMap(({ id, columns }) => [id, ...columns.map((column) => `${id}.${column.id}`)]),
  ];
  const known = new Set(own);
  return [
    ...own.filter((id) => !present.has(id)).map((field) => worded(messages.noCell, { field })),
    ...[...present].filter((id) => !known.has(id)).map((field) => worded(messages.unknownCell, { field })),
  ];
}

function readFields({ definition }: Form, workbook: FilledWorkbook, reading: Reading): Record<string, Value> {
  const cells = Map.groupBy(workbook.answers, ({ field }) => field);
  const answers: Record<string, Value> = {};
  for (const field of definition.fields) {
    const value = readField(field, cells.get(field.id) ?? [], field.id, reading);
    if (value !== null) answers[field.id] = value;
  }
  return answers;
}

/** Rows of growing tables; blank ones do not count. Their ids are "row-1", "row-2" … */
function readTables({ definition }: Form, workbook: FilledWorkbook, reading: Reading): Record<string, readonly Row[]> {
  return Object.fromEntries(
    definition.tables.flatMap(({ id, columns }) => {
      const filled = workbook.tables.find(({ table }) => table === id);
      const rows = filled === undefined ? [] : readRows(filled, columns, reading);
      return rows.length === 0 ? [] : [[id, rows] as const];
    }),
  );
}

function readRows({ table, rows }: FilledTable, columns: readonly Field[], reading: Reading): Row[] {
  const read: Row[] = [];
  for (const cells of rows) {
    if (cells.every(({ content }) => content === undefined)) continue;
    const id = `row-${read.length + 1}`;
    const byField = Map.groupBy(cells, ({ field }) => field);
    const values = columns.flatMap((column) => {
      const value = readField(column, byField.get(column.id) ?? [], `${table}[${id}].${column.id}`, reading);
      return value === null ? [] : [[column.id, value] as const];
    });
    if (values.length > 0) read.push({ ...Object.fromEntries(values), _id: id });
  }
  return read;
}

/** The value of one field, from its cell or from the marks of its options; a fault or note names the cell. */
function readField(field: Field, cells: readonly AnswerCell[], path: string, reading: Reading): Value {
  const [first] = cells;
  if (first === undefined) return null;
  const isMarked = cells.some(({ option }) => option !== undefined);
  const read = isMarked
    ? readMarks(
        field,
        cells.map(({ option, content }) => ({ option, content })),
      )
    : readCell(field, first.content, reading.since1904);
  const filled = cells.filter(({ content }) => content !== undefined);
  const place = filled[0] ?? first;
  if (!read.ok) reading.faults.push(located(field, filled.length > 0 ? filled : [first], read));
  else if (read.note !== undefined) reading.notes.push(locate(field, [place], read.note));
  if (!read.ok || read.value === null) return null;
  reading.about[path] = {
    provenance: {
      kind: 'imported',
      from: messages.imported.vi,
      place: worded(messages.place, { ...place, content: '' }).vi,
    },
  };
  return read.value;
}

function located(field: Field, cells: readonly AnswerCell[], read: Extract<Parsed, { ok: false }>): Bilingual {
  const text = cells.flatMap(({ content }) => (content === undefined ? [] : shownContent(content))).join('; ');
  const at = locate(field, cells, read.message);
  if (text === '' || read.message.vi.includes(text)) return at;
  const tail = worded(messages.readAs, { text });
  return { vi: at.vi + tail.vi, en: at.en + tail.en };
}

function locate(field: Field, cells: readonly AnswerCell[], message: Bilingual): Bilingual {
  const cell = cells.map((one) => one.cell).join(', ');
  const sheet = cells[0]?.sheet ?? '';
  const name = field.name ?? field.label;
  const values = { sheet, cell, field: name };
  return {
    vi: worded(messages.at, { ...values, message: message.vi }).vi,
    en: worded(messages.at, { ...values, message: message.en }).en,
  };
}
