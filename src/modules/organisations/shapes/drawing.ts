import { type GeoPermissibleObjects, geoIdentity, geoPath } from 'd3-geo';
import { type Interior, interiorOf } from './interior.ts';
import { boundsOf, type Position, type Ring, type Shape } from './shape.ts';

/** A territory as it is drawn, in the units of the picture. */
export type DrawnShape = {
  readonly organisationId: string;
  /** What `d` of an SVG path takes. */
  readonly path: string;
  /** Where a name or number stands inside. */
  readonly interior: Interior;
};

export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly DrawnShape[] };

type Projected = { readonly organisationId: string; readonly polygons: readonly (readonly Ring[])[] };

/**
 * Degrees as a flat picture: a degree of longitude is as much shorter than one of latitude as it is in the middle of the land. A
 * province is small enough for that; north is up.
 */
function flatten(shapes: readonly Shape[]): readonly Projected[] {
  const latitudes = shapes.flatMap(({ polygons }) => polygons.flatMap(([outer = []]) => outer.map(([, y]) => y)));
  const [low, high] = boundsOf(latitudes);
  const shrink = Math.cos(((low + high) / 2) * (Math.PI / 180));
  const flat = ([x, y]: Position): Position => [x * shrink, -y];
  return shapes.map(({ organisationId, polygons }) => ({
    organisationId,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(flat))),
  }));
}

const geometryOf = (polygons: Projected['polygons']): GeoPermissibleObjects => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
});

/** Whole tenths of a unit, without the points that fall onto the one before. */
function pathOf(polygons: Projected['polygons'], onto: (position: Position) => Position): string {
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map((position) =>
        onto(position)
          .map((value) => value.toFixed(1))
          .join(' '),
      );
      return `M${points.filter((point, index) => index === 0 || point !== points[index - 1]).join('L')}Z`;
    })
    .join('');
}

/** Draws territories into a picture of the given width and at most the given height. Nothing to draw: a picture without shapes. */
export function drawShapes(shapes: readonly Shape[], width: number, mostHeight: number): Drawing {
  if (shapes.length === 0) return { width, height: 0, shapes: [] };
  const projected = flatten(shapes);
  const all = geometryOf(projected.flatMap(({ polygons }) => polygons));
  const margin = 4;
  const projection = geoIdentity().fitExtent(
    [
      [margin, margin],
      [width - margin, mostHeight - margin],
    ],
    all,
  );
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(all);
  const onto = (position: Position): Position => {
    const [x = 0, y = 0] = projection([position[0], position[1]]) ?? [];
    return [x - left + margin, y - top + margin];
  };
  return {
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(bottom - top + 2 * margin),
    shapes: projected.map(({ organisationId, polygons }) => ({
      organisationId,
      path: pathOf(polygons, onto),
      interior: interiorOf(polygons.map((rings) => rings.map((ring) => ring.map(onto)))),
    })),
  };
}
