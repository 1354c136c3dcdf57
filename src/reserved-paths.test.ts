import { afterAll, beforeAll, expect, test } from 'vitest';
import { reservedPaths } from '#modules/sites';
import { routesOf } from '#platform/http';
import { type TestApp, testApp } from '../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('no site and no section can be put where a page of the system stands', () => {
  const firstParts = routesOf(app.server).map(({ path }) => path.split('/')[1] ?? '');
  // what is no word of letters, digits and dashes is no address of a site or a section either
  const words = new Set(firstParts.filter((part) => /^[a-z0-9-]+$/.test(part)));
  expect([...words].filter((part) => !reservedPaths.has(part))).toEqual([]);
  expect(words.size).toBeGreaterThan(10);
});
