/**
 * The invented land of the demonstration's province, as a net of small cells: mountains in the west, a plain, a coast with bays in the
 * east, three islands. Everything follows from the numbers below, so that drawing it again gives the same.
 */

export type Point = readonly [number, number];
export type Cell = {
  readonly id: string;
  readonly centre: Point;
  /** The outline, whose corners the neighbours share. */
  readonly ring: readonly Point[];
  readonly neighbours: readonly string[];
};

/** 0 to 1, always the same for the same words. */
export function chance(words: string): number {
  let hash = 2166136261;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0) / 2 ** 32;
}

/** Degrees; a cell is some five kilometres across. */
const radius = 0.025;
const origin: Point = [105.2, 18.2];
/** The net lies askew, so that no border runs along its rows. */
const askew = 0.32;
const reach = 1.9;

const wave = (at: number, ...parts: readonly (readonly [number, number, number])[]): number =>
  parts.reduce((sum, [height, speed, shift]) => sum + height * Math.sin(at * speed + shift), 0);

/** x and y from the south-west corner, in degrees. */
function isMainland(x: number, y: number): boolean {
  const west = 0.14 + wave(y, [0.09, 5, 0.4], [0.04, 13, 1.2]);
  const coast = 1.08 - 0.2 * (y - 0.55) + wave(y, [0.07, 6.5, 2.1], [0.06, 19, 0.3], [0.025, 47, 1.9]);
  const south = 0.12 + 0.1 * (1 - x) + wave(x, [0.05, 6, 0.2], [0.03, 15, 2.2]);
  const north = 1.02 - 0.08 * x + wave(x, [0.05, 5, 1.4], [0.025, 14, 0.6]);
  return x > west && x < coast && y > south && y < north;
}

const islands = [
  { x: 1.34, y: 0.62, wide: 0.12, high: 0.062, turn: 0.9 },
  { x: 1.3, y: 0.87, wide: 0.085, high: 0.045, turn: -0.5 },
  { x: 1.37, y: 0.3, wide: 0.085, high: 0.05, turn: 1.2 },
] as const;

/** The island that a place lies on, or null. */
function islandAt(x: number, y: number): number | null {
  const found = islands.findIndex((island) => {
    const [dx, dy] = [x - island.x, y - island.y];
    const [along, across] = [
      dx * Math.cos(island.turn) + dy * Math.sin(island.turn),
      dy * Math.cos(island.turn) - dx * Math.sin(island.turn),
    ];
    return (along / island.wide) ** 2 + (across / island.high) ** 2 < 1;
  });
  return found < 0 ? null : found;
}

/** A place of the net, turned. */
function turned(x: number, y: number): Point {
  return [x * Math.cos(askew) - y * Math.sin(askew), x * Math.sin(askew) + y * Math.cos(askew)];
}

const centreOf = (column: number, row: number): Point => [
  radius * Math.sqrt(3) * (column + row / 2),
  radius * 1.5 * row,
];

/** A corner of the net, moved a little: three cells meet in it and move it alike. */
function corner(column: number, row: number, index: number): Point {
  const [centreX, centreY] = centreOf(column, row);
  const turn = (Math.PI / 180) * (60 * index - 30);
  const [x, y] = [centreX + radius * Math.cos(turn), centreY + radius * Math.sin(turn)];
  const key = `${x.toFixed(4)} ${y.toFixed(4)}`.replaceAll('-0.0000', '0.0000');
  const [east, north] = turned(x, y);
  const moved = (value: number, word: string) => value + (chance(`${word} ${key}`) - 0.5) * radius * 0.95;
  return [origin[0] + moved(east, 'x'), origin[1] + moved(north, 'y')];
}

const around: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
];

function cellAt(column: number, row: number): Cell {
  const ring = [0, 1, 2, 3, 4, 5].map((index) => corner(column, row, index));
  const [first = origin] = ring;
  return {
    id: `${column} ${row}`,
    centre: turned(...centreOf(column, row)),
    ring: [...ring, first],
    neighbours: around.map(([across, up]) => `${column + across} ${row + up}`),
  };
}

export type Land = { readonly mainland: readonly Cell[]; readonly islands: readonly (readonly Cell[])[] };

/** The cells that are land. */
export function makeLand(): Land {
  const [rows, columns] = [Math.ceil(reach / (radius * 1.5)), Math.ceil(reach / (radius * Math.sqrt(3)))];
  const cells = Array.from({ length: 2 * rows }, (_none, row) =>
    Array.from({ length: 2 * columns }, (_one, column) => cellAt(column - columns, row - rows)),
  ).flat();
  const inIsland = (number: number) => cells.filter(({ centre: [x, y] }) => islandAt(x, y) === number);
  return {
    mainland: cells.filter(({ centre: [x, y] }) => isMainland(x, y)),
    islands: islands.map((_island, number) => inIsland(number)),
  };
}
