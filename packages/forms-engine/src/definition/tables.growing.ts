import type { Cell, LayoutRow } from './definition.ts';
import { type Place, within } from './faults.ts';
import { declareField, readField } from './fields.ts';
import { declareGrowingTable } from './growing.ts';
import { type BlockSource, type FieldSource, growRowSchema } from './schemas.ts';
import { shape } from './shape.ts';
import {
  boxCell,
  declareRowFields,
  type Override,
  readOverrides,
  slotCell,
  textCell,
  wordsCell,
} from './tables.cells.ts';
import type { Column, TableContext } from './tables.types.ts';

/** One row of a growing table as a pattern: what stands in each column. */
interface Pattern {
  readonly place: Place;
  /** With the growing table entered. */
  readonly context: TableContext;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly no?: string;
  /** Whether the number column counts the rows. */
  readonly counts: boolean;
}

/** A table of which every row is added by the filler. */
export function readGrowingRow(table: BlockSource<'table'>, place: Place, context: TableContext): LayoutRow[] {
  const at = within(place, 'table');
  if (!declareGrowingTable(context.id, table, table.label ?? table.caption ?? '', at, context)) return [];
  const inside = { ...context, growing: context.id };
  const fields = table.fields ?? {};
  const pattern = { place, context: inside, overrides: new Map(), fields, counts: true };
  return [{ kind: 'growing', table: context.id, cells: readPattern(pattern) }];
}

/** Rows that the filler adds in the midst of fixed ones. */
export function readGrowRow(given: unknown, place: Place, context: TableContext): LayoutRow | undefined {
  const source = shape(growRowSchema, given, place, context.draft.faults);
  if (source === undefined) return undefined;
  if (!declareGrowingTable(source.grow, source, source.label ?? '', within(place, 'grow'), context)) return undefined;
  const inside = { ...context, growing: source.grow };
  const overrides = readOverrides(source.cells, place, inside);
  const no = source.no === undefined ? {} : { no: source.no };
  const pattern = { place, context: inside, overrides, fields: source.fields ?? {}, ...no, counts: false };
  return { kind: 'growing', table: source.grow, cells: readPattern(pattern) };
}

function readPattern(pattern: Pattern): Cell[] {
  const { context, fields, place } = pattern;
  const groups = new Set(context.columns.flatMap(({ source }) => source.of ?? []));
  const beside = Object.fromEntries(Object.entries(fields).filter(([id]) => !groups.has(id)));
  declareRowFields(beside, textsOf(pattern), place, context, { fallbackLabel: '' });
  const declared = new Set<string>();
  const cells = context.columns.map((column) => readCell(pattern, column, declared));
  if (![...context.draft.declared.values()].some(({ field }) => field.table === context.growing)) {
    context.draft.faults.report(place, 'growingWithoutColumns', { table: context.growing ?? '' });
  }
  return cells;
}

function textsOf({ context, overrides }: Pattern): string[] {
  const texts = context.columns.flatMap(({ source }) => source.text ?? []);
  for (const override of overrides.values()) if (override.kind === 'text') texts.push(override.cell.text);
  return texts;
}

function readCell(pattern: Pattern, column: Column, declared: Set<string>): Cell {
  const { context, overrides } = pattern;
  const { id, holds, text, option, of } = column.source;
  const override = overrides.get(id);
  if (override?.kind === 'empty') return { content: [] };
  if (override?.kind === 'text') return textCell(override, context);
  switch (holds) {
    case 'number':
      if (pattern.no !== undefined) return wordsCell(pattern.no, within(pattern.place, 'no'), context);
      return pattern.counts ? { content: [], rowNumber: true } : { content: [] };
    case 'text':
      return wordsCell(text, within(column.place, 'text'), context);
    case 'field':
      declareColumn(pattern, id, fieldOf(column, override, context), column);
      return slotCell(id, column.place, context);
    case 'option':
      return optionCell(pattern, column, of ?? 'answer', option ?? '', declared);
    default:
      return { content: [] };
  }
}

function fieldOf(column: Column, override: Override | undefined, { rowField }: TableContext): FieldSource {
  const inherited = column.field.type === undefined ? rowField : {};
  return { ...inherited, ...column.field, ...(override?.kind === 'field' ? override.field : {}) };
}

function declareColumn({ context }: Pattern, id: string, source: FieldSource, column: Column): void {
  const table = context.growing;
  const around = { label: column.heading, ...(table === undefined ? {} : { table }) };
  declareField(context.draft, id, source, around, column.place);
}

function optionCell(pattern: Pattern, column: Column, id: string, option: string, declared: Set<string>): Cell {
  const { context, fields, place } = pattern;
  if (!declared.has(id)) {
    declared.add(id);
    const given = Object.hasOwn(fields, id) ? fields[id] : context.rowField;
    const source = readField(given, within(place, 'fields', id), context.draft);
    if (source !== undefined) declareColumn(pattern, id, source, column);
  }
  return boxCell(id, option, column.place, context);
}
