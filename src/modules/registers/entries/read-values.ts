import { z } from 'zod';
import { faultOfValue, parseInput, type Value } from '#forms-engine';
import type { Language } from '#platform/i18n';
import type { Column, Register } from '../catalogue/register.ts';
import { type Fault, told, type Values } from './entry.ts';
import { fieldOf, type Links } from './field.ts';
import { messages } from './messages.ts';
import { ruleFaults } from './rules.ts';

export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type ValuesRead =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly values: Values; readonly faults: readonly Fault[] };

const longest = { longText: 5_000, other: 1_000 } as const;

const documentShape = z.strictObject({
  number: z.string().exactOptional(),
  date: z.string().exactOptional(),
  title: z.string().exactOptional(),
  link: z.string().exactOptional(),
});

/** Any value that a column can hold; what is kept is read with it, also where the catalogue has changed since. */
export const valueSchema: z.ZodType<Value> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  documentShape,
]);

function shapeOf({ type }: Column): z.ZodType<Value> {
  switch (type) {
    case 'integer':
      return z.int();
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
      return z.number();
    case 'yesNo':
      return z.boolean();
    case 'several':
      return z.array(z.string()).max(100);
    case 'document':
      return documentShape;
    default:
      return z.string();
  }
}

/** The schema of what a register's entries say, made from the catalogue: known columns only, each of its type, or blank. */
function valuesSchema({ columns }: Register): z.ZodType<Readonly<Record<string, Value | undefined>>> {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.id, shapeOf(column).nullish()])));
}

const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const lengthOf = (value: Value): number => (typeof value === 'string' ? value.length : JSON.stringify(value).length);

function faultOf(column: Column, value: Value | undefined, links: Links): Fault | null {
  const { id, label, type } = column;
  if (value === undefined || isBlank(value)) {
    return column.isRequired ? { column: id, text: told(messages.required, { label }) } : null;
  }
  const most = type === 'longText' ? longest.longText : longest.other;
  if (lengthOf(value) > most) return { column: id, text: told(messages.tooLong, { label, most }) };
  const fault = faultOfValue(fieldOf(column, 'vi', links), value);
  return fault === undefined ? null : { column: id, text: fault.message };
}

/** Checks what an entry is to say, all of it: what is missing, out of its limits, or contradicts another column. */
export function checkValues(register: Register, given: unknown, links: Links): ValuesRead {
  const read = valuesSchema(register).safeParse(given);
  if (!read.success) return { ok: false, values: {}, faults: shapeFaults(register, read.error) };
  const values = Object.fromEntries(
    Object.entries(read.data).filter((pair): pair is [string, Value] => !isBlank(pair[1])),
  );
  const faults = register.columns.flatMap((column) => faultOf(column, values[column.id], links) ?? []);
  const all = faults.length > 0 ? faults : ruleFaults(register, values);
  return all.length === 0 ? { ok: true, values } : { ok: false, values, faults: all };
}

function shapeFaults({ columns }: Register, error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue): readonly Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((column) => ({
        column: null,
        text: told(messages.columnAt, { column: column.slice(0, 60) }),
      }));
    }
    const column = columns.find(({ id }) => id === issue.path[0]);
    return [{ column: column?.id ?? null, text: told(messages.wrongShape, { label: column?.label ?? '' }) }];
  });
}

function parsed(column: Column, typed: string | readonly string[], language: Language, links: Links): Value | Fault {
  if (typeof typed !== 'string')
    return column.type === 'several'
      ? [...typed].filter((id) => id !== '')
      : parsed(column, typed[0] ?? '', language, links);
  const read = parseInput(fieldOf(column, language, links), typed, language);
  return read.ok ? read.value : { column: column.id, text: read.message };
}

const isFault = (read: Value | Fault): read is Fault => typeof read === 'object' && read !== null && 'text' in read;

/** Reads what somebody typed, or a line of a file holds, column by column, and checks it. Says all that is wrong at once. */
export function readValues(register: Register, typed: Typed, language: Language, links: Links): ValuesRead {
  const values: Record<string, Value> = {};
  const faults: Fault[] = [];
  for (const column of register.columns) {
    const read = parsed(column, typed[column.id] ?? '', language, links);
    if (isFault(read)) faults.push(read);
    else if (!isBlank(read)) values[column.id] = read;
  }
  const checked = checkValues(register, values, links);
  if (faults.length === 0) return checked;
  const unread = new Set(faults.map(({ column }) => column));
  const others = checked.ok ? [] : checked.faults.filter(({ column }) => !unread.has(column));
  return { ok: false, values, faults: [...faults, ...others] };
}
