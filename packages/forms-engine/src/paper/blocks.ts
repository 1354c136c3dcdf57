import type { Paragraph, ParagraphStyle, Block as Printed, Inline as PrintedInline } from '#document';
import type { Block, LineStyle, Part } from '../definition/definition.ts';
import { type Filling, rowsOf } from './filling.ts';
import { type Organisation, printLetterhead, printSignatures, type Signers } from './identity.ts';
import { printInlines } from './inlines.ts';
import { printTable } from './tables.ts';
import { fillTemplate } from './templates.ts';

export interface Context {
  readonly filling: Filling;
  readonly organisation?: Organisation;
  readonly signers: Signers;
}

/** A block of the layout as it stands on paper; page breaks are the caller's, workings stand on no paper. */
export function printBlock(block: Block, context: Context): Printed[] {
  const { filling } = context;
  const fill = (text: string) => fillTemplate(text, filling.period);
  switch (block.kind) {
    case 'part':
      return printPart(block, filling);
    case 'heading': {
      const content = printInlines(block.content, filling, 'line');
      return [
        { kind: 'heading', level: block.level, ...(block.number ? { number: fill(block.number) } : {}), content },
      ];
    }
    case 'line':
      return [printLine(block, filling)];
    case 'fraction':
      return [
        {
          kind: 'fraction',
          lead: printInlines(block.lead, filling, 'line'),
          numerator: fill(block.numerator),
          denominator: fill(block.denominator),
        },
      ];
    case 'columns':
      return [
        { kind: 'columns', columns: block.columns.map((column) => column.flatMap((b) => printBlock(b, context))) },
      ];
    case 'table':
      return [printTable(block, filling)];
    case 'repeat':
      return printRepeat(block, context);
    case 'letterhead':
      return [printLetterhead(block, filling, context.organisation)];
    case 'signatures': {
      const signatures = printSignatures(filling, context.signers);
      return signatures ? [signatures] : [];
    }
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    case 'workings':
      return [];
  }
}

function printPart({ part, heading }: Extract<Block, { kind: 'part' }>, filling: Filling): Printed[] {
  if (heading === null) return [];
  const content = printInlines(heading, filling, 'line');
  const number = filling.definition.parts.find(({ id }) => id === part)?.number;
  return [{ kind: 'heading', level: 1, ...missingNumber(number, content), content }];
}

/** A heading worded by itself may hold its number already. */
function missingNumber(number: Part['number'], content: readonly PrintedInline[]): { number?: string } {
  const first = content[0];
  const holds = number !== undefined && first?.kind === 'text' && first.text.trimStart().startsWith(number);
  return number === undefined || holds ? {} : { number };
}

const paragraphStyles: Readonly<Record<LineStyle, ParagraphStyle>> = {
  plain: 'body',
  note: 'note',
  formula: 'formula',
  centred: 'centred',
  title: 'title',
  subtitle: 'subtitle',
};

function printLine({ level, number, style, content }: Extract<Block, { kind: 'line' }>, filling: Filling): Printed {
  const printed = printInlines(content, filling, 'line');
  if (number === undefined) return { kind: 'paragraph', style: paragraphStyles[style], level, content: printed };
  return {
    kind: 'item',
    level,
    number: fillTemplate(number, filling.period),
    ...(style === 'note' ? { style } : {}),
    content: printed,
  };
}

function printRepeat({ table: id, blocks }: Extract<Block, { kind: 'repeat' }>, context: Context): Printed[] {
  const table = context.filling.tables.get(id);
  if (!table)
    throw new Error(
      `Form ${context.filling.definition.code}: the layout names the table "${id}", which does not exist.`,
    );
  const { rows, drawn } = rowsOf(context.filling, table);
  return Array.from({ length: drawn }, (_, index) => {
    const filling: Filling = { ...context.filling, row: { table, index, answers: rows[index] } };
    return blocks.flatMap((block) => printBlock(block, { ...context, filling }));
  }).flat();
}

/**
 * Lines of title that follow each other are one title (one heading for readers' programs); columns right under a
 * letterhead take its proportions.
 */
export function joinBlocks(blocks: readonly Printed[]): Printed[] {
  const joined: Printed[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'columns' && last?.kind === 'letterhead') joined.push({ ...block, underLetterhead: true });
    else if (isTitle(block) && last && isTitle(last)) {
      joined[joined.length - 1] = { ...last, content: [...last.content, { kind: 'break' }, ...block.content] };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function isTitle(block: Printed): block is Paragraph {
  return block.kind === 'paragraph' && block.style === 'title';
}
