import type { Message } from '#platform/i18n';
import { hiddenSheet } from '../hidden.ts';
import { cellName } from '../names.ts';
import { type CellContent, placeOf, type Range, type RawWorkbook, type SheetContent } from './cells.ts';
import { worded } from './fault.ts';
import { type HiddenContent, sameText } from './hidden.ts';
import { messages } from './messages.ts';

/** Cells named one by one on each sheet; the rest are counted. */
const namedOnes = 20;

interface Region {
  readonly sheet: SheetContent;
  readonly range: Range;
}

/**
 * Whatever stands outside the cells that are read and is no wording of ours: a figure typed beside its cell, a row under a
 * table's last one, a sheet of the filler's own. Nothing of it may be lost in silence.
 */
export function strangersIn(raw: RawWorkbook, { texts }: HiddenContent, regions: readonly Region[]): Message[] {
  const bySheet = Map.groupBy(regions, ({ sheet }) => sheet);
  return raw.sheets.flatMap((sheet) => {
    if (sheet.name === hiddenSheet) return [];
    const own = bySheet.get(sheet)?.map(({ range }) => range) ?? [];
    const strange = [...sheet.cells].filter(([key, content]) => !isCovered(key, own) && !isOurs(content, texts));
    if (strange.length === 0) return [];
    if (own.length === 0 && strange.length === sheet.cells.size) {
      return [worded(messages.extraSheet, { sheet: sheet.name })];
    }
    return described(sheet.name, strange);
  });
}

function isCovered(key: number, ranges: readonly Range[]): boolean {
  const { row, column } = placeOf(key);
  return ranges.some((range) => range.column === column && range.row <= row && row <= range.lastRow);
}

const isOurs = (content: CellContent, texts: ReadonlySet<string>): boolean =>
  content.kind === 'text' && content.formula === undefined && texts.has(sameText(content.text));

function described(sheet: string, strange: readonly (readonly [number, CellContent])[]): Message[] {
  const named = strange.slice(0, namedOnes).map(([key, content]) => {
    const { row, column } = placeOf(key);
    return worded(messages.stranger, { sheet, cell: cellName(row, column), text: shownContent(content) });
  });
  const more = strange.length - named.length;
  return more === 0 ? named : [...named, worded(messages.strangers, { sheet, count: more })];
}

/** A cell's content as people see it, for messages. */
export function shownContent(content: CellContent): string {
  const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
  switch (content.kind) {
    case 'text':
      return shown(content.text);
    case 'number':
      return String(content.number);
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.code;
    case 'nothing':
      return '=…';
  }
}
