import type { About, MeasuredFigure } from '#forms-engine';
import { type Answer, type Figure, measuredBefore } from '#modules/filling';
import type { Taking } from './take.ts';

/** A row of a growing table that was measured once and that its source does not give any more. */
export type GoneRow = {
  /** "incidents/<id>". */
  readonly place: string;
  readonly cells: readonly Answer[];
  /** Somebody wrote in it: it is not dropped unless the person says so. */
  readonly isTouched: boolean;
  /** It was kept against the source before, and says so. */
  readonly isKept: boolean;
};

/** "table/row" of a cell's place; null for what is no cell. */
export function rowPlaceOf(place: string): string | null {
  const [table, row, column] = place.split('/');
  return column === undefined ? null : `${table}/${row}`;
}

const isTyped = ({ value, about }: Answer): boolean => value !== null && about?.provenance?.kind !== 'measured';
const wasKept = ({ about }: Answer): boolean => about?.overrides !== undefined && about.overrides.value === null;

/**
 * The rows that stand in a report although their source was asked and does not give them: withdrawn there, or moved out of the days. Rows
 * that people added are none of the source's.
 */
export function goneRows(
  { tables, rows }: Pick<Taking, 'tables' | 'rows'>,
  answers: readonly Answer[],
): readonly GoneRow[] {
  const given = new Set(rows);
  const cellsOf = Map.groupBy(answers, ({ place }) => rowPlaceOf(place));
  return answers
    .filter(({ place, value }) => {
      const [table = '', row, column] = place.split('/');
      const isLive = row !== undefined && column === undefined && typeof value === 'number';
      return isLive && tables.includes(table) && !given.has(place);
    })
    .flatMap(({ place }) => {
      const cells = cellsOf.get(place) ?? [];
      if (!cells.some((cell) => measuredBefore(cell) !== undefined)) return [];
      return [{ place, cells, isTouched: cells.some(isTyped), isKept: cells.some(wasKept) }];
    });
}

const measuredCell = ({ cells }: GoneRow) =>
  cells.flatMap((cell) => {
    const before = measuredBefore(cell);
    return before === undefined || cell.value === null ? [] : [{ cell, before }];
  })[0];

const nothingSince = ({ measure, window }: MeasuredFigure, now: Date): MeasuredFigure => ({
  value: null,
  measure,
  window,
  asOf: now.toISOString(),
});

/** What is written to drop a row: that the source no longer gave it is said, so that it comes back if the source gives it again. */
export function figureToDrop(row: GoneRow, base: number, now: Date): Figure {
  const measured = measuredCell(row);
  const { value: _value, ...origin } = measured === undefined ? { value: null } : nothingSince(measured.before, now);
  const about: About = 'measure' in origin ? { provenance: { kind: 'measured', ...origin } } : {};
  return { place: row.place, value: null, about, base };
}

/** What is written where a person keeps a row: its first measured cell is the person's word against the source's, once, and wants a reason. */
export function figureToKeepRow(row: GoneRow, base: number, now: Date, by: string): readonly Figure[] {
  const measured = row.isKept ? undefined : measuredCell(row);
  if (measured === undefined) return [];
  const { cell, before } = measured;
  const about: About = { ...cell.about, provenance: { kind: 'typed', by }, overrides: nothingSince(before, now) };
  return [{ place: cell.place, value: cell.value, about, base }];
}

/** Whether anybody wrote in a row after the save that was seen. */
export const wasWrittenSince = ({ cells }: GoneRow, base: number): boolean =>
  cells.some(({ sequence }) => sequence > base);
