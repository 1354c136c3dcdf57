/**
 * Draws the territories of the demonstration's province into examples/shapes.geojson: `node src/modules/organisations/demonstration/shapes.program.ts`.
 * The same program gives the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { rootDirectory } from '#platform/paths';
import { districts } from './districts.ts';
import type { Cell } from './land.ts';
import { makeLand } from './land.ts';
import { demonstrationRows } from './rows.ts';
import { divideEvenly, divideFrom, type Seed } from './territories.ts';

/** The districts of the mainland in the order of `districts`: three along the coast, two in the plain, two in the mountains. */
const seeds: readonly Seed[] = [
  { at: [0.98, 0.62], pace: 0.62 },
  { at: [1.0, 0.34], pace: 0.95 },
  { at: [0.98, 0.92], pace: 0.85 },
  { at: [0.7, 0.42], pace: 1 },
  { at: [0.68, 0.78], pace: 1 },
  { at: [0.32, 0.82], pace: 1.3 },
  { at: [0.34, 0.4], pace: 1.3 },
];

type Drawn = { readonly name: string; readonly from: string; readonly cells: readonly Cell[] };

const before = '2010-01-01';
const after = '2025-07-01';

/** A commune of today with those that it was made of. */
function communes(
  { name, formerly }: (typeof districts)[number]['communes'][number],
  cells: readonly Cell[],
): readonly Drawn[] {
  const olds = divideEvenly(cells, formerly.length);
  return [
    { name, from: after, cells },
    ...olds.map((part, index) => ({ name: formerly[index] ?? '', from: before, cells: part })),
  ];
}

function everything(): readonly Drawn[] {
  const land = makeLand();
  const mainland = divideFrom(land.mainland, seeds);
  return districts.flatMap((district, number) => {
    const own = mainland[number];
    const groups = own === undefined ? land.islands : divideEvenly(own, district.communes.length);
    return [
      { name: district.name, from: before, cells: own ?? land.islands.flat() },
      ...district.communes.flatMap((commune, index) => communes(commune, groups[index] ?? [])),
    ];
  });
}

const ringsOf = (cells: readonly Cell[]) => cells.map(({ ring }) => [ring.map(([x, y]) => [x, y])]);

/** The outline of many cells together, to about a hundred metres. */
function outline(cells: readonly Cell[]) {
  const made = topology(
    Object.fromEntries(
      ringsOf(cells).map((coordinates, index) => [`c${index}`, { type: 'Polygon' as const, coordinates }]),
    ),
    1e5,
  );
  const objects = Object.values(made.objects).flatMap((one) =>
    one.type === 'Polygon' ? [{ type: one.type, arcs: one.arcs }] : [],
  );
  const { coordinates } = merge(made, objects);
  return coordinates.map((rings) =>
    rings.map((ring) => ring.map((position) => position.map((value) => Number(value.toFixed(3))))),
  );
}

function codeOf({ name, from }: Drawn): string {
  const isNamed = (cell: Readonly<Partial<Record<string, string>>>) =>
    cell.from === from && cell.name?.endsWith(` ${name}`) === true;
  return demonstrationRows.find(({ cells }) => isNamed(cells) && cells.kind !== 'unit')?.cells.code ?? '';
}

function geometryOf(polygons: ReturnType<typeof outline>) {
  const [first, ...others] = polygons;
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

const features = everything().map((drawn) => ({
  type: 'Feature',
  properties: { ma: codeOf(drawn), ten: drawn.name, tu_ngay: drawn.from },
  geometry: geometryOf(outline(drawn.cells)),
}));
const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
const head =
  '"type":"FeatureCollection","name":"Tỉnh Sơn Hải (hư cấu)","license":"CC0-1.0","source":"shapes.program.ts: hình vẽ hư cấu, không phải địa giới của tỉnh nào"';
writeFileSync(join(rootDirectory, 'examples', 'shapes.geojson'), `{${head},"features":[\n${lines}\n]}\n`);
