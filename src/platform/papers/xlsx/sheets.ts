import type { Block, Document, Inline, Orientation, Section, SignatureColumn } from '#document';
import { answerColumn, askWidth, type Look, newSheet, putText, type SheetDraft } from './draft.ts';
import { gridOf } from './grid.ts';
import { putLine } from './lines.ts';
import { gatherRepeats, type Repeated } from './repeat.ts';
import { sheetNames } from './sheet-names.ts';
import { putTable } from './table.ts';
import { words } from './words.ts';

/** The document as sheets: one per heading of the first level, a table that the form calls by its own name on its own. */
export function sheetsOf(document: Document): SheetDraft[] {
  const naming = sheetNames(document);
  const sheets: SheetDraft[] = [];
  const open = (name: string, orientation: Orientation): SheetDraft => {
    const sheet = newSheet(name, orientation);
    if (sheets.length === 0) putGuide(sheet);
    sheets.push(sheet);
    return sheet;
  };
  for (const section of document.sections) layOutSection(section, sheets, naming, open);
  return sheets;
}

type Naming = ReturnType<typeof sheetNames>;
type Open = (name: string, orientation: Orientation) => SheetDraft;

function layOutSection(section: Section, sheets: readonly SheetDraft[], naming: Naming, open: Open): void {
  if (section.annex) open(naming.own(words.sourcesSheet), section.orientation);
  let waiting: (Block | Repeated)[] = [];
  // Titles wait for the heading or the first cells behind them, which name their sheet.
  const flush = (name: string) => {
    const sheet = open(naming.own(name), section.orientation);
    for (const block of waiting) putBlock(sheet, block);
    waiting = [];
  };
  let isOpen = section.annex === true;
  for (const block of gatherRepeats(section.blocks)) {
    const name = naming.nameFor(block);
    const current = isOpen ? sheets.at(-1) : undefined;
    if (current !== undefined && !begins(block, current, naming)) putBlock(current, block);
    else {
      waiting.push(block);
      if (name !== undefined || hasCells(block)) {
        flush(name ?? words.generalSheet);
        isOpen = true;
      }
    }
  }
  if (waiting.length > 0) flush(words.generalSheet);
}

const hasCells = (block: Block | Repeated): boolean => ['table', 'repeated', 'item', 'columns'].includes(block.kind);

/** A new sheet begins at a heading of the first level, and at a table that the form calls by a name. */
function begins(block: Block | Repeated, sheet: SheetDraft, naming: Naming): boolean {
  if (sheet.names.length === 0) return false;
  return (block.kind === 'heading' && block.level === 1) || (block.kind === 'table' && naming.isCalled(block));
}

function putGuide(sheet: SheetDraft): void {
  putText(sheet, { row: sheet.nextRow++, column: 0, columns: 'all', look: 'hint', text: words.guide });
}

const text = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ' …… '))
    .join('')
    .trim();

const lineLooks: Readonly<Record<string, Look>> = {
  note: 'note',
  formula: 'note',
  title: 'title',
  subtitle: 'subtitle',
  centred: 'subtitle',
};

function putBlock(sheet: SheetDraft, block: Block | Repeated): void {
  switch (block.kind) {
    case 'letterhead':
      putPair(sheet, block.left.join('\n'), block.right.join('\n'), 'strong');
      break;
    case 'heading':
      putHeading(sheet, block);
      break;
    case 'paragraph': {
      const look = lineLooks[block.style] ?? 'plain';
      putLine(sheet, block.content, { level: block.level, look });
      break;
    }
    case 'item':
      putLine(sheet, block.content, {
        number: block.number,
        level: block.level,
        look: block.style === 'note' ? 'note' : 'plain',
      });
      break;
    case 'fraction':
      putFraction(sheet, block);
      break;
    case 'columns':
      for (const inner of block.columns.flat()) putBlock(sheet, inner);
      break;
    case 'table':
      putTable(sheet, gridOf(block));
      break;
    case 'repeated':
      putTable(sheet, block.grid);
      break;
    case 'signatures':
      putSignatures(sheet, block.columns);
      break;
    case 'figure':
    // a spreadsheet is for figures of the other kind
    case 'pageBreak':
      break;
  }
}

function putHeading(sheet: SheetDraft, { number, level, content }: Extract<Block, { kind: 'heading' }>): void {
  const heading = [number ?? '', text(content)].filter((part) => part !== '').join(' ');
  if (sheet.nextRow > 0) sheet.nextRow++;
  const look = level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'strong';
  putText(sheet, { row: sheet.nextRow++, column: 0, columns: 'all', look, text: heading });
}

function putFraction(sheet: SheetDraft, { lead, numerator, denominator }: Extract<Block, { kind: 'fraction' }>): void {
  if (lead.length > 0) putLine(sheet, lead, { level: 0, look: 'note' });
  const rule = '─'.repeat(Math.min(60, Math.max(numerator.length, denominator.length)));
  const whole = `${numerator}\n${rule}\n${denominator}`;
  putText(sheet, { row: sheet.nextRow++, column: 0, columns: 'all', look: 'note', align: 'center', text: whole });
}

/** Two texts side by side, as in letterheads and signatures. */
function putPair(sheet: SheetDraft, left: string, right: string, look: Look): void {
  const row = sheet.nextRow++;
  if (left !== '') putText(sheet, { row, column: 0, columns: 2, look, align: 'center', text: left });
  askWidth(sheet, answerColumn, 22);
  askWidth(sheet, answerColumn + 1, 22);
  putText(sheet, { row, column: answerColumn, columns: 'all', look, align: 'center', text: right });
}

function putSignatures(sheet: SheetDraft, columns: readonly SignatureColumn[]): void {
  const texts = columns.map(({ dateLine, title, instruction }) =>
    [dateLine, ...title, instruction].filter((line) => line !== undefined).join('\n'),
  );
  const names = columns.map(({ name }) => name ?? '');
  sheet.nextRow++;
  // A single signature stands at the right.
  const [left, right] = columns.length === 1 ? ['', texts[0]] : texts;
  putPair(sheet, left ?? '', right ?? '', 'strong');
  sheet.nextRow += 4;
  const [leftName, rightName] = columns.length === 1 ? ['', names[0]] : names;
  if (names.some((name) => name !== '')) putPair(sheet, leftName ?? '', rightName ?? '', 'strong');
  else sheet.nextRow++;
}
