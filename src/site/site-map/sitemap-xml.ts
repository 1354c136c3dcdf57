import { secondsUntilTomorrow } from '#modules/organisations';
import type { PublicContext, PublicFile, PublicOffer, SiteMapAddress } from '#offers';

/** The protocol's own limit of addresses in one file (sitemaps.org). */
const mostInFile = 50_000;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The sites' addresses change every day by a few: search engines ask seldom, and an hour is nothing to them. */
const longestKept = 3600;

async function file(context: PublicContext, offers: readonly PublicOffer[], body: string): Promise<PublicFile> {
  const tags = await Promise.all(offers.map(({ addresses }) => addresses?.tags?.(context) ?? []));
  return {
    kind: 'file',
    type: 'application/xml; charset=utf-8',
    body: head + body,
    tags: [`site:${context.siteId}`, ...new Set(tags.flat())],
    // what holds on some days only comes and goes with the day
    keepSeconds: Math.min(longestKept, secondsUntilTomorrow(context.now)),
  };
}

type Counted = { readonly addresses: NonNullable<PublicOffer['addresses']>; readonly count: number };

async function countedOf(context: PublicContext, offers: readonly PublicOffer[]): Promise<readonly Counted[]> {
  const given = offers.flatMap(({ addresses }) => (addresses === undefined ? [] : [addresses]));
  return Promise.all(given.map(async (addresses) => ({ addresses, count: await addresses.count(context) })));
}

/** The addresses from a place in the list of all modules on, module after module, in pieces. */
async function* readAll(
  context: PublicContext,
  modules: readonly Counted[],
  offset: number,
  many: number,
): AsyncGenerator<readonly SiteMapAddress[]> {
  let before = offset;
  let left = many;
  for (const { addresses, count } of modules) {
    const from = Math.max(0, before);
    const taken = Math.max(0, Math.min(count - from, left));
    if (taken > 0) yield* addresses.list(context, from, taken);
    left -= taken;
    before = Math.max(0, before - count);
  }
}

async function urlset(
  context: PublicContext,
  modules: readonly Counted[],
  offset: number,
  many: number,
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of readAll(context, modules, offset, many)) {
    const lines = piece.map(({ path, changedAt }) => {
      const day = changedAt.toISOString().slice(0, 10);
      return `<url><loc>${escaped(context.absolute(path))}</loc><lastmod>${day}</lastmod></url>\n`;
    });
    pieces.push(lines.join(''));
  }
  return `<urlset xmlns="${namespace}">\n${pieces.join('')}</urlset>\n`;
}

const totalOf = (modules: readonly Counted[]): number => modules.reduce((sum, { count }) => sum + count, 0);

const partPath = (part: number): string => `/sitemap/${part}.xml`;

/** /sitemap.xml: all addresses, or past 50,000 of them an index of files. */
export async function sitemap(
  context: PublicContext,
  offers: readonly PublicOffer[],
  most: number = mostInFile,
): Promise<PublicFile> {
  const modules = await countedOf(context, offers);
  const total = totalOf(modules);
  if (total <= most) return file(context, offers, await urlset(context, modules, 0, most));
  const parts = Array.from({ length: Math.ceil(total / most) }, (_, index) => partPath(index + 1));
  const lines = parts.map((path) => `<sitemap><loc>${escaped(context.absolute(path))}</loc></sitemap>`);
  return file(context, offers, `<sitemapindex xmlns="${namespace}">\n${lines.join('\n')}\n</sitemapindex>\n`);
}

/** One of the files of the index; null where there is none of this number. */
export async function sitemapPart(
  context: PublicContext,
  offers: readonly PublicOffer[],
  name: string,
  most: number = mostInFile,
): Promise<PublicFile | null> {
  const part = /^([1-9]\d{0,5})\.xml$/.exec(name)?.[1];
  if (part === undefined) return null;
  const modules = await countedOf(context, offers);
  const offset = (Number(part) - 1) * most;
  if (offset >= totalOf(modules)) return null;
  return file(context, offers, await urlset(context, modules, offset, most));
}

/** /robots.txt of a host: where not to look, and where the map of its site is; null while there is none. */
export function robots(map: string | null): string {
  const closed = ['/quan-tri', '/api/', '/dang-nhap', '/xem-truoc/', '/tim-kiem'];
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
  return `${[...lines, ...(map === null ? [] : ['', `Sitemap: ${map}`])].join('\n')}\n`;
}
