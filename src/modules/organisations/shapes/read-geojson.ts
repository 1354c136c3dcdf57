import { z } from 'zod';
import { type Reason, reason } from '../importing/row.ts';
import { type ToWgs84, toWgs84 } from './coordinates.ts';
import { messages } from './messages.ts';
import { readPolygons } from './rings.ts';
import type { Polygons } from './shape.ts';

/** More is split, or simplified before: what a province draws on a screen needs a hundredth. */
const most = { features: 2_000, points: 500_000 };

/** A feature of a file; where the reasons are not empty, its polygons are not to be used. */
export type Feature = {
  /** As a reader finds it in the file: "features[3]". */
  readonly place: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: Polygons;
  readonly reasons: readonly Reason[];
};

export type ReadFile =
  | { readonly kind: 'read'; readonly features: readonly Feature[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()).min(1),
  crs: z.object({ properties: z.object({ name: z.string().max(200) }) }).nullish(),
});
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string().max(40), coordinates: z.array(z.unknown()).optional() }),
});

const refused = (...reasons: readonly Reason[]): ReadFile => ({ kind: 'refused', reasons });

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Lists of two numbers or more, whatever they lie in; stops as soon as there are too many. */
function countPositions(raw: unknown, left: number, depth = 0): number {
  if (!Array.isArray(raw) || left < 0 || depth > 4) return left;
  if (typeof raw[0] === 'number') return left - 1;
  let rest = left;
  for (const each of raw) {
    rest = countPositions(each, rest, depth + 1);
    if (rest < 0) break;
  }
  return rest;
}

function readFeature(raw: unknown, index: number, convert: ToWgs84): Feature {
  const place = `features[${index}]`;
  const parsed = feature.safeParse(raw);
  const none = { place, properties: {}, polygons: [] };
  if (!parsed.success) return { ...none, reasons: [reason(messages.noFeature)] };
  const { geometry, properties } = parsed.data;
  const known = { ...none, properties: properties ?? {} };
  const { type, coordinates } = geometry;
  if (coordinates === undefined || (type !== 'Polygon' && type !== 'MultiPolygon'))
    return { ...known, reasons: [reason(messages.wrongGeometry, { type })] };
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const { value, reasons } = readPolygons(polygons, 'geometry.coordinates', convert);
  return { ...known, polygons: value, reasons };
}

function tooMuch(features: readonly unknown[]): Reason | null {
  if (features.length > most.features)
    return reason(messages.tooManyFeatures, { count: features.length, most: most.features });
  let left = most.points;
  for (const raw of features) {
    const parsed = feature.safeParse(raw);
    if (parsed.success) left = countPositions(parsed.data.geometry.coordinates, left);
  }
  return left < 0 ? reason(messages.tooManyPoints, { most: most.points.toLocaleString('vi-VN') }) : null;
}

/** Reads GeoJSON: the whole file is refused, or each feature has its polygons in WGS84 and what is wrong with it. */
export function readGeoJson(bytes: Uint8Array): ReadFile {
  const raw = parse(bytes);
  if (raw === undefined) return refused(reason(messages.noJson));
  const parsed = collection.safeParse(raw);
  if (!parsed.success) return refused(reason(messages.noCollection));
  const { features, crs } = parsed.data;
  const large = tooMuch(features);
  if (large !== null) return refused(large);
  const name = crs?.properties.name ?? 'EPSG:4326';
  const convert = toWgs84(name);
  if (convert === null) return refused(reason(messages.unknownCrs, { name }));
  return { kind: 'read', features: features.map((each, index) => readFeature(each, index, convert)) };
}
