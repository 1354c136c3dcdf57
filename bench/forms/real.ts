/** The statutory forms with the example reports, and reports drawn by lot for the forms that have no example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answers,
  compileDefinition,
  type Field,
  type FormDefinition,
  formatFault,
  isNumberType,
  type Row,
  readAnswersFile,
  type Value,
} from '#forms-engine';

const root = join(import.meta.dirname, '../..');

export const formCodes: readonly string[] = readdirSync(join(root, 'forms')).toSorted();

/** The YAML texts of a form by file name. */
export function sourceOf(code: string): Readonly<Record<string, string>> {
  const folder = join(root, 'forms', code);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function compile(source: Readonly<Record<string, string>>): FormDefinition {
  const compiled = compileDefinition(source);
  if (compiled.ok) return compiled.definition;
  throw new Error(compiled.faults.map((fault) => formatFault(fault)).join('\n'));
}

/** The answers of a file in `examples/`. */
export function exampleAnswers(name: string, definition: FormDefinition): Answers {
  const read = readAnswersFile(JSON.parse(readFileSync(join(root, 'examples', name), 'utf8')), definition);
  if (read.ok) return read.file.answers;
  throw new Error(read.faults.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A report with about `filled` of its slots answered, each with a value of its type, contradictions included. */
export function drawnAnswers(definition: FormDefinition, seed: number, filled = 0.8): Answers {
  const draw = lots(seed);
  const fields = definition.fields.filter((field) => field.table === undefined && field.printed);
  const answers = fields.flatMap((field) => (draw() < filled ? [[field.id, valueFor(field, draw)] as const] : []));
  const tables = definition.tables.map(
    (table) => [table.id, [1, 2, 3].map((row) => rowFor(table.columns, row, draw, filled))] as const,
  );
  return Object.fromEntries([...answers, ...tables]);
}

function rowFor(columns: readonly Field[], row: number, draw: () => number, filled: number): Row {
  const cells = columns
    .filter((column) => column.printed)
    .flatMap((column) => (draw() < filled ? [[column.id, valueFor(column, draw)] as const] : []));
  return { _id: `row-${row}`, ...Object.fromEntries(cells) };
}

const texts: Partial<Record<Field['type'], string>> = {
  email: 'vanthu@dienbien.gov.vn',
  phone: '0215 3825 409',
  url: 'https://dienbien.gov.vn',
  domain: 'dienbien.gov.vn',
  ip: '10.0.0.1',
  date: '2019-05-20',
  dateTime: '2019-05-20T08:00',
  month: '2019-05',
  quarter: '2019Q2',
  year: '2019',
};

function valueFor(field: Field, draw: () => number): Value {
  const { type } = field;
  if (isNumberType(type)) {
    const number = Math.floor(draw() * (draw() < 0.05 ? 150 : 100));
    return type === 'integer' || draw() < 0.5 ? number : number + 0.5;
  }
  const option = field.options?.[Math.floor(draw() * field.options.length)]?.id;
  switch (type) {
    case 'yesNo':
      return draw() < 0.5;
    case 'tick':
      return draw() < 0.5 ? true : null;
    case 'choice':
      return option ?? null;
    case 'several':
      return option === undefined ? null : [option];
    case 'document':
      return { number: '126/QĐ-STNMT', date: '2019-05-20' };
    case 'file':
      return { name: 'bao-cao.pdf', key: 'bao-cao' };
    default:
      return texts[type] ?? 'Sở Tài nguyên và Môi trường';
  }
}
