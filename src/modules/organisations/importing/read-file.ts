import { messages } from './messages.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { type Reason, type RefusedRow, type Row, readRow, reason } from './row.ts';
import type { RawFile } from './titles.ts';

/** What was read of a file: its lines, or why the whole file is refused. */
export type FileRead =
  | {
      readonly kind: 'rows';
      readonly read: number;
      readonly rows: readonly Row[];
      readonly refused: readonly RefusedRow[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

const mostRows = 50_000;

function textOf(bytes: Uint8Array): string | null {
  try {
    // a byte-order mark, which spreadsheets write, is taken off here
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function rawOf(text: string): RawFile {
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}

/** Reads a file of bodies, CSV or JSON by what stands in it. */
export function readFile(bytes: Uint8Array): FileRead {
  const text = textOf(bytes);
  if (text === null || text.includes('\0')) return { kind: 'refused', reasons: [reason(messages.notText)] };
  const raw = rawOf(text);
  if (raw.kind === 'refused') return raw;
  const read = raw.lines.length + raw.refused.length;
  if (read === 0) return { kind: 'refused', reasons: [reason(messages.empty)] };
  if (read > mostRows) return { kind: 'refused', reasons: [reason(messages.tooMany, { most: mostRows })] };
  const rows: Row[] = [];
  const refused: RefusedRow[] = [...raw.refused];
  for (const line of raw.lines) {
    const result = readRow(line);
    if ('row' in result) rows.push(result.row);
    else refused.push(result.refused);
  }
  return { kind: 'rows', read, rows, refused };
}
