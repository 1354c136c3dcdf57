import type { CellStyle } from 'hucre/xlsx';
import type { DraftCell, Look } from './draft.ts';
import { type Fill, formatOf } from './fills.ts';

type Border = NonNullable<CellStyle['border']>;

const font = 'Times New Roman';
const ink = {
  line: '9AA5B1',
  answer: 'FFF6DC',
  header: 'DCE8F5',
  group: 'EEF3F8',
  heading: '1F4E79',
  note: '5B6672',
} as const;
const side = { style: 'thin', color: { rgb: ink.line } } as const;
const box: Border = { top: side, right: side, bottom: side, left: side };
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

interface LookStyle {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly boxed?: true;
  readonly centred?: true;
}

const styles: Readonly<Record<Look, LookStyle>> = {
  plain: {},
  note: { italic: true, colour: ink.note },
  title: { bold: true, size: 14, centred: true },
  subtitle: { italic: true, centred: true },
  heading1: { bold: true, size: 13, colour: ink.heading, fill: ink.header },
  heading2: { bold: true, colour: ink.heading, fill: ink.group },
  strong: { bold: true },
  tableHeader: { bold: true, fill: ink.header, boxed: true, centred: true },
  tableNumbers: { italic: true, fill: ink.group, boxed: true, centred: true },
  tableGroup: { bold: true, fill: ink.group, boxed: true },
  tableTotal: { bold: true, boxed: true },
  tableCell: { boxed: true },
  answer: { fill: ink.answer, boxed: true },
  hint: { italic: true, colour: ink.note, size: 10 },
};

/** How a cell of the draft looks; cells to fill are unlocked, all others locked. */
export function styleOf({ look, align, indent, fill }: DraftCell): CellStyle {
  const { size, bold, italic, colour, fill: tint, boxed, centred } = styles[look];
  const horizontal = align ?? (fill ? alignOf(fill) : centred ? 'center' : undefined);
  return {
    font: {
      name: font,
      size: size ?? 12,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(colour ? { color: { rgb: colour } } : {}),
    },
    ...(tint === undefined ? {} : { fill: solid(tint) }),
    ...(boxed ? { border: box } : {}),
    alignment: {
      vertical: look === 'tableHeader' || fill ? 'center' : 'top',
      wrapText: true,
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(indent ? { indent } : {}),
    },
    protection: { locked: fill === undefined },
    numFmt: fill === undefined ? '@' : formatOf(fill),
  };
}

function alignOf(fill: Fill): 'left' | 'center' | 'right' {
  if (fill.kind !== 'value') return 'center';
  const format = formatOf(fill);
  return format.startsWith('#') ? 'right' : format === '@' ? 'left' : 'center';
}

/** Points that a text needs in so many characters of width. */
export function heightOf(text: string, look: Look, width: number): number {
  const { size = 12, bold } = styles[look];
  const perLine = Math.max(4, (width * 12 * (bold ? 1.08 : 1.18)) / size);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0);
  return lines * (size * 1.28) + 3;
}

/** Lines that words take when each that does not fit goes to the next. */
function linesOf(line: string, perLine: number): number {
  let [lines, used] = [1, 0];
  for (const word of line.split(' ')) {
    const length = lengthOf(word);
    if (used > 0 && used + 1 + length > perLine) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.max(0, Math.ceil(used / perLine) - 1);
    if (used > perLine) used %= perLine;
  }
  return lines;
}

/** Capitals are wider. */
const lengthOf = (word: string): number => word.length + 0.4 * (word.match(/\p{Lu}/gu)?.length ?? 0);
