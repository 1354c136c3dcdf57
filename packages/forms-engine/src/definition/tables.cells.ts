import { declareBeside, placePieces, readContent } from './content.ts';
import type { Cell, Inline } from './definition.ts';
import { type Place, silent, within } from './faults.ts';
import { readField } from './fields.ts';
import { type Piece, parseInline } from './inline.ts';
import { type CellSource, cellSchema, type FieldSource } from './schemas.ts';
import { shape } from './shape.ts';
import { hint } from './suggest.ts';
import type { TableContext } from './tables.types.ts';

/** What an author put into a cell in place of what its column holds. */
export type Override =
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly cell: CellSource; readonly place: Place }
  | { readonly kind: 'field'; readonly field: FieldSource; readonly place: Place };

/** Reads `cells:` of a row; names of columns that do not exist are reported. */
export function readOverrides(
  cells: Readonly<Record<string, unknown>> | undefined,
  place: Place,
  context: TableContext,
): ReadonlyMap<string, Override> {
  const known = context.columns.map((column) => column.source.id);
  const overrides = new Map<string, Override>();
  for (const [id, given] of Object.entries(cells ?? {})) {
    const at = within(place, 'cells', id);
    if (!known.includes(id)) {
      const words = { id, table: context.id, known: known.join(', '), hint: hint(id, known) };
      context.draft.faults.report(at, 'columnUnknown', words);
      continue;
    }
    overrides.set(id, readOverride(given, at, context));
  }
  return overrides;
}

function readOverride(given: unknown, place: Place, context: TableContext): Override {
  const { faults } = context.draft;
  if (given === null) return { kind: 'empty' };
  if (typeof given === 'object' && !Object.hasOwn(given, 'text')) {
    const field = readField(given, place, context.draft);
    return field === undefined ? { kind: 'empty' } : { kind: 'field', field, place };
  }
  const cell = shape(cellSchema, typeof given === 'object' ? given : { text: given }, place, faults);
  return cell === undefined ? { kind: 'empty' } : { kind: 'text', cell, place };
}

/** Declares the fields of a row, each with the words of the text in which its slot stands. */
export function declareRowFields(
  fields: Readonly<Record<string, unknown>>,
  texts: readonly string[],
  place: Place,
  context: TableContext,
  around: { readonly fallbackLabel: string; readonly number?: string },
): void {
  const pieces = texts.map((text) => parseInline(text, place, silent));
  for (const id of Object.keys(fields)) {
    const home = pieces.find((list) => list.some((piece) => hasSlot(piece, id))) ?? [];
    const together = Object.fromEntries(Object.entries(fields).filter(([one]) => one === id));
    declareBeside(home, context, { fields: together, fieldsPlace: within(place, 'fields'), ...around });
  }
}

function hasSlot(piece: Piece, id: string): boolean {
  return (piece.kind === 'slot' || piece.kind === 'box') && piece.field === id;
}

/** A cell with a text written for it. */
export function textCell({ cell, place }: { cell: CellSource; place: Place }, context: TableContext): Cell {
  const { text, ...merging } = cell;
  return { content: readContent(text, place, context), ...merging };
}

export function slotCell(field: string, place: Place, context: TableContext): Cell {
  return { content: placePieces([{ kind: 'slot', field }], place, context) };
}

export function boxCell(field: string, option: string, place: Place, context: TableContext): Cell {
  return { content: placePieces([{ kind: 'box', field, option }], place, context) };
}

export function wordsCell(text: string | undefined, place: Place, context: TableContext): Cell {
  const content: readonly Inline[] = text === undefined ? [] : readContent(text, place, context);
  return { content };
}
