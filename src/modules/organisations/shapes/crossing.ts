import { boundsOf, type Position, type Ring } from './shape.ts';

type Segment = { readonly from: Position; readonly to: Position };

/** Twice the area of a triangle: its sign tells on which side of a→b the point c lies. */
const side = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two lines cross at a point inside both; to touch at an end is no crossing. */
function cross(one: Segment, other: Segment): boolean {
  const [a, b] = [side(one.from, one.to, other.from), side(one.from, one.to, other.to)];
  const [c, d] = [side(other.from, other.to, one.from), side(other.from, other.to, one.to)];
  return a * b < 0 && c * d < 0;
}

type Grid = { readonly column: (x: number) => number; readonly row: (y: number) => number; readonly columns: number };

function gridOver(ring: Ring): Grid {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, east] = boundsOf(xs);
  const [south, north] = boundsOf(ys);
  const columns = Math.ceil(4 * Math.sqrt(ring.length));
  const cellOf = (low: number, high: number) => (value: number) =>
    high === low ? 0 : Math.min(columns - 1, Math.floor(((value - low) / (high - low)) * columns));
  return { column: cellOf(west, east), row: cellOf(south, north), columns };
}

/** The cells of the grid that the box around a line touches. */
function cellsOf({ from, to }: Segment, { column, row, columns }: Grid): readonly number[] {
  const [left, right] = [column(Math.min(from[0], to[0])), column(Math.max(from[0], to[0]))];
  const [low, high] = [row(Math.min(from[1], to[1])), row(Math.max(from[1], to[1]))];
  const cells: number[] = [];
  for (let y = low; y <= high; y += 1) for (let x = left; x <= right; x += 1) cells.push(y * columns + x);
  return cells;
}

export type Crossing =
  | { readonly kind: 'none' }
  | { readonly kind: 'at'; readonly near: Position }
  | { readonly kind: 'tooTangled' };

/** Cells touched and lines compared; an honest border needs a few tens a point. */
const mostWork = (points: number): number => 150 * points + 1_000_000;

/**
 * Where a ring crosses itself. Lines are compared only within the cells of a grid, so that a border of a hundred thousand points takes
 * milliseconds; a ring that was made to defeat this is called too tangled.
 */
export function crossingOf(ring: Ring): Crossing {
  const grid = gridOver(ring);
  const cells = new Map<number, Segment[]>();
  let work = 0;
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (from === undefined) continue;
    const segment = { from, to };
    for (const cell of cellsOf(segment, grid)) {
      const there = cells.get(cell) ?? [];
      work += 1 + there.length;
      if (work > mostWork(ring.length)) return { kind: 'tooTangled' };
      if (there.some((other) => cross(segment, other))) return { kind: 'at', near: from };
      there.push(segment);
      cells.set(cell, there);
    }
  }
  return { kind: 'none' };
}
