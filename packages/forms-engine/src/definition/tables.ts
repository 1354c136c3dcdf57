import type { LayoutRow, TableBlock } from './definition.ts';
import type { Context } from './draft.ts';
import { type Place, within } from './faults.ts';
import { readField } from './fields.ts';
import { type GridRow, layGrid } from './grid.ts';
import { checkId } from './ids.ts';
import { nameOnce } from './names.ts';
import { type BlockSource, blockSchemas, columnSchema, type FieldSource } from './schemas.ts';
import { shape } from './shape.ts';
import { readGrowingRow, readGrowRow } from './tables.growing.ts';
import { headingOf, readHeader } from './tables.header.ts';
import { readRow } from './tables.rows.ts';
import type { Column, TableContext } from './tables.types.ts';

/** Reads a table: its columns, header, and either fixed rows or the pattern of rows that the filler adds. */
export function readTable(source: unknown, place: Place, context: Context): TableBlock | undefined {
  const { draft } = context;
  const table = shape(blockSchemas.table, source, place, draft.faults);
  if (table === undefined) return undefined;
  const id = table.table;
  if (!nameOnce(id, within(place, 'table'), context)) return undefined;
  const read = readColumns(table, place, context);
  if (read === undefined) return undefined;
  const header = readHeader(table, read, place, context);
  const columns = read.map((column, index) => ({ ...column, heading: headingOf(column, index, header.grid) }));
  const rowField =
    table.rowField === undefined ? {} : (readField(table.rowField, within(place, 'rowField'), draft) ?? {});
  const rows = readRows(table, place, { ...context, id, columns, rowField, hanging: new Map() });
  return {
    kind: 'table',
    id,
    ...(table.caption === undefined ? {} : { caption: table.caption }),
    columns: columns.map(({ source: { id: column, width, align, holds } }) => {
      const side = align ?? (holds === 'number' || holds === 'option' || holds === 'unit' ? 'center' : undefined);
      return { id: column, width, ...(side === undefined ? {} : { align: side }) };
    }),
    header: header.rows,
    rows,
  };
}

type TableSource = BlockSource<'table'>;

function readColumns(table: TableSource, place: Place, { draft }: Context): Column[] | undefined {
  const columns: Column[] = [];
  const before = draft.faults.all.length;
  for (const [index, given] of table.columns.entries()) {
    const at = within(place, 'columns', index);
    const source = shape(columnSchema, given, at, draft.faults);
    if (source === undefined) continue;
    const { id, holds } = source;
    checkId(id, within(at, 'id'), draft.faults);
    if (columns.some((column) => column.source.id === id)) {
      draft.faults.report(within(at, 'id'), 'duplicateId', { id, first: 'columns' });
    }
    if (holds === 'option' && source.option === undefined)
      draft.faults.report(at, 'columnNeeds', { id, holds, key: 'option' });
    for (const [key, holder] of [
      ['field', 'field'],
      ['option', 'option'],
      ['of', 'option'],
      ['text', 'text'],
    ] as const) {
      if (source[key] !== undefined && holds !== holder)
        draft.faults.report(within(at, key), 'columnKind', { id, holds, key });
    }
    const field: FieldSource =
      source.field === undefined ? {} : (readField(source.field, within(at, 'field'), draft) ?? {});
    columns.push({ source, place: at, field, heading: '' });
  }
  return draft.faults.all.length === before ? columns : undefined;
}

function readRows(table: TableSource, place: Place, context: TableContext): LayoutRow[] {
  const { faults } = context.draft;
  const grows = table.grow === true;
  if (grows === (table.rows !== undefined)) {
    faults.report(place, 'fixedOrGrowing', { table: context.id });
    return [];
  }
  if (grows) return readGrowingRow(table, place, context);
  const rows: LayoutRow[] = [];
  const grid: GridRow[] = [];
  for (const [index, source] of (table.rows ?? []).entries()) {
    const at = within(place, 'rows', index);
    const isGrow = typeof source === 'object' && source !== null && Object.hasOwn(source, 'grow');
    const row = isGrow ? readGrowRow(source, at, context) : readRow(source, table.fields ?? {}, at, context);
    if (row === undefined) continue;
    rows.push(row);
    grid.push({ cells: row.cells, place: at });
  }
  layGrid(grid, context.columns.length, context.id, faults);
  return rows;
}
