import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationIds as bodies, loadDemonstrationOrganisations } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import type { PublicContext, SiteMapAddress } from '#offers';
import { type TestDatabase, testDatabase } from '../../../../../test/database.ts';
import { type PublicWorld, publicWorld } from '../public.testing.ts';
import { gatherSections } from '../sections.ts';
import { countAddresses, listAddresses } from './addresses.ts';

let db: TestDatabase;
let world: PublicWorld;
let context: PublicContext;

/** More than are read at once. */
const many = 4_500;
/** The shown section, the board, the agencies. */
const pages = 3;

const publish = (siteId: string, from: number, until: number) =>
  world.run(
    `WITH item AS (INSERT INTO article (site_id, organisation_id, created_at, import_key)
      SELECT s.id, s.organisation_id, now(), n FROM site s, generate_series($2::int, $3::int) n WHERE s.id = $1 RETURNING *),
    written AS (INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, created_at,
        created_by, changed_at, changed_by, published_at)
      SELECT id, site_id, organisation_id, 'vi', 1, 'published', 'news', import_key, 'tin', now(), 'thử', now(), 'thử',
        '2026-02-03T20:00:00Z' FROM item RETURNING *)
    INSERT INTO publication (site_id, language, article_id, edition_id, organisation_id, section_code, number, title, slug, summary,
      first_published_at, published_at, source_site_id)
    SELECT e.site_id, 'vi', e.article_id, e.id, e.organisation_id, 'news', i.number, e.title, e.slug, '', e.published_at, e.published_at,
      e.site_id FROM written e JOIN item i ON i.id = e.article_id`,
    [siteId, from, until],
  );

const reading = () => ({ db: db.app, sectionsOf: gatherSections(db.app) });
const numbersOf = (addresses: readonly SiteMapAddress[]) =>
  addresses.map(({ path }) => Number(/^\/tin-tuc\/tin-(\d+)$/.exec(path)?.[1]));
async function listed(offset: number, limit: number): Promise<readonly SiteMapAddress[]> {
  const pieces: SiteMapAddress[] = [];
  for await (const piece of listAddresses(reading(), context, offset, limit)) pieces.push(...piece);
  return pieces;
}
const published = async () =>
  (await world.run('SELECT number FROM publication WHERE site_id = $1 ORDER BY number', [context.siteId])).map(
    ({ number }) => Number(number),
  );

beforeAll(async () => {
  db = await testDatabase();
  await inSystemTransaction(db.app, 'test', (tx) => loadDemonstrationOrganisations(tx));
  world = publicWorld(db);
  const siteId = await world.site({ organisationId: bodies.province, name: { vi: 'Cổng tỉnh' } });
  await world.section(siteId, { code: 'news', slug: 'tin-tuc', name: { vi: 'Tin tức' } });
  await publish(siteId, 1, many);
  context = {
    siteId,
    organisationId: bodies.province,
    siteName: 'Cổng tỉnh',
    language: 'vi',
    languages: ['vi'],
    today: '2026-03-01',
    now: new Date('2026-03-01T00:00:00Z'),
    href: (path) => path,
    absolute: (path) => path,
  };
});
afterAll(() => db.drop());

test('the files of a large site have every page and every item once, the oldest first, wherever a file begins', async () => {
  expect(await countAddresses(reading(), context)).toBe(many + pages);
  const files = await Promise.all([0, 1, 2, 3, 4].map((file) => listed(file * 1_000, 1_000)));
  expect(files.map(({ length }) => length)).toEqual([1_000, 1_000, 1_000, 1_000, many + pages - 4_000]);
  const all = files.flat();
  expect(all.slice(0, pages).map(({ path }) => path)).toEqual(['/tin-tuc', '/ban-bien-tap', '/co-quan-thanh-vien']);
  expect(numbersOf(all.slice(pages))).toEqual(await published());
  expect(all[pages]?.changedAt).toEqual(new Date('2026-02-03T20:00:00Z'));
  expect(await listed(many + pages, 10)).toEqual([]);
});

test('what is published and withdrawn while a file is read leaves out none of the others, and tells none twice', async () => {
  const before = await published();
  const told: SiteMapAddress[] = [];
  for await (const piece of listAddresses(reading(), context, pages + 2, many)) {
    told.push(...piece);
    if (told.length === 2_000) {
      await world.run('DELETE FROM publication WHERE number = ANY ($1)', [before.slice(0, 700)]);
      await publish(context.siteId, many + 1, many + 2);
    }
  }
  const after = await published();
  expect(numbersOf(told)).toEqual([...before.slice(2), ...after.slice(-2)]);
});
