import { enterPart } from './blocks.text.ts';
import { fieldNumber } from './content.ts';
import type { LayoutRow } from './definition.ts';
import { type Place, silent, within } from './faults.ts';
import { declareField, readField } from './fields.ts';
import { parseInline, plainWords } from './inline.ts';
import { cleanLabel } from './label.ts';
import { nameOnce } from './names.ts';
import { type FieldSource, fieldShape, type RowSource, rowSchema } from './schemas.ts';
import { shape } from './shape.ts';
import { declareRowFields, readOverrides } from './tables.cells.ts';
import { layCells } from './tables.layout.ts';
import { isFilled, otherId, ownColumns, type Row } from './tables.row.ts';
import type { Column, TableContext } from './tables.types.ts';

/** Reads a fixed row: declares the fields of its cells and lays the cells out. */
export function readRow(
  given: unknown,
  tableFields: Readonly<Record<string, unknown>>,
  place: Place,
  context: TableContext,
): LayoutRow | undefined {
  const { draft } = context;
  const read = shape(rowSchema, given, place, draft.faults);
  if (read === undefined) {
    const id = typeof given === 'object' && given !== null ? Reflect.get(given, 'id') : undefined;
    if (typeof id === 'string') draft.failed.add(id);
    return undefined;
  }
  if (read.id !== undefined && !nameOnce(read.id, within(place, 'id'), context)) return undefined;
  if (read.part !== undefined) enterPart(read.part, within(place, 'part'), context);
  const source =
    read.part === undefined
      ? read
      : { label: draft.parts.get(read.part)?.title ?? '', ...withPartNumber(read, context) };
  const label = wordsOf(source.label ?? '');
  const overrides = readOverrides(source.cells, place, context);
  const row: Row = { source, place, context, overrides, label, tableFields };
  checkRowWithoutId(row);
  declareFields(row);
  return {
    kind: 'row',
    ...(source.id === undefined ? {} : { id: source.id }),
    ...(source.part === undefined ? {} : { part: source.part }),
    style: source.style ?? (source.part === undefined ? 'plain' : 'part'),
    cells: layCells(row),
  };
}

function withPartNumber(source: RowSource, { draft, columns }: TableContext): RowSource {
  const number = source.part === undefined ? undefined : draft.parts.get(source.part)?.number;
  const hasColumn = columns.some((column) => column.source.holds === 'number');
  return number === undefined || source.no !== undefined || !hasColumn ? source : { ...source, no: number };
}

function wordsOf(text: string): string {
  return cleanLabel(plainWords(parseInline(text, { file: '', path: [] }, silent)));
}

const fieldKeys = Object.keys(fieldShape).filter((key) => key !== 'label' && key !== 'number');

function checkRowWithoutId({ source, place, overrides, context }: Row): void {
  if (source.id !== undefined) return;
  // A unit may stand in a row without slots; every other property belongs to a field.
  const keys = fieldKeys.filter((key) => key !== 'unit' && Object.hasOwn(source, key));
  for (const key of keys) context.draft.faults.report(within(place, key), 'rowWithoutId', { key });
  for (const [key, override] of overrides) {
    if (override.kind === 'field') context.draft.faults.report(override.place, 'rowWithoutId', { key: `cells.${key}` });
  }
}

function declareFields(row: Row): void {
  const { source, place, context, label } = row;
  const number = fieldNumber(source.no);
  const around = { fallbackLabel: label, ...(number === undefined ? {} : { number }) };
  if (source.fields !== undefined) declareRowFields(source.fields, textsOf(row), place, context, around);
  if (source.id === undefined) return;
  const own = ownColumns(context.columns);
  const ownSource = mergeOwn(row, own);
  if (own.some((column) => isFilled(column, row))) declareOwn(row, ownSource, own, around);
  else reportUselessKeys(row);
  for (const column of context.columns) {
    if (column.source.holds !== 'field' || own.includes(column) || !isFilled(column, row)) continue;
    declareOther(row, column, ownSource, around);
  }
  declareGroups(row, around);
}

function textsOf({ source, overrides }: Row): string[] {
  const texts = [source.label, source.no, source.unit ?? undefined].filter((text) => text !== undefined);
  for (const override of overrides.values()) if (override.kind === 'text') texts.push(override.cell.text);
  return texts;
}

function reportUselessKeys({ source, place, context }: Row): void {
  for (const key of fieldKeys) {
    if (key === 'unit' || !Object.hasOwn(source, key)) continue;
    context.draft.faults.report(within(place, key), 'rowHasNoField', { id: source.id ?? '', key });
  }
}

/** The properties of a field that stand directly in a row. */
function rowFieldSource(source: RowSource): FieldSource {
  const { id, part, no, label, style, span, cells, fields, fieldLabel, unit, ...field } = source;
  return {
    ...field,
    ...(fieldLabel === undefined ? {} : { label: fieldLabel }),
    ...(unit === undefined ? {} : { unit: unit === null ? null : wordsOf(unit) || null }),
  };
}

function mergeOwn(row: Row, own: readonly Column[]): FieldSource {
  const [column] = own;
  const override = column === undefined ? undefined : row.overrides.get(column.source.id);
  return {
    ...row.context.rowField,
    ...(own.length === 1 ? column?.field : {}),
    ...rowFieldSource(row.source),
    ...(override?.kind === 'field' ? override.field : {}),
  };
}

interface Around {
  readonly number?: string;
}

function declareOwn(row: Row, source: FieldSource, own: readonly Column[], { number }: Around): void {
  const { context, place, label } = row;
  // Columns that take the row's type (a column per year) ask the same thing about different things.
  const siblings = context.columns.filter(
    (column) =>
      column.source.holds === 'field' &&
      !own.includes(column) &&
      column.field.type === undefined &&
      isFilled(column, row),
  );
  const heading = own[0]?.heading ?? '';
  const name = siblings.length > 0 && heading !== '' ? { name: `${label} – ${heading}` } : {};
  const around = { label, ...name, ...inGrowing(context), ...(number === undefined ? {} : { number }) };
  declareField(context.draft, row.source.id ?? '', source, around, place);
}

function inGrowing({ growing }: TableContext): { readonly table?: string } {
  return growing === undefined ? {} : { table: growing };
}

function declareOther(row: Row, column: Column, own: FieldSource, { number }: Around): void {
  const { context, label, place } = row;
  const override = row.overrides.get(column.source.id);
  const inherited = column.field.type === undefined ? inheritable(own) : {};
  const source: FieldSource = { ...inherited, ...column.field, ...(override?.kind === 'field' ? override.field : {}) };
  const subject = (typeof own.name === 'object' ? own.name.vi : own.name) ?? label;
  const name =
    column.heading === '' ? {} : { name: subject === '' ? column.heading : `${subject} – ${column.heading}` };
  const around = {
    label: label || column.heading,
    ...name,
    ...inGrowing(context),
    ...(number === undefined ? {} : { number }),
  };
  declareField(
    context.draft,
    otherId(row, column.source.id),
    source,
    around,
    override?.kind === 'field' ? override.place : place,
  );
}

/** What a column without a type of its own takes from its row. */
function inheritable({ type, unit, options, decimals, min, max, optional }: FieldSource): FieldSource {
  return {
    ...(type === undefined ? {} : { type }),
    ...(unit === undefined ? {} : { unit }),
    ...(options === undefined ? {} : { options }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(optional === undefined ? {} : { optional }),
  };
}

/** Fields whose options are columns of their own (`of`). */
function declareGroups(row: Row, { number }: Around): void {
  const { context, tableFields, label, place } = row;
  const groups = new Set<string>();
  for (const { source } of context.columns) if (source.of !== undefined) groups.add(source.of);
  for (const group of groups) {
    const members = context.columns.filter((column) => column.source.of === group);
    if (!members.some((column) => isFilled(column, row))) continue;
    const source = readField(Object.hasOwn(tableFields, group) ? tableFields[group] : {}, place, context.draft);
    const around = { label, ...inGrowing(context), ...(number === undefined ? {} : { number }) };
    if (source !== undefined) declareField(context.draft, otherId(row, group), source, around, place);
  }
}
