import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letterhead, Signatures } from '#document';

type Child = Paragraph | Table;

/** Columns side by side without rules; they stay together on one page if `together`. */
export function frame(
  columns: readonly (readonly Child[])[],
  shares: readonly number[],
  textWidth: number,
  together: boolean,
): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * textWidth));
  const cells = columns.map(
    (children, index) =>
      // A cell must end with a paragraph.
      new TableCell({
        children: children.length > 0 ? [...children] : [new Paragraph({})],
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
      }),
  );
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit: together })],
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
  });
}

interface LineStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half points. */
  readonly size?: number;
}

function centredLine(text: string, style: LineStyle, keepNext: boolean): Paragraph {
  const runs = text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ style: 'PaperPlain', alignment: AlignmentType.CENTER, keepNext, children: runs });
}

/** A short rule under the line above: the top border of a low paragraph, indented from both sides. */
function rule(indent: number): Paragraph {
  return new Paragraph({
    style: 'PaperPlain',
    indent: { left: indent, right: indent },
    spacing: { before: 30, after: 160, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

/** Widths of the two sides. */
export const letterheadShares = [1, 1.45] as const;

/** Body's name at the left, national title and motto at the right (Decree 30/2020; 12 and 13 points are the habit). */
export function letterhead({ left, right }: Letterhead, textWidth: number): Table {
  const [leftWidth, rightWidth] = letterheadShares.map((share) => (textWidth * share) / 2.45);
  const leftLines = left.map((line, index) => centredLine(line, { size: 24, bold: index === left.length - 1 }, true));
  const rightLines = right.map((line, index) => centredLine(line, { size: index === 0 ? 24 : 26, bold: true }, true));
  const leftRule = left.length > 0 ? [rule(Math.round((leftWidth ?? 0) * 0.32))] : [];
  const rightRule = right.length > 0 ? [rule(Math.round((rightWidth ?? 0) * 0.21))] : [];
  return frame(
    [
      [...leftLines, ...leftRule],
      [...rightLines, ...rightRule],
    ],
    letterheadShares,
    textWidth,
    true,
  );
}

/** A column per signer; one row that is never split, its paragraphs kept together. */
export function signatures({ columns }: Signatures, textWidth: number): Table {
  const dated = columns.some(({ dateLine }) => dateLine !== undefined);
  const children = columns.map(({ dateLine, title, instruction, name }) => [
    ...(dated ? [centredLine(dateLine ?? '', { italics: true }, true)] : []),
    ...title.map((line) => centredLine(line, { bold: true }, true)),
    ...(instruction === undefined ? [] : [centredLine(instruction, { italics: true }, true)]),
    new Paragraph({ style: 'PaperPlain', spacing: { before: 1300 }, keepNext: true }),
    centredLine(name ?? '', { bold: true }, false),
  ]);
  return frame(
    children,
    columns.map(() => 1),
    textWidth,
    true,
  );
}
