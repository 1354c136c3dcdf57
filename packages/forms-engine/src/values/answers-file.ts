/** Reading an answers file (JSON) at the edge. On the server only: the browser sends values field by field. */
import { z } from 'zod';
import type { Bilingual, FormDefinition, GrowingTable } from '../definition/definition.ts';
import { hint } from '../definition/suggest.ts';
import { periodFromKey } from '../evaluation/period.ts';
import { isDocument, isFile, isRows } from './kinds.ts';
import type { About, AnswersFile, Provenance, Row, Value } from './value.ts';
import { word } from './wording.ts';

/** A fault with its place in the file, for example `answers.online_services[2].name`, and the mend. */
export interface AnswersFault {
  readonly path: string;
  readonly message: Bilingual;
}

export type AnswersRead =
  | { readonly ok: true; readonly file: AnswersFile }
  | { readonly ok: false; readonly faults: readonly AnswersFault[] };

const provenance: z.ZodType<Provenance> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed'), by: z.string().exactOptional(), at: z.string().exactOptional() }),
  z.object({
    kind: z.literal('imported'),
    from: z.string(),
    place: z.string().exactOptional(),
    at: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('measured'), measure: z.string(), window: z.string(), asOf: z.string() }),
  z.object({ kind: z.literal('carried'), from: z.string(), period: z.string() }),
  z.object({
    kind: z.literal('composed'),
    from: z.string(),
    period: z.string(),
    reports: z.number(),
    treeOn: z.string(),
  }),
  z.object({ kind: z.literal('computed') }),
]);

const measuredValue: z.ZodType<Value> = z.custom<Value>((value) => isValue(value));

const about: z.ZodType<About> = z.strictObject({
  provenance: provenance.exactOptional(),
  overrides: z
    .object({ value: measuredValue, measure: z.string(), window: z.string(), asOf: z.string() })
    .exactOptional(),
  note: z.string().exactOptional(),
  evidence: z.array(z.string()).exactOptional(),
});

const envelope = z.strictObject({
  form: z.string(),
  version: z.number().exactOptional(),
  period: z.string().exactOptional(),
  organisation: z.string().exactOptional(),
  answers: z.record(z.string(), z.unknown()),
  about: z.record(z.string(), about).exactOptional(),
});

/**
 * The answers of a file for a form, or all its faults at once. Judged here is the shape: the envelope, the form's code, the
 * period's key, and that each value is one that an answer can hold at all (rows for growing tables, single values for
 * fields). Whether a value suits its field, and ids that the form lacks, are findings of `evaluate`, which keep the file's
 * figures as they stand. Fixed-table rows are flat field ids; rows of growing tables get an `_id` where they lack one.
 */
export function readAnswersFile(json: unknown, definition: FormDefinition): AnswersRead {
  const parsed = envelope.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: shapeFault(issue) }));
    return { ok: false, faults };
  }
  const { form, period, organisation, answers, about: said } = parsed.data;
  const faults = identityFaults(form, period, definition);
  const read = Object.entries(answers).map(([id, value]) => [id, readAnswer(id, value, definition, faults)] as const);
  if (faults.length > 0) return { ok: false, faults };
  const file: AnswersFile = {
    form,
    ...(period === undefined ? {} : { period }),
    ...(organisation === undefined ? {} : { organisation }),
    answers: Object.fromEntries(read),
    ...(said === undefined ? {} : { about: said }),
  };
  return { ok: true, file };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

const messages = {
  shape: {
    vi: 'Tệp số liệu sai cấu trúc ({detail}). Mẫu: {"form": "mã biểu", "period": "2019Q2", "organisation": "…", "answers": {"mã mục": giá trị}}.',
    en: 'The answers file has the wrong shape ({detail}). Pattern: {"form": "code", "period": "2019Q2", "organisation": "…", "answers": {"field id": value}}.',
  },
  strangeKeys: { vi: 'có khóa lạ: {keys}', en: 'unknown keys: {keys}' },
  wantedType: { vi: 'ở đây cần kiểu {type}', en: 'this place needs {type}' },
  notAllowed: { vi: 'giá trị ở đây không được phép', en: 'the value here is not allowed' },
  otherForm: {
    vi: 'Tệp này dành cho biểu “{form}”, không phải biểu “{code}”. Hãy chọn đúng biểu hoặc đúng tệp.',
    en: 'This file is for the form “{form}”, not “{code}”. Choose the right form or the right file.',
  },
  period: {
    vi: 'Kỳ báo cáo “{period}” không đúng. Viết 2019Q2, 2019 hoặc 2019-01-01/2019-06-30.',
    en: 'The period “{period}” is not valid. Write 2019Q2, 2019 or 2019-01-01/2019-06-30.',
  },
  rowsWanted: {
    vi: 'Đây là một bảng: cần danh sách các dòng, ví dụ [{"{column}": …}].',
    en: 'This is a table: it needs a list of rows such as [{"{column}": …}].',
  },
  valueWanted: {
    vi: 'Mục này cần một giá trị (chữ, số, true/false, null, danh sách mã lựa chọn, văn bản hoặc tệp).',
    en: 'This item needs one value (text, number, true/false, null, a list of option ids, a document or a file).',
  },
  fixedRow: {
    vi: 'Dòng của bảng cố định được ghi bằng mã từng ô ngay dưới "answers"{hint}.',
    en: 'Rows of a fixed table are given by the id of each cell directly under "answers"{hint}.',
  },
  rowId: { vi: 'Mã dòng "_id" phải là chữ.', en: 'The row id "_id" must be a text.' },
  rowIdTwice: { vi: 'Mã dòng “{id}” bị trùng.', en: 'The row id “{id}” is used twice.' },
} as const;

function shapeFault(issue: z.core.$ZodIssue): Bilingual {
  if (issue.code === 'unrecognized_keys') {
    return word(messages.shape, { detail: word(messages.strangeKeys, { keys: issue.keys.join(', ') }) });
  }
  const wanted =
    issue.code === 'invalid_type' ? word(messages.wantedType, { type: issue.expected }) : messages.notAllowed;
  return word(messages.shape, { detail: wanted });
}

function identityFaults(form: string, period: string | undefined, definition: FormDefinition): AnswersFault[] {
  const faults: AnswersFault[] = [];
  if (form !== definition.code) {
    faults.push({ path: 'form', message: word(messages.otherForm, { form, code: definition.code }) });
  }
  if (period !== undefined && periodFromKey(period) === undefined) {
    faults.push({ path: 'period', message: word(messages.period, { period }) });
  }
  return faults;
}

function readAnswer(
  id: string,
  value: unknown,
  definition: FormDefinition,
  faults: AnswersFault[],
): Value | readonly Row[] {
  const table = definition.tables.find((one) => one.id === id);
  if (table !== undefined && value !== null) return readRows(table, value, faults);
  if (isValue(value)) return value;
  const isFixedRow = typeof value === 'object' && !definition.fields.some((field) => field.id === id);
  const ids = definition.fields.map((field) => field.id);
  const message = isFixedRow ? word(messages.fixedRow, { hint: hint(id, ids) }) : messages.valueWanted;
  faults.push({ path: `answers.${id}`, message });
  return null;
}

function isValue(value: unknown): value is Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return isDocument(value) || isFile(value);
}

function readRows(table: GrowingTable, value: unknown, faults: AnswersFault[]): readonly Row[] {
  if (!isRows(value)) {
    const column = table.columns[0]?.id ?? '…';
    faults.push({ path: `answers.${table.id}`, message: word(messages.rowsWanted, { column }) });
    return [];
  }
  const taken = new Set(value.map((row) => row._id));
  const seen = new Set<string>();
  return value.map((row, index) => {
    const path = `answers.${table.id}[${index}]`;
    for (const [column, cell] of Object.entries(row)) {
      if (column !== '_id' && !isValue(cell)) faults.push({ path: `${path}.${column}`, message: messages.valueWanted });
    }
    const own: unknown = row._id;
    if (own === undefined || own === null) return withId(row, index, taken);
    if (typeof own !== 'string') faults.push({ path: `${path}._id`, message: messages.rowId });
    else if (seen.has(own)) faults.push({ path: `${path}._id`, message: word(messages.rowIdTwice, { id: own }) });
    else seen.add(own);
    return row;
  });
}

/** Gives a row the id "row-<n>" that no other row bears. */
function withId(row: Row, index: number, taken: Set<string | undefined>): Row {
  let number = index + 1;
  while (taken.has(`row-${number}`)) number += 1;
  taken.add(`row-${number}`);
  return { ...row, _id: `row-${number}` };
}
