import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { body, day, treeOf } from '../changing/tree.testing.ts';
import { sayRefusal } from '../say-refusal.ts';
import { crossingOf } from './crossing.ts';
import { planShapes, type ShapesAsked } from './plan.ts';
import { type Polygons, type Position, pointsIn } from './shape.ts';
import { simplify } from './simplify.ts';

const tree = treeOf([
  body('p', null, { kind: 'province', name: 'Ủy ban nhân dân tỉnh A', identifierCode: 'H99' }),
  body('d', 'p', { kind: 'district', name: 'Ủy ban nhân dân huyện Cả', until: day(2025, 7, 1) }),
  body('x', 'd', { kind: 'commune', name: 'Ủy ban nhân dân xã Hòa Sim', identifierCode: 'H99.101' }),
  body('y', 'd', { kind: 'commune', name: 'Ủy ban nhân dân xã Đông', identifierCode: 'H99.102' }),
  body('z', 'd', { kind: 'commune', name: 'Ủy ban nhân dân phường Đông', identifierCode: 'H99.103' }),
  body('s', 'p', { kind: 'department', name: 'Sở B', identifierCode: 'H99.02' }),
]);
const asked: ShapesAsked = { day: day(2025, 1, 1), property: null, mayManage: () => true };

const square = (x: number, y: number, size = 0.1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
type Properties = Readonly<Record<string, unknown>>;
const feature = (properties: Properties | null, rings: unknown = [square(105, 18)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates: rings },
});
const file = (features: readonly unknown[], more: Properties = {}) =>
  Buffer.from(JSON.stringify({ type: 'FeatureCollection', features, ...more }));

/** What becomes of a file in a line: whose territories, and what is refused where. */
function told(bytes: Uint8Array, more: Partial<ShapesAsked> = {}): unknown {
  const plan = planShapes(tree, bytes, { ...asked, ...more });
  if (plan.kind === 'refused') return plan.reasons.map((why) => sayRefusal(why, 'en'));
  return [
    ...plan.shapes.map(({ body: { id }, from }) => `${id} ${from}`),
    ...plan.refused.map(({ place, reasons }) => [place, ...reasons.map((why) => sayRefusal(why, 'en'))]),
  ];
}
const refusalOf = (rings: unknown, type = 'Polygon') =>
  JSON.stringify(told(file([feature({ ma: 'H99.101' }, rings, type)])));

describe('a body is named', () => {
  test.each([
    ['by its code', 'H99.101', 'x'],
    ['by its whole name', 'Ủy ban nhân dân xã Hòa Sim', 'x'],
    ['as maps name it', 'Xã Hòa Sim', 'x'],
    ['with the accent elsewhere', 'xã Hoà Sim', 'x'],
    ['without accents', 'XA HOA SIM', 'x'],
    ['without its rank', 'Hòa Sim', 'x'],
    ['with its rank, where another has the same name', 'Phường Đông', 'z'],
  ])('%s', (_how, value, id) => {
    expect(told(file([feature({ TEN: value })]))).toEqual([`${id} 2025-01-01`]);
  });

  test('by the property that names most of them, or by the one that was asked for', () => {
    const two = [feature({ so: 1, ghi_chu: 'Hòa Sim', ma: 'H99.101' }), feature({ so: 2, ghi_chu: '', ma: 'H99.102' })];
    expect(told(file(two))).toEqual(['x 2025-01-01', 'y 2025-01-01']);
    expect(JSON.stringify(told(file(two), { property: 'ghi_chu' }))).toContain('The property \\"ghi_chu\\" is blank');
    expect(told(file(two), { property: 'code' })).toEqual([expect.stringContaining('so, ghi_chu, ma')]);
  });

  test('and by none that has no territory, or did not exist on the day', () => {
    const department = told(file([feature({ ma: 'H99.02' })]));
    expect(department).toEqual([expect.stringContaining('No property has codes or names')]);
    const both = [feature({ ten: 'huyện Cả' }), feature({ ten: 'xã Đông' })];
    expect(told(file(both))).toEqual(['d 2025-01-01', 'y 2025-01-01']);
    expect(JSON.stringify(told(file(both), { day: day(2025, 7, 1) }))).toContain('On 01/07/2025 no province');
  });

  test('on the day that the feature itself names', () => {
    const both = [feature({ ma: 'H99.101', tu_ngay: '2020-01-01' }), feature({ ma: 'H99.101' })];
    expect(told(file(both))).toEqual(['x 2020-01-01', 'x 2025-01-01']);
    expect(JSON.stringify(told(file([feature({ ma: 'H99.101', tu_ngay: 'mai' })])))).toContain('no day');
  });

  test('once: a name of several and a second territory are refused with their place', () => {
    const found = JSON.stringify(
      told(file([feature({ ma: 'Đông' }), feature({ ma: 'H99.102' }), feature({ ma: 'xã Đông' })])),
    );
    expect(found).toContain('2 bodies are called');
    expect(found).toContain('at features[1]');
  });

  test('only by whoever manages it', () => {
    const mine = { mayManage: ({ above }: { above: readonly string[] }) => above.includes('d') };
    expect(told(file([feature({ ma: 'H99.102' })]), mine)).toEqual(['y 2025-01-01']);
    expect(JSON.stringify(told(file([feature({ ma: 'H99' })]), mine))).toContain('You do not manage');
  });
});

describe('a territory that is wrong is told where, and what to do', () => {
  const bow = [
    [105, 18],
    [105.1, 18.1],
    [105.1, 18],
    [105, 18.1],
    [105, 18],
  ]; // prettier-ignore
  test.each([
    ['is no polygon', [105, 18], 'Point', 'a Polygon or a MultiPolygon'],
    ['has no positions', [['a']], 'Polygon', 'coordinates at geometry.coordinates[0] are no list of pairs'],
    ['is empty', [], 'Polygon', 'are no list of pairs'],
    ['has too few points', [square(105, 18).slice(0, 3)], 'Polygon', 'has 3 points only'],
    ['is not closed', [square(105, 18).slice(0, 4)], 'Polygon', 'not closed'],
    ['crosses itself', [bow], 'Polygon', 'crosses itself near'],
    ['has latitude first', [square(18, 105)], 'Polygon', 'swapped: [18, 105]'],
    ['is in metres', [square(500_000, 2_000_000, 5_000)], 'Polygon', 'no degrees'],
    ['lies elsewhere', [square(2, 48)], 'Polygon', 'outside Viet Nam'],
    [
      'has a wrong hole',
      [[square(105, 18)], [square(106, 18), [[1, 2]]]],
      'MultiPolygon',
      'coordinates[1][1] has 1 points',
    ],
  ])('it %s', (_what, rings, type, words) => {
    expect(refusalOf(rings, type)).toContain(words);
  });

  test('each wrong feature by itself, all reasons at once, and the others are taken', () => {
    const mixed = file([feature({ ma: 'H99.101' }), null, feature({ ma: 'nobody' }, [bow]), feature(null)]);
    expect(told(mixed)).toEqual([
      'x 2025-01-01',
      ['features[1]', expect.any(String)]
        .slice(0, 1)
        .concat([expect.stringContaining('blank'), expect.stringContaining('no "Feature"')]),
      ['features[2]', expect.stringContaining('"nobody"'), expect.stringContaining('crosses itself')],
      ['features[3]', expect.stringContaining('blank')],
    ]);
  });
});

describe('a file that is none', () => {
  test.each([
    ['no JSON', Buffer.from('{'), 'no valid JSON'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), 'no valid JSON'],
    ['a million brackets', Buffer.from('['.repeat(1e6) + ']'.repeat(1e6)), 'FeatureCollection'],
    ['another thing', Buffer.from('{"type":"Topology"}'), 'FeatureCollection'],
    ['without features', file([]), 'at least one'],
    [
      'in an unknown system',
      file([feature({ ma: 'H99' })], { crs: { properties: { name: 'EPSG:2000' } } }),
      'EPSG:2000',
    ],
    ['of too many features', file(Array.from({ length: 2_001 }, () => null)), '2001 features'],
  ])('%s is refused whole', (_what, bytes, words) => {
    expect(told(bytes)).toEqual([expect.stringContaining(words)]);
  });

  test('of too many points is refused before they are looked at', () => {
    const ring = Array.from({ length: 500_001 }, () => [1, 2]);
    expect(told(file([feature({ ma: 'H99' }, [ring])]))).toEqual([expect.stringContaining('more than')]);
  });
});

describe('a declared coordinate system', () => {
  test('VN-2000 becomes WGS84', () => {
    const definition =
      '+proj=tmerc +lat_0=0 +lon_0=105.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +units=m';
    const projected = square(105.7, 18.3).map((position) => proj4('WGS84', definition, position));
    const plan = planShapes(
      tree,
      file([feature({ ma: 'H99' }, [projected])], {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9210' } },
      }),
      asked,
    );
    const [longitude = 0, latitude = 0] = (plan.kind === 'planned' && plan.shapes[0]?.polygons[0]?.[0]?.[0]) || [];
    expect([longitude, latitude]).toEqual([expect.closeTo(105.7, 4), expect.closeTo(18.3, 4)]);
  });

  test('WGS84 under the name that GeoJSON gave it stays', () => {
    const crs = { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    expect(told(file([feature({ ma: 'H99' })], { crs }))).toEqual(['p 2025-01-01']);
  });
});

describe('a ring that crosses itself', () => {
  const side = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const meet = (a: Position, b: Position, c: Position, d: Position) =>
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  /** Every line against every other. */
  const crosses = (ring: readonly Position[]) => {
    const lines = ring.slice(1).flatMap((to, index) => {
      const from = ring[index];
      return from === undefined ? [] : [[from, to] as const];
    });
    return lines.some(([a, b], index) => lines.slice(index + 1).some(([c, d]) => meet(a, b, c, d)));
  };

  test('is found as if every line were compared with every other', () => {
    const near = (center: number) => fc.integer({ min: center - 40, max: center + 40 }).map((value) => value / 10);
    const turn = fc.tuple(near(0), near(0));
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 3, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (moves, wild) => {
          // a circle whose points are moved: a little, and nothing crosses; a lot, and nearly everything does
          const points = moves.map(([x, y], index): Position => {
            const angle = (2 * Math.PI * index) / moves.length;
            return [Math.cos(angle) + wild * x, Math.sin(angle) + wild * y];
          });
          const ring = [...points, ...points.slice(0, 1)];
          expect(crossingOf(ring).kind).toBe(crosses(ring) ? 'at' : 'none');
        },
      ),
    );
  });

  test('is too tangled where it was made to cost time', () => {
    const zigzag = Array.from({ length: 20_000 }, (_none, index): Position => [index % 2, index / 1e6]);
    expect(crossingOf(zigzag).kind).toBe('tooTangled');
  });
});

describe('borders that are finer than a map needs', () => {
  const fine = (x: number): Polygons => {
    const shared = Array.from(
      { length: 8_001 },
      (_none, index): Position => [106 + Math.sin(index / 40) / 50 + Math.sin(index / 3) / 900, 18 + index / 8_000],
    );
    const ring: Position[] = [...shared, [x, 19], [x, 18], [106, 18]];
    return [[[...ring.slice(0, -1), ring[0] ?? [0, 0]]]];
  };

  test('are made coarser, and neighbours keep their common border', () => {
    const { polygons, simplified } = simplify([fine(105), fine(107)]);
    expect(simplified).toBe(true);
    const [west = [], east = []] = polygons;
    expect(pointsIn(west) + pointsIn(east)).toBeLessThanOrEqual(5_010);
    const outer = new Set((west[0]?.[0] ?? []).map(String));
    const common = (east[0]?.[0] ?? []).filter((position) => outer.has(String(position)));
    expect(common.length).toBeGreaterThan(pointsIn(east) - 10);
  });

  test('and coarse ones are left as they are', () => {
    const [once] = simplify([fine(105)]).polygons;
    expect(simplify(once === undefined ? [] : [once])).toEqual({ polygons: [once], simplified: false });
  });
});
