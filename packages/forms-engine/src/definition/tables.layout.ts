import type { Cell } from './definition.ts';
import { within } from './faults.ts';
import { boxCell, slotCell, textCell, wordsCell } from './tables.cells.ts';
import { isFilled, otherId, ownColumns, type Row } from './tables.row.ts';
import type { Column } from './tables.types.ts';

/** The cells of a fixed row, without those that a merged cell covers. */
export function layCells(row: Row): Cell[] {
  const { columns, hanging } = row.context;
  const cells: Cell[] = [];
  let covered = 0;
  for (const [index, column] of columns.entries()) {
    const left = hanging.get(index) ?? 0;
    if (left > 0) hanging.set(index, left - 1);
    if (left > 0 || covered > 0) {
      covered = Math.max(0, covered - 1);
      reportCovered(row, column);
      continue;
    }
    const cell = layCell(row, column);
    cells.push(cell);
    covered = (cell.columns ?? 1) - 1;
    for (let under = index; under < index + (cell.columns ?? 1); under++) hanging.set(under, (cell.rows ?? 1) - 1);
  }
  return cells;
}

function reportCovered(row: Row, column: Column): void {
  const { id, holds } = column.source;
  const override = row.overrides.get(id)?.kind;
  const isAnswer = (holds === 'field' || holds === 'option') && isFilled(column, row);
  const isPrinted =
    (holds === 'number' && row.source.no !== undefined) || (holds === 'label' && row.source.label !== undefined);
  const written = override === 'text' || override === 'field';
  if (override === 'empty' || !(written || isAnswer || isPrinted)) return;
  row.context.draft.faults.report(row.place, 'coveredContent', { id });
}

function layCell(row: Row, column: Column): Cell {
  const { source, place, context, overrides } = row;
  const { id, holds } = column.source;
  const override = overrides.get(id);
  if (override?.kind === 'text') return textCell(override, context);
  if (holds === 'label') {
    const cell =
      override?.kind === 'empty' ? { content: [] } : wordsCell(source.label, within(place, 'label'), context);
    return source.span === undefined ? cell : { ...cell, columns: source.span };
  }
  if (override?.kind === 'empty') return emptyCell(row, column);
  if (holds === 'number') return wordsCell(source.no, within(place, 'no'), context);
  if (holds === 'unit')
    return wordsCell(source.unit ?? context.rowField.unit ?? undefined, within(place, 'unit'), context);
  if (holds === 'text') return wordsCell(column.source.text, within(column.place, 'text'), context);
  if (source.id === undefined) return { content: [] };
  return answerCell(row, column, source.id);
}

function emptyCell(row: Row, column: Column): Cell {
  const { option, of } = column.source;
  const field = of === undefined ? (row.source.id ?? '') : otherId(row, of);
  if (option !== undefined) row.context.draft.omittedBoxes.add(`${field}=${option}`);
  return { content: [] };
}

function answerCell(row: Row, column: Column, id: string): Cell {
  const { context, place } = row;
  const { source } = column;
  if (source.holds === 'option') {
    return boxCell(source.of === undefined ? id : otherId(row, source.of), source.option ?? '', place, context);
  }
  const isOwn = ownColumns(context.columns).includes(column);
  return slotCell(isOwn ? id : otherId(row, source.id), place, context);
}
