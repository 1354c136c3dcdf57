import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database';
import { type Listener, openListener } from '#platform/notify';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { Answer, emptyTags, encodingFor, isKnown, openPageCache, type PageCache } from './index.ts';

const now = new Date('2026-03-02T02:00:00Z');
const visitor = { accountId: null, name: 'test' };
let db: TestDatabase;
const listeners: Listener[] = [];

async function cacheOf(pageBytes = 1_000_000): Promise<PageCache> {
  const listener = openListener(db.app);
  listeners.push(listener);
  const cache = await openPageCache(listener, { pageBytes, fragmentBytes: 1_000_000 });
  await expect.poll(() => cache.state().isDeaf).toBe(false);
  return cache;
}

const pageOf = (text: string, tags: readonly string[]) => async () => {
  const value = new Answer(200, {}, Buffer.from(text));
  return { value, bytes: value.weight, tags, until: null };
};
const textOf = (answer: Answer | undefined) => answer?.plain.toString();

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener.close()));
  await db.drop();
});

test('a committed change empties its tags in every process within a second, one rolled back in none', async () => {
  const [one, other] = [await cacheOf(), await cacheOf()];
  for (const cache of [one, other]) {
    await cache.page('a', now, pageOf('a', ['article:1']));
    await cache.page('b', now, pageOf('b', ['article:2']));
  }
  const failing = inTransaction(db.app, visitor, async (tx) => {
    emptyTags(tx, ['article:2']);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  await inTransaction(db.app, visitor, async (tx) => emptyTags(tx, ['article:1', 'home:1']));
  await expect.poll(() => textOf(one.find('a', now)), { timeout: 1_000, interval: 5 }).toBeUndefined();
  await expect.poll(() => textOf(other.find('a', now)), { timeout: 1_000, interval: 5 }).toBeUndefined();
  expect([textOf(one.find('b', now)), textOf(other.find('b', now))]).toEqual(['b', 'b']);
});

test('a change of thousands of things is told whole, although a notice holds 8,000 bytes', async () => {
  const cache = await cacheOf();
  const tags = Array.from({ length: 2_000 }, (_, index) => `article:00000000-0000-4000-8000-${index}`);
  await cache.page('last', now, pageOf('last', tags.slice(-1)));
  await inTransaction(db.app, visitor, async (tx) => {
    emptyTags(tx, tags.slice(0, 1_000));
    emptyTags(tx, tags.slice(1_000));
  });
  await expect.poll(() => cache.find('last', now), { timeout: 1_000 }).toBeUndefined();
});

test('while the connection is lost nothing kept is given; afterwards it begins anew and hears again', async () => {
  const cache = await cacheOf();
  await cache.page('a', now, pageOf('old', ['article:1']));
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'congso listener' AND datname = current_database()`.execute(db.owner.kysely);
  await expect.poll(() => cache.find('a', now), { interval: 1 }).toBeUndefined();
  await expect.poll(() => cache.state().isDeaf, { timeout: 10_000 }).toBe(false);
  expect(cache.find('a', now)).toBeUndefined();
  await cache.page('a', now, pageOf('new', ['article:1']));
  expect(textOf(cache.find('a', now))).toBe('new');
  await inTransaction(db.app, visitor, async (tx) => emptyTags(tx, ['article:1']));
  await expect.poll(() => cache.find('a', now), { timeout: 1_000 }).toBeUndefined();
});

test('addresses with made-up queries do not push the other pages out', async () => {
  const cache = await cacheOf(100_000);
  await cache.page('/tin-tuc', now, pageOf('news', []));
  for (let page = 0; page < 200; page += 1)
    await cache.page(`/tin-tuc?trang=${page}`, now, pageOf('x'.repeat(900), []));
  expect(textOf(cache.find('/tin-tuc', now))).toBe('news');
  expect(cache.state().bytes).toBeLessThanOrEqual(100_000);
});

test('with no memory for pages every page is made anew', async () => {
  const cache = await cacheOf(0);
  await cache.page('a', now, pageOf('a', []));
  expect(cache.find('a', now)).toBeUndefined();
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.000, GZIP', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'identity'],
])('Accept-Encoding %s is answered in %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test('every encoding says the same, under a tag of its own', async () => {
  const answer = new Answer(200, {}, Buffer.from('Sơn Hải '.repeat(1_000)));
  const [br, gzip] = [await answer.packed('br'), await answer.packed('gzip')];
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  expect(brotliDecompressSync(br)).toEqual(answer.plain);
  expect(gunzipSync(gzip)).toEqual(answer.plain);
  expect(new Set([answer.etag('br'), answer.etag('gzip'), answer.etag('identity')]).size).toBe(3);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('If-None-Match %s: nothing new is %s', (header, known) => {
  expect(isKnown(header, '"a"')).toBe(known);
});
