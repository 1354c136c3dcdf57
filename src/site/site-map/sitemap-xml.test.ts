import { expect, test } from 'vitest';
import type { PublicContext, PublicFile, PublicOffer } from '#offers';
import { robots, sitemap, sitemapPart } from './sitemap-xml.ts';

const context: PublicContext = {
  siteId: 'a',
  organisationId: 'b',
  siteName: 'Sơn Hải',
  language: 'vi',
  languages: ['vi'],
  today: '2026-03-01',
  now: new Date('2026-03-01T00:00:00Z'),
  href: (path) => path,
  absolute: (path) => `https://sonhai.example${path}`,
};

/** A module with so many addresses: /<name>/0, /<name>/1 and so on. */
const module = (name: string, count: number): PublicOffer => ({
  routes: [],
  addresses: {
    count: async () => count,
    list: async function* (_context, offset, limit) {
      for (let at = offset; at < Math.min(count, offset + limit); at += 3)
        yield Array.from({ length: Math.min(3, count - at, offset + limit - at) }, (_, index) => ({
          path: `/${name}/${at + index}`,
          changedAt: new Date('2026-02-03T04:05:06Z'),
        }));
    },
  },
});

const locations = (file: PublicFile | null): readonly string[] =>
  [...String(file?.body).matchAll(/<loc>https:\/\/sonhai\.example([^<]*)<\/loc>/g)].map(([, path]) => path ?? '');

test('a small site has one file with every address of every module and its day of change', async () => {
  const file = await sitemap(context, [module('tin', 2), { routes: [] }, module('trang', 1)]);
  expect(locations(file)).toEqual(['/tin/0', '/tin/1', '/trang/0']);
  expect(file.body).toContain('<lastmod>2026-02-03</lastmod>');
});

test('past the limit the file is an index, and its parts have every address once, in order', async () => {
  const offers = [module('a', 7), module('b', 5), module('c', 1)];
  expect(locations(await sitemap(context, offers, 4))).toEqual([1, 2, 3, 4].map((part) => `/sitemap/${part}.xml`));
  const parts = await Promise.all([1, 2, 3, 4].map((part) => sitemapPart(context, offers, `${part}.xml`, 4)));
  const all = [...'0123456']
    .map((n) => `/a/${n}`)
    .concat(
      [...'01234'].map((n) => `/b/${n}`),
      ['/c/0'],
    );
  expect(parts.map((part) => locations(part).length)).toEqual([4, 4, 4, 1]);
  expect(parts.flatMap(locations)).toEqual(all);
});

test.each(['0.xml', '5.xml', '-1.xml', '1.XML', '1', '99999999.xml', '1e3.xml', '../1.xml'])(
  'there is no part %s',
  async (name) => {
    expect(await sitemapPart(context, [module('a', 16)], name, 4)).toBeNull();
  },
);

test('what could break the file is written as text', async () => {
  const offer: PublicOffer = {
    routes: [],
    addresses: {
      count: async () => 1,
      list: async function* () {
        yield [{ path: '/a?b=1&c=<x>', changedAt: context.now }];
      },
    },
  };
  expect((await sitemap(context, [offer])).body).toContain('/a?b=1&amp;c=&lt;x&gt;');
});

test('robots are told where not to look and where the map is', () => {
  const told = robots('https://sonhai.example/sitemap.xml');
  expect(told).toContain('Disallow: /quan-tri\n');
  expect(told).toContain('\nSitemap: https://sonhai.example/sitemap.xml\n');
  expect(robots(null)).not.toContain('Sitemap');
});
