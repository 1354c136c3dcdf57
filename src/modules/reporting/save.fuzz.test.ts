import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { verify } from '#platform/audit';
import { type Client, type TestApp, unmeasuredApp } from '../../../test/app.ts';
import { brokenRules, filler, opened, sequenceOf } from './reports.testing.ts';

let app: TestApp;
let mai: Client;
let report = '';
beforeAll(async () => {
  app = await unmeasuredApp();
  mai = await app.as(filler);
  report = await opened(mai, bodies.environment, 'egov-department-2019', '2019');
});
afterAll(() => app.close());

const place = fc.oneof(
  fc.constantFrom(
    'staff_office',
    'organisation_name',
    'has_wan',
    'signature_kinds',
    'management_rules',
    'other_applications/r1',
    'other_applications/r1/units',
    'other_applications/r1/features',
    'other_applications/r2',
    'other_applications',
    '__proto__',
    'x',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
/** Texts with everything that JSON can carry, also halves of characters and nulls. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);
const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  text,
  fc.array(text, { maxLength: 3 }),
  fc.record({ number: text, date: text, title: text, link: text }, { requiredKeys: [] }),
  fc.record({ name: text, key: text }),
  fc.jsonValue({ maxDepth: 2 }),
);
const base = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 30 }) },
  fc.constantFrom(-1, 0.5, 1e300, 2 ** 53 - 1, 'x', null),
);
const body = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      seen: fc.nat(),
      changes: fc.array(fc.record({ place, value, base }), { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

test('whatever is sent to be saved is taken or refused in words, and what stands is the last change of each place', async () => {
  const answered = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const before = await sequenceOf(app, report);
      const { statusCode } = await mai.json(`${report}/luu`, sent);
      answered.set(statusCode, (answered.get(statusCode) ?? 0) + 1);
      expect([200, 400]).toContain(statusCode);
      const after = await sequenceOf(app, report);
      expect(after - before).toBeLessThanOrEqual(statusCode === 200 ? 1 : 0);
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(await brokenRules(app, report)).toEqual([]);
  expect(await verify(app.db.app)).toMatchObject({ ok: true });
  // both ways were gone often enough to mean something
  expect(Math.min(answered.get(200) ?? 0, answered.get(400) ?? 0)).toBeGreaterThan(20);
});

test('whatever a form sends is taken or refused in words, and the page of the report can still be shown', async () => {
  const name = fc.oneof(
    place,
    place.map((each) => `mine:${each}`),
    place.map((each) => `choose:${each}`),
    place.map((each) => `seen:${each}`),
    fc.constantFrom('rows', 'add', 'remove'),
  );
  const json = value.map((each) => JSON.stringify(each) ?? '');
  const content = fc.oneof(
    text,
    json,
    place,
    fc.constantFrom('mine', 'theirs', '0', '1'),
    fc.array(text, { maxLength: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, content), { maxLength: 6 }), fc.nat({ max: 40 }), async (pairs, rests) => {
      const answer = await mai.form(report, { ...Object.fromEntries(pairs), base: String(rests) });
      expect([303, 400, 409]).toContain(answer.statusCode);
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(await brokenRules(app, report)).toEqual([]);
  expect((await mai.get(report)).statusCode).toBe(200);
  for (const format of ['html', 'json', 'pdf', 'docx', 'xlsx']) {
    expect([format, (await mai.get(`${report}/in/${format}`)).statusCode]).toEqual([format, 200]);
  }
});
