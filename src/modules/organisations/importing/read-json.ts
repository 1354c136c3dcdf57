import { z } from 'zod';
import { columns } from './columns.ts';
import { messages } from './messages.ts';
import { type RawRow, type Reason, type RefusedRow, reason } from './row.ts';
import { columnNamed, type RawFile } from './titles.ts';

const list = z.union([
  z.array(z.unknown()),
  z.object({ organisations: z.array(z.unknown()) }).transform((file) => file.organisations),
]);
const element = z.record(z.string(), z.unknown());

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' ');
  return null;
}

/** One element; its place in the list, from 1, stands for the line. */
function toRow(value: unknown, index: number): RawRow | RefusedRow {
  const line = index + 1;
  const read = element.safeParse(value);
  if (!read.success) return { line, key: '', reasons: [reason(messages.notAnObject)] };
  const cells: Record<string, string> = {};
  const reasons: Reason[] = [];
  for (const [title, given] of Object.entries(read.data)) {
    const name = columnNamed(title);
    const cell = cellOf(given);
    if (name === undefined) reasons.push(reason(messages.unknownColumns, { columns: title.slice(0, 60) }));
    else if (cell === null) reasons.push(reason(messages.notText1, { column: columns[name] }));
    else cells[name] = cell;
  }
  return reasons.length > 0 ? { line, key: cells.key ?? cells.code ?? '', reasons } : { line, cells };
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Reads a JSON list of lines, or an object that holds it as "organisations". */
export function readJson(text: string): RawFile {
  const file = parsed(text);
  if (file === null) return { kind: 'refused', reasons: [reason(messages.brokenJson)] };
  const read = list.safeParse(file.value);
  if (!read.success) return { kind: 'refused', reasons: [reason(messages.notAList)] };
  const rows = read.data.map(toRow);
  return {
    kind: 'lines',
    lines: rows.filter((each) => 'cells' in each),
    refused: rows.filter((each) => 'reasons' in each),
  };
}
