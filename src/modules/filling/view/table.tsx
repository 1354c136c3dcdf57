import type { Cell, LayoutRow, TableBlock } from '#forms-engine';
import { cellColumns, columnLabels } from './column-labels.ts';
import { answeredFields, boxedFields, type Drawing, Inlines } from './inlines.tsx';
import { patternRow } from './row-pattern.ts';
import { AddRow, RowTools } from './row-tools.tsx';
import { fieldOf, placeIn, type RowPlace, type SheetView } from './sheet-view.ts';
import { Beside, SourceOf, TakeBackOf } from './slot.tsx';

interface CellProps extends Drawing {
  readonly cell: Cell;
  readonly head: boolean;
  /** What stands at the head of the cell's column. */
  readonly label?: string | undefined;
}

function classOf(cell: Cell): { class?: string } {
  const slots = cell.content.some((inline) => inline.kind === 'slot');
  const length = cell.content.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0);
  const names = [
    length > 160 ? 'long' : '',
    cell.align ? `align-${cell.align}` : '',
    cell.bold ? 'bold' : '',
    slots ? 'has-slot' : '',
  ].filter(Boolean);
  return names.length > 0 ? { class: names.join(' ') } : {};
}

/** What stands before an answer on a phone, where there are no columns: the option's own words, else the column's. */
function phoneLabel({ view, row, cell, label }: CellProps): { 'data-label'?: string } {
  const answer = cell.content.find((inline) => inline.kind === 'slot' || inline.kind === 'box');
  if (answer === undefined) return {};
  const options = answer.kind === 'box' ? fieldOf(view, answer.field, row)?.options : undefined;
  const own = options?.find((option) => answer.kind === 'box' && option.id === answer.option)?.label;
  const words = own ?? label ?? '';
  return words === '' ? {} : { 'data-label': view.wording(words) };
}

function TableCell(props: CellProps) {
  const { view, row, apart = false, cell, head } = props;
  const Tag = head ? 'th' : 'td';
  const spans = { ...(cell.columns ? { colSpan: cell.columns } : {}), ...(cell.rows ? { rowSpan: cell.rows } : {}) };
  return (
    <Tag {...(head ? { scope: 'col' } : {})} {...spans} {...classOf(cell)} {...phoneLabel(props)}>
      {cell.rowNumber ? <span class="row-number">{row?.number ?? ''}</span> : null}
      <Inlines view={view} row={row} apart={apart} content={cell.content} />
      {(apart ? boxedFields(view, cell.content) : []).map((id) => (
        <span key={id}>
          <SourceOf view={view} id={id} row={row} />
          <TakeBackOf view={view} id={id} row={row} />
        </span>
      ))}
    </Tag>
  );
}

interface CellsProps extends Drawing {
  readonly cells: readonly Cell[];
  readonly head?: boolean;
  /** The words at the head of each column of the table. */
  readonly labels?: readonly string[];
}

function Cells({ view, row, apart = false, cells, head = false, labels = [] }: CellsProps) {
  const at = cellColumns(cells, labels.length);
  return (
    <>
      {cells.map((cell, index) => (
        <TableCell view={view} row={row} apart={apart} cell={cell} head={head} label={labels[at[index] ?? -1]} />
      ))}
    </>
  );
}

/** Under a row, over the table's whole width: what was found in it. Absent from sight while there is nothing. */
function BesideRow({
  view,
  row,
  cells,
  columns,
}: Drawing & { readonly cells: readonly Cell[]; readonly columns: number }) {
  const fields = cells.flatMap((cell) => answeredFields(view, cell.content));
  if (fields.length === 0) return null;
  const places = fields.map((field) => placeIn(field, row));
  const isEmpty = places.every((place) => !view.findingsByPlace.has(place) && !view.conflicts.has(place));
  return (
    <tr class="beside-row" hidden={isEmpty}>
      <td colSpan={columns}>
        {fields.map((id) => (
          <Beside key={id} view={view} id={id} row={row} />
        ))}
      </td>
    </tr>
  );
}

type Growing = Extract<LayoutRow, { kind: 'growing' }>;

function GrowingRow({
  view,
  pattern,
  row,
  labels,
}: {
  readonly view: SheetView;
  readonly pattern: Growing;
  readonly row: RowPlace;
  readonly labels: readonly string[];
}) {
  return (
    <tbody data-row={`${row.table}/${row.row}`}>
      <tr>
        <Cells view={view} row={row} apart cells={pattern.cells} labels={labels} />
        <td class="row-tool">
          <RowTools view={view} row={row} />
        </td>
      </tr>
      <BesideRow view={view} row={row} cells={pattern.cells} columns={labels.length + 1} />
    </tbody>
  );
}

function GrowingRows({
  view,
  pattern,
  labels,
}: {
  readonly view: SheetView;
  readonly pattern: Growing;
  readonly labels: readonly string[];
}) {
  const { table } = pattern;
  const rows = view.rows.get(table)?.shown ?? [];
  return (
    <>
      {rows.map((row) => (
        <GrowingRow
          key={row.id}
          view={view}
          pattern={pattern}
          row={{ table, row: row.id, number: row.number }}
          labels={labels}
        />
      ))}
      <tbody data-add-row={table}>
        <tr>
          <td colSpan={labels.length + 1}>
            <AddRow view={view} table={table} />
          </td>
        </tr>
      </tbody>
      <template data-pattern={table}>
        <GrowingRow view={view} pattern={pattern} row={{ table, row: patternRow, number: null }} labels={labels} />
      </template>
    </>
  );
}

type Fixed = Extract<LayoutRow, { kind: 'row' }>;

interface FixedRowsProps extends Drawing {
  readonly rows: readonly Fixed[];
  readonly labels: readonly string[];
  readonly grows: boolean;
}

/** Fixed rows that follow each other. Where cells span rows, findings stay in their cells: a row between would break the span. */
function FixedRows({ view, row, rows, labels, grows }: FixedRowsProps) {
  const apart = !rows.some((line) => line.cells.some((cell) => (cell.rows ?? 1) > 1));
  const width = grows ? labels.length + 1 : labels.length;
  return (
    <tbody>
      {rows.map((line) => (
        <>
          <tr class={`line--${line.style}`} {...(view.partBeginnings.has(line) ? { id: `phan-${line.part}` } : {})}>
            <Cells view={view} row={row} apart={apart} cells={line.cells} labels={labels} />
            {grows ? <td class="row-tool" /> : null}
          </tr>
          {apart ? <BesideRow view={view} row={row} cells={line.cells} columns={width} /> : null}
        </>
      ))}
    </tbody>
  );
}

/** Rows in runs: fixed ones together, each growing pattern by itself. */
function runsOf(rows: readonly LayoutRow[]): readonly (Growing | readonly Fixed[])[] {
  const runs: (Growing | Fixed[])[] = [];
  for (const line of rows) {
    const last = runs.at(-1);
    if (line.kind === 'growing') runs.push(line);
    else if (Array.isArray(last)) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

const isGrowing = (run: Growing | readonly Fixed[]): run is Growing => 'kind' in run;

/** A column's share of the table, in percent, as the classes of its tens and its units: a page carries no style of its own. */
function shareClass(percent: number): string {
  const share = Math.round(percent);
  return `tens-${Math.floor(share / 10)} units-${share % 10}`;
}

/** A table of the form, its cells being inputs where the paper has slots. Wide ones scroll by themselves, also by keyboard. */
export function FormTable({ view, row, block }: Drawing & { readonly block: TableBlock }) {
  const labels = columnLabels(block);
  const grows = block.rows.some((line) => line.kind === 'growing');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so by keyboard
    <figure class="paper-table" tabIndex={0} aria-label={block.caption ?? view.labels.table}>
      <table class={labels.length > 4 ? 'wide' : undefined}>
        {block.caption === undefined ? null : <caption>{view.wording(block.caption)}</caption>}
        <colgroup>
          {block.columns.map((column) => (
            <col key={column.id} class={shareClass(column.width)} />
          ))}
          {grows ? <col class="col--tool" /> : null}
        </colgroup>
        <thead>
          {block.header.map((cells) => (
            <tr>
              <Cells view={view} row={row} cells={cells} head />
              {grows ? <td class="row-tool" /> : null}
            </tr>
          ))}
        </thead>
        {runsOf(block.rows).map((run) =>
          isGrowing(run) ? (
            <GrowingRows view={view} pattern={run} labels={labels} />
          ) : (
            <FixedRows view={view} row={row} rows={run} labels={labels} grows={grows} />
          ),
        )}
      </table>
    </figure>
  );
}
