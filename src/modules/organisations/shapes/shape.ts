/** Longitude and latitude in degrees, WGS84. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** The territory of a body: polygons, each an outer ring and the holes in it, as GeoJSON's MultiPolygon has them. */
export type Polygons = readonly (readonly Ring[])[];

/** A territory and the body whose it is. */
export type Shape = { readonly organisationId: string; readonly polygons: Polygons };

export const pointsIn = (polygons: Polygons): number =>
  polygons.reduce((sum, rings) => sum + rings.reduce((inside, ring) => inside + ring.length, 0), 0);

/** About a metre: finer is no better on any screen, and stores twice as much. */
const decimals = 5;

const rounded = (value: number): number => Number(value.toFixed(decimals));

/** The polygons with their positions to about a metre. */
export function roundPolygons(polygons: Polygons): Polygons {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [rounded(x), rounded(y)])));
}

/** The least and the greatest of many numbers. */
export function boundsOf(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}
