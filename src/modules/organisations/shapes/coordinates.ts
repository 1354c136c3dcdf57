import proj4 from 'proj4';
import type { Position } from './shape.ts';

/** From VN-2000 to WGS84: Decision 05/2007/QĐ-BTNMT, in the signs that proj4 takes. */
const datum =
  '+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278';

/** Central meridians of the VN-2000 zones of three degrees, by their EPSG number. */
const threeDegreeZones: Readonly<Record<string, number>> = {
  5896: 102,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  5897: 105,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  5899: 107.75,
  5898: 108,
  9217: 108.25,
  9218: 108.5,
};

const definitions: Readonly<Record<string, string>> = {
  4756: `+proj=longlat ${datum} +no_defs`,
  3405: `+proj=utm +zone=48 ${datum} +units=m +no_defs`,
  3406: `+proj=utm +zone=49 ${datum} +units=m +no_defs`,
  32648: '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs',
  32649: '+proj=utm +zone=49 +datum=WGS84 +units=m +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  ...Object.fromEntries(
    Object.entries(threeDegreeZones).map(([code, meridian]) => [
      code,
      `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 ${datum} +units=m +no_defs`,
    ]),
  ),
};

/** Turns a position of a coordinate system into WGS84. */
export type ToWgs84 = (position: Position) => Position;

/** The number in "urn:ogc:def:crs:EPSG::9210" or "EPSG:9210"; 4326 for the name that GeoJSON itself gives WGS84. */
function epsgOf(name: string): string | null {
  if (/CRS:?84$/i.test(name)) return '4326';
  return /EPSG:[\d.]*:?(\d{4,6})$/i.exec(name)?.[1] ?? null;
}

/** How positions of a declared coordinate system are turned; null: the system is none that is known here. */
export function toWgs84(name: string): ToWgs84 | null {
  const code = epsgOf(name);
  if (code === '4326') return (position) => position;
  const definition = code === null ? undefined : definitions[code];
  if (definition === undefined) return null;
  const { forward } = proj4(definition, 'WGS84');
  return ([x, y]) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = forward([x, y]);
    return [longitude, latitude];
  };
}
