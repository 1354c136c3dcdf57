import type { Inline } from '#document';
import {
  answerColumn,
  askWidth,
  type Look,
  numberColumn,
  putFill,
  putText,
  type SheetDraft,
  wordingColumn,
} from './draft.ts';
import { type Fill, type Pieces, piecesOf, widthOf } from './fills.ts';

/** A running line as rows: wording, cells side by side, and what follows them ("người", "%"). */
export interface LineRow {
  readonly label: string;
  readonly fills: readonly Fill[];
  readonly trailing: string;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const tidy = (text: string): string =>
  text
    .replace(/[ \u2003]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

/**
 * Cuts a line into rows. Slots with nothing but signs between them ("……/……") stand side by side, and their wording shows
 * the signs; a box takes the words behind it; a number that follows those words stands beside its box.
 */
export function rowsOfLine(content: readonly Inline[]): LineRow[] {
  const pieces = piecesOf(content);
  if (pieces.fills.length === 0) return [{ label: tidy(pieces.texts[0] ?? ''), fills: [], trailing: '' }];
  const rows: { label: string; fills: Fill[]; trailing: string }[] = [];
  let label = pieces.texts[0] ?? '';
  let joins = false;
  for (const [index, fill] of pieces.fills.entries()) {
    const last = rows.at(-1);
    if (joins && last) last.fills.push(fill);
    else {
      if (fill.kind === 'mark' && hasWords(label)) {
        rows.push({ label, fills: [], trailing: '' });
        label = '';
      }
      rows.push({ label, fills: [fill], trailing: '' });
    }
    const row = rows.at(-1);
    if (row) ({ label, joins } = afterFill(row, pieces, index));
  }
  return rows.map((row) => ({ ...row, label: tidy(row.label), trailing: tidy(row.trailing) })).map(wordTrailing);
}

/** Deals out the words behind a cell; gives what is left for the next row, or that the next cell stands beside it. */
function afterFill(row: { label: string; fills: Fill[]; trailing: string }, { texts, fills }: Pieces, index: number) {
  const text = texts[index + 1] ?? '';
  const [fill, next] = [fills[index], fills[index + 1]];
  const { first, rest } = split(text, fill?.kind === 'mark');
  if (fill?.kind === 'mark') {
    row.label += first;
    return { label: rest, joins: next !== undefined && next.kind !== 'mark' && !hasWords(rest) };
  }
  if (next === undefined) {
    row.trailing = text;
    return { label: '', joins: false };
  }
  if (!hasWords(text) && next.kind !== 'mark') {
    row.label += `${row.fills.length === 1 ? ' ……' : ''}${text.trim() === '' ? ' ' : text}……`;
    return { label: '', joins: true };
  }
  const isLabel = rest === '' && !/[,;\n\u2003]/.test(text) && next.kind !== 'mark';
  if (isLabel) return { label: text, joins: false };
  row.trailing = first;
  return { label: rest, joins: false };
}

/** At the first wide gap or line break; behind a slot also at a comma or semicolon. */
function split(text: string, isMark: boolean): { first: string; rest: string } {
  const at = (isMark ? /\s*\u2003\s*|\n/u : /\s*\u2003\s*|\n|[,;](?=\s)/u).exec(text);
  if (at === null) return { first: text, rest: '' };
  const end = at.index + at[0].length;
  return { first: text.slice(0, /[,;]/.test(at[0]) ? end : at.index), rest: text.slice(end) };
}

/** Long words behind the cell would make their column too wide: they join the wording. */
function wordTrailing(row: LineRow): LineRow {
  if (row.trailing.length <= 14) return row;
  return { ...row, label: tidy(`${row.label} …… ${row.trailing}`), trailing: '' };
}

export interface LineStyle {
  readonly number?: string;
  readonly level: number;
  readonly look: Look;
}

/** Writes a running line onto the sheet. Wording without a cell takes the whole width. */
export function putLine(sheet: SheetDraft, content: readonly Inline[], style: LineStyle): void {
  const rows = rowsOfLine(content);
  for (const [index, line] of rows.entries()) {
    const row = sheet.nextRow++;
    const number = index === 0 ? style.number : undefined;
    if (number !== undefined)
      putText(sheet, { row, column: numberColumn, look: style.look, align: 'right', text: number });
    if (line.fills.length === 0) putWording(sheet, row, line.label, style, rows.length > 1);
    else putCells(sheet, row, line, style);
  }
}

function putWording(
  sheet: SheetDraft,
  row: number,
  text: string,
  { number, level, look }: LineStyle,
  inLine: boolean,
): void {
  const isOwn = number === undefined && level === 0 && !inLine && look !== 'plain';
  const column = isOwn ? numberColumn : wordingColumn;
  if (text !== '') putText(sheet, { row, column, columns: 'all', look, indent: level, text });
}

function putCells(sheet: SheetDraft, row: number, { label, fills, trailing }: LineRow, style: LineStyle): void {
  // Wording that is centred on paper stands before its cell here.
  const look = style.look === 'note' ? 'note' : 'plain';
  if (label !== '') putText(sheet, { row, column: wordingColumn, look, indent: style.level, text: label });
  // A long answer stands under its wording, as wide as that: beside it, it would widen the columns of tables.
  const isBelow = fills.length === 1 && fills.every(isLong);
  const isAlone = label === '' && style.number === undefined;
  const first = isBelow || isAlone ? wordingColumn : answerColumn;
  const at = isBelow && !isAlone ? sheet.nextRow++ : row;
  for (const [index, fill] of fills.entries()) {
    putFill(sheet, at, first + index, fill);
    if (first + index >= answerColumn) askWidth(sheet, first + index, widthOf(fill));
  }
  if (trailing !== '') putText(sheet, { row: at, column: first + fills.length, look: 'plain', text: trailing });
}

const isLong = ({ kind, target }: Fill): boolean =>
  kind === 'value' && (target.type === 'longText' || target.type === 'document' || target.type === 'file');
