import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify as simplifyArcs } from 'topojson-simplify';
import { type Polygons, type Position, pointsIn, type Ring, roundPolygons } from './shape.ts';

/** What a unit needs on a screen; larger files are made coarser, and never finer ones again. */
const pointsEach = 250;
const pointsAtLeast = 5_000;

function topologyOf(shapes: readonly Polygons[]) {
  const drawn = shapes.map((polygons) => ({
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
  }));
  // on a grid of a millionth of the whole, borders that two neighbours drew a hair apart become one
  return topology(Object.fromEntries(drawn.entries()), 1e6);
}

type Made = ReturnType<typeof topologyOf>;

const isPosition = (raw: readonly number[]): raw is [number, number] => raw.length >= 2;

const asRing = (raw: readonly (readonly number[])[]): Ring => raw.filter(isPosition).map(([x, y]): Position => [x, y]);

/** A ring that simplifying has shrunk to a line is left out. */
const hasArea = (ring: Ring): boolean => new Set(ring.map(String)).size > 2;

/** `made` has the outlines, `arcs` the borders of which they are made, coarser by now. */
function polygonsOf(made: Made, arcs: Parameters<typeof feature>[0], index: number, before: Polygons): Polygons {
  const geometry = made.objects[index];
  if (geometry?.type !== 'MultiPolygon') return before;
  const kept = feature(arcs, geometry)
    .geometry.coordinates.map((rings) => rings.map(asRing))
    .filter(([outer]) => outer !== undefined && hasArea(outer))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter(hasArea)]);
  return kept.length === 0 ? before : kept;
}

/**
 * Makes the borders of many territories coarser where they have more points than a map needs, common borders alike on both sides, so
 * that no gap opens between neighbours. What is coarse enough is left as it is: doing it again changes nothing.
 */
export function simplify(shapes: readonly Polygons[]): {
  readonly polygons: readonly Polygons[];
  readonly simplified: boolean;
} {
  const points = shapes.reduce((sum, polygons) => sum + pointsIn(polygons), 0);
  const most = Math.max(pointsAtLeast, shapes.length * pointsEach);
  if (points <= most) return { polygons: shapes.map(roundPolygons), simplified: false };
  const made = topologyOf(shapes);
  const weighed = presimplify({ ...made, objects: {} });
  // a little fewer than allowed, since the ends of borders stay beside: what came out is not made coarser once more
  const arcs = simplifyArcs(weighed, quantile(weighed, (0.95 * most) / points));
  return {
    polygons: shapes.map((before, index) => roundPolygons(polygonsOf(made, arcs, index, before))),
    simplified: true,
  };
}
