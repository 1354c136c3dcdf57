import type { Message } from '#platform/i18n';
import { momentOf } from '../serials.ts';
import { type CellContent, placeOf, type RawWorkbook } from './cells.ts';
import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';

/** A row that holds something: its number in the sheet, from 1, and its cells as texts, blank ones as "". */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

export type RowsRead =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly faults: readonly Message[] };

/** A table is no wider. */
const mostColumns = 200;

/** A number with a decimal comma and without grouping, days and moments as ISO writes them. */
function textOf(content: CellContent, since1904: boolean): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'boolean':
      return content.value ? 'x' : '';
    case 'number': {
      const moment = content.shown === 'date' ? momentOf(content.number, since1904) : null;
      if (moment !== null) return moment.isWholeDay ? moment.day : `${moment.day} ${moment.time}`;
      // 85% is kept as 0.85
      return String(content.shown === 'percent' ? content.number * 100 : content.number).replace('.', ',');
    }
    default:
      return '';
  }
}

/** The first sheet of a workbook as a plain table; rows that hold nothing are left out. */
export function rowsOf({ sheets, since1904 }: RawWorkbook): readonly SheetRow[] {
  const [sheet] = sheets;
  if (sheet === undefined) throw new UnreadableWorkbook(messages.broken, { reason: 'sheet' });
  const rows = new Map<number, string[]>();
  for (const [key, content] of sheet.cells) {
    const { row, column } = placeOf(key);
    const text = textOf(content, since1904);
    if (text.trim() === '' || column >= mostColumns) continue;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells[column] = text;
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => ({ line: row + 1, cells: Array.from(cells, (cell) => cell ?? '') }));
}
