import { readFraction, readHeading, readLine, readNote, readPart, readWorkings } from './blocks.text.ts';
import type { Block } from './definition.ts';
import type { Context } from './draft.ts';
import { type Place, within } from './faults.ts';
import { declareGrowingTable } from './growing.ts';
import { listOfBlocks, noHint, typeNames } from './messages.words.ts';
import { type BlockKind, blockSchemas } from './schemas.ts';
import { shape } from './shape.ts';
import { hint } from './suggest.ts';
import { readTable } from './tables.ts';

/** Kinds in the order in which a block is recognised: a part has a heading too, a table has columns. */
const kinds: readonly BlockKind[] = [
  'part',
  'table',
  'repeat',
  'workings',
  'fraction',
  'line',
  'note',
  'formula',
  'heading',
  'columns',
  'letterhead',
  'signatures',
  'pageBreak',
];

/** Reads a list of blocks in the order of the paper; what is wrong in one does not hide the others. */
export function readBlocks(list: unknown, place: Place, context: Context): Block[] {
  if (!Array.isArray(list)) {
    const given = typeNames[typeof list] ?? typeof list;
    context.draft.faults.report(place, 'wrongType', { wanted: listOfBlocks, given });
    return [];
  }
  return list.flatMap((source: unknown, index) => readBlock(source, within(place, index), context) ?? []);
}

function readBlock(source: unknown, place: Place, context: Context): Block | undefined {
  const keys = typeof source === 'object' && source !== null && !Array.isArray(source) ? Object.keys(source) : [];
  const kind = kinds.find((one) => keys.includes(one));
  if (kind !== undefined) return readKind(kind, source, place, context);
  const meant = keys[0] === undefined ? noHint : hint(keys[0], kinds);
  const words = { keys: keys.join(', ') || '-', known: kinds.join(', '), hint: meant };
  context.draft.faults.report(place, 'noBlock', words);
  return undefined;
}

function readKind(kind: BlockKind, source: unknown, place: Place, context: Context): Block | undefined {
  switch (kind) {
    case 'part':
      return readPart(source, place, context);
    case 'heading':
      return readHeading(source, place, context);
    case 'line':
      return readLine(source, place, context);
    case 'note':
    case 'formula':
      return readNote(kind, source, place, context);
    case 'fraction':
      return readFraction(source, place, context);
    case 'workings':
      return readWorkings(source, place, context);
    case 'table':
      return readTable(source, place, context);
    case 'repeat':
      return readRepeat(source, place, context);
    default:
      return readPlain(kind, source, place, context);
  }
}

type PlainKind = 'columns' | 'letterhead' | 'signatures' | 'pageBreak';

/** Blocks without fields of their own. */
function readPlain(kind: PlainKind, source: unknown, place: Place, context: Context): Block | undefined {
  const { faults } = context.draft;
  switch (kind) {
    case 'columns': {
      const block = shape(blockSchemas.columns, source, place, faults);
      if (block === undefined) return undefined;
      const columns = block.columns.map((list, index) => readBlocks(list, within(place, 'columns', index), context));
      return { kind: 'columns', columns };
    }
    case 'letterhead': {
      const block = shape(blockSchemas.letterhead, source, place, faults);
      return block && { kind: 'letterhead', ...block.letterhead };
    }
    case 'signatures': {
      const block = shape(blockSchemas.signatures, source, place, faults);
      if (block !== undefined) context.draft.hasSignatures = true;
      return block && { kind: 'signatures' };
    }
    case 'pageBreak': {
      const block = shape(blockSchemas.pageBreak, source, place, faults);
      if (block === undefined) return undefined;
      return { kind: 'pageBreak', ...(block.pageBreak === true ? {} : { orientation: block.pageBreak }) };
    }
  }
}

function readRepeat(source: unknown, place: Place, context: Context): Block | undefined {
  const { draft } = context;
  const block = shape(blockSchemas.repeat, source, place, draft.faults);
  if (block === undefined) return undefined;
  const id = block.repeat;
  if (!declareGrowingTable(id, block, block.label ?? '', within(place, 'repeat'), context)) return undefined;
  const blocks = readBlocks(block.blocks, within(place, 'blocks'), { draft, growing: id });
  return { kind: 'repeat', table: id, blocks };
}
