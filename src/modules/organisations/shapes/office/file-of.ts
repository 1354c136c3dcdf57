import type { PlannedShape } from '../plan.ts';

/** Territories as a file that brings the same again: what waits in the page for agreement. */
export function fileOf(shapes: readonly PlannedShape[]): string {
  const features = shapes.map(({ body, from, polygons }) => ({
    type: 'Feature',
    properties: { id: body.id, tu_ngay: from },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
