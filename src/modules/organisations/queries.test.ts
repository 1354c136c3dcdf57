import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateOf } from '#platform/calendar';
import { inTransaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { demonstrationIds as bodies } from './demonstration/ids.ts';
import { loadDemonstrationOrganisations } from './demonstration/load.ts';
import { type Chart, chartOf, childrenOf, organisationDuring, organisationNamed, successorsOf } from './queries.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await inTransaction(db.app, { accountId: null, name: 'test', system: true }, loadDemonstrationOrganisations);
});
afterAll(() => db.drop());

const before = dateOf(2025, 6, 30);
const since = dateOf(2025, 7, 1);
const depth = (chart: Chart): number => 1 + Math.max(0, ...chart.below.map(depth));

test('the chart of a body is what stands under it on the day, to the last unit', async () => {
  const [three, two] = [await chartOf(db.app, bodies.province, before), await chartOf(db.app, bodies.province, since)];
  if (three === null || two === null) throw new Error('no chart');
  expect([depth(three), depth(two)]).toEqual([3, 3]);
  const ward = two.below.find(({ organisation }) => organisation.id === bodies.ward);
  expect(ward?.below.map(({ organisation }) => organisation.above)).toEqual(
    Array.from({ length: 4 }, () => [bodies.ward, bodies.province]),
  );
  expect(two.below.some(({ organisation }) => organisation.id === bodies.district)).toBe(false);
  expect(await chartOf(db.app, bodies.district, since)).toBeNull();
});

test('children are those directly under a body; under nobody stands the province', async () => {
  const children = await childrenOf(db.app, bodies.ward, since);
  expect(children.map(({ name }) => name)).toContain('Phòng Kinh tế');
  expect((await childrenOf(db.app, null, since)).map(({ id }) => id)).toEqual([bodies.province]);
});

test('a body is named by both forms of its code, and by the code that it had on the day', async () => {
  const named = async (text: string, day: typeof since) => (await organisationNamed(db.app, text, day))?.id ?? null;
  expect(await named('000.00.11.H99', since)).toBe(bodies.department);
  expect([await named('H99.32.07', before), await named('H99.32.07', since)]).toEqual([bodies.ward, null]);
});

test('a body in a span of days is what it was at its end; the communes know who took over', async () => {
  const year = { from: '2025-01-01', to: '2025-12-31' };
  expect((await organisationDuring(db.app, bodies.ward, year))?.parentId).toBe(bodies.province);
  expect((await organisationDuring(db.app, bodies.district, year))?.kind).toBe('district');
  expect(await organisationDuring(db.app, bodies.district, { from: '2026-01-01', to: '2026-12-31' })).toBeNull();
  const successors = await successorsOf(db.app, bodies.district);
  expect(successors).toHaveLength(3);
  expect(successors).toContainEqual({ id: bodies.ward, on: '2025-07-01', kind: 'dissolution' });
});
