import { type Reason, reason } from '../importing/row.ts';
import type { ToWgs84 } from './coordinates.ts';
import { crossingOf } from './crossing.ts';
import { messages } from './messages.ts';
import type { Polygons, Position, Ring } from './shape.ts';

/** Where the country lies, its islands and sea included. */
const country = { west: 102, east: 118, south: 6, north: 24 };

const isInside = ([x, y]: Position): boolean =>
  x >= country.west && x <= country.east && y >= country.south && y <= country.north;

const shown = ([x, y]: Position): string => `[${Number(x.toFixed(5))}, ${Number(y.toFixed(5))}]`;

/** Why a position is none in the country: degrees in the wrong order, metres, or another place of the world. */
function positionFault(position: Position, place: string): Reason | null {
  if (isInside(position)) return null;
  const [x, y] = position;
  const values = { place, position: shown(position) };
  if (isInside([y, x])) return reason(messages.swapped, values);
  return reason(Math.abs(x) > 180 || Math.abs(y) > 90 ? messages.projected : messages.elsewhere, values);
}

/** A third number of a position, its height, is dropped. */
function readRing(raw: unknown): Ring | null {
  if (!Array.isArray(raw)) return null;
  const ring: Position[] = [];
  for (const position of raw) {
    if (!Array.isArray(position)) return null;
    const [x, y] = position;
    if (typeof x !== 'number' || typeof y !== 'number') return null;
    ring.push([x, y]);
  }
  return ring;
}

function shapeFault(ring: Ring, place: string): Reason | null {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < 4)
    return reason(messages.tooShort, { place, count: ring.length });
  if (first[0] !== last[0] || first[1] !== last[1]) return reason(messages.notClosed, { place, first: shown(first) });
  return null;
}

function crossingFault(ring: Ring, place: string): Reason | null {
  const crossing = crossingOf(ring);
  switch (crossing.kind) {
    case 'none':
      return null;
    case 'at':
      return reason(messages.crossesItself, { place, near: shown(crossing.near) });
    case 'tooTangled':
      return reason(messages.tooTangled, { place });
  }
}

type Checked<T> = { readonly value: T; readonly reasons: readonly Reason[] };

function checkRing(raw: unknown, place: string, convert: ToWgs84): Checked<Ring> {
  const read = readRing(raw);
  if (read === null) return { value: [], reasons: [reason(messages.noPositions, { place })] };
  const open = shapeFault(read, place);
  if (open !== null) return { value: [], reasons: [open] };
  const ring = read.map(convert);
  // one wrong position stands for all: they come from one mistake
  const outside = ring.findIndex((position) => !isInside(position));
  const wrong = ring[outside];
  const fault = wrong === undefined ? crossingFault(ring, place) : positionFault(wrong, `${place}[${outside}]`);
  return { value: ring, reasons: fault === null ? [] : [fault] };
}

/** The polygons of a geometry in WGS84, or everything that is wrong with them, each with its place in the file. */
export function readPolygons(raw: readonly unknown[], place: string, convert: ToWgs84): Checked<Polygons> {
  const reasons: Reason[] = raw.length > 0 ? [] : [reason(messages.noPositions, { place })];
  const polygons = raw.map((polygon, index) => {
    const at = raw.length === 1 ? place : `${place}[${index}]`;
    if (!Array.isArray(polygon) || polygon.length === 0) {
      reasons.push(reason(messages.noPositions, { place: at }));
      return [];
    }
    return polygon.map((one: unknown, hole) => {
      const ring = checkRing(one, `${at}[${hole}]`, convert);
      reasons.push(...ring.reasons);
      return ring.value;
    });
  });
  return { value: polygons, reasons };
}
