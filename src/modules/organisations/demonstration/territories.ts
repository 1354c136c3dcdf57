import { type Cell, chance, type Point } from './land.ts';

/** Where a territory begins to grow, and how fast: towns stay small. */
export type Seed = { readonly at: Point; readonly pace: number };

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function nearest(cells: readonly Cell[], at: Point): Cell | undefined {
  return cells.reduce<Cell | undefined>(
    (best, cell) => (best === undefined || distance(cell.centre, at) < distance(best.centre, at) ? cell : best),
    undefined,
  );
}

/** The number of the territory of each cell: every one grows from its seed over neighbouring cells, so none falls apart. */
function grow(cells: readonly Cell[], seeds: readonly Seed[]): ReadonlyMap<string, number> {
  const known = new Map(cells.map((cell) => [cell.id, cell]));
  const owner = new Map<string, number>();
  const edge = seeds.flatMap(({ at }, number) => {
    const cell = nearest(cells, at);
    return cell === undefined ? [] : [{ cell, number, time: number * 1e-6 }];
  });
  while (edge.length > 0) {
    edge.sort((a, b) => b.time - a.time);
    const next = edge.pop();
    if (next === undefined || owner.has(next.cell.id)) continue;
    owner.set(next.cell.id, next.number);
    for (const id of next.cell.neighbours) {
      const cell = known.get(id);
      if (cell === undefined || owner.has(id)) continue;
      // valleys are quick, ridges slow: borders follow them
      edge.push({
        cell,
        number: next.number,
        time: next.time + (0.6 + 0.8 * chance(`ridge ${id}`)) / (seeds[next.number]?.pace ?? 1),
      });
    }
  }
  return owner;
}

const middle = (cells: readonly Cell[]): Point => [
  cells.reduce((sum, { centre }) => sum + centre[0], 0) / cells.length,
  cells.reduce((sum, { centre }) => sum + centre[1], 0) / cells.length,
];

function parts(
  cells: readonly Cell[],
  owner: ReadonlyMap<string, number>,
  count: number,
): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, (_none, number) => cells.filter(({ id }) => owner.get(id) === number));
}

/** Divides cells among territories that begin at the given places. */
export function divideFrom(cells: readonly Cell[], seeds: readonly Seed[]): readonly (readonly Cell[])[] {
  return parts(cells, grow(cells, seeds), seeds.length);
}

/** Far from each other: the first where most of the land is, each other one where it is farthest from those before. */
function spread(cells: readonly Cell[], count: number): readonly Seed[] {
  const places: Point[] = [middle(cells)];
  while (places.length < count) {
    const far = (cell: Cell) => Math.min(...places.map((place) => distance(place, cell.centre)));
    const next = cells.reduce<Cell | undefined>(
      (best, cell) => (best === undefined || far(cell) > far(best) ? cell : best),
      undefined,
    );
    if (next === undefined) break;
    places.push(next.centre);
  }
  return places.map((at) => ({ at, pace: 1 }));
}

/** Divides cells into so many territories of about one size, moving each seed to the middle of what grew from it. */
export function divideEvenly(cells: readonly Cell[], count: number): readonly (readonly Cell[])[] {
  let seeds = spread(cells, count);
  for (let round = 0; round < 6; round += 1) {
    seeds = divideFrom(cells, seeds).map((part, number) =>
      part.length === 0 ? (seeds[number] ?? { at: [0, 0], pace: 1 }) : { at: middle(part), pace: 1 },
    );
  }
  return divideFrom(cells, seeds);
}
