import { contextOf, type Site, totalShownSeconds } from '#modules/sites';
import type { PublicAnswer, PublicContext, PublicPage, PublicRoute } from '#offers';
import { Problem } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Answer, type Kept } from '#platform/page-cache';
import { frameTags, inFrame, type MakingPages } from './in-frame.ts';
import { messages } from './messages.ts';
import { filled, partsOf, shellOf } from './parts.ts';
import { writtenQuery } from './query.ts';

/** Where a page stands: the site, the language, the path on the site and what of the query counts. */
export type Place = {
  readonly site: Site;
  readonly language: Language;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
};

/** Under what the answer to an address without query is kept. */
export function keptUnder(site: Pick<Site, 'id'>, language: Language, path: string): string {
  return `${site.id} ${language} ${path}`;
}

/** Under what an answer is kept. */
export function keyOf({ site, language, path, query }: Place): string {
  return keptUnder(site, language, path) + writtenQuery(query);
}

/** Asks the module for its answer and makes it ready to be sent; refuses (404) what there is not. */
export async function makeAnswer(
  making: MakingPages,
  route: PublicRoute,
  place: Place,
  params: Readonly<Record<string, string>>,
  now: Date,
): Promise<Kept<Answer>> {
  const context = contextOf(making.sites, place.site, place.language, now);
  // the menu around a page is read together with what stands in it
  const [said] = await Promise.all([route.respond(context, { params, query: place.query }), making.entriesOf(context)]);
  if (said === null) throw new Problem(404, messages.noSuchPage);
  const answer = await answerOf(making, context, place, said);
  const bytes = answer.weight + route.path.length;
  return { value: answer, bytes, tags: tagsOf(said, place), until: untilOf(said, now) };
}

async function answerOf(
  making: MakingPages,
  context: PublicContext,
  place: Place,
  said: PublicAnswer,
): Promise<Answer> {
  switch (said.kind) {
    case 'page':
      return pageAnswer(await bytesOf(making, context, place, said), said, place.language);
    case 'file':
      return new Answer(200, { ...common, 'content-type': said.type, ...savedAs(said.saveAs) }, Buffer.from(said.body));
    case 'redirect': {
      const location = /^https?:\/\//.test(said.to) ? said.to : context.href(said.to);
      return new Answer(said.isPermanent ? 301 : 302, { ...common, location }, Buffer.alloc(0));
    }
  }
}

/** The whole page; where it is made of parts, what stands around them is drawn once and kept. */
async function bytesOf(making: MakingPages, context: PublicContext, place: Place, page: PublicPage): Promise<Buffer> {
  const parts = partsOf(page);
  if (parts === null) return Buffer.from(await inFrame(making, context, place.site, page));
  const shell = await making.shells.get(keyOf(place), context.now, async () => {
    const html = await inFrame(making, context, place.site, page);
    const tags = [...frameTags(place.site.id), ...page.tags];
    return { value: shellOf(html), bytes: Buffer.byteLength(html), tags, until: untilOf(page, context.now) };
  });
  return filled(shell, parts);
}

const common = { vary: 'accept-encoding' } as const;

/** What overrides the usual headers of pages that everybody may keep. */
const unkept = {
  'cache-control': 'no-store',
  'x-accel-expires': '0',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

function pageAnswer(html: Buffer, { status = 200, isPrivate = false }: PublicPage, language: Language): Answer {
  const headers = {
    ...common,
    ...(isPrivate ? unkept : {}),
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
  };
  return new Answer(status, headers, html);
}

function savedAs(name: string | undefined): Readonly<Record<string, string>> {
  if (name === undefined) return {};
  const plain = name.replace(/[^\w.-]/g, '_');
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}` };
}

function tagsOf(said: PublicAnswer, { site }: Place): readonly string[] {
  if (said.kind === 'redirect') return [];
  const ofParts = said.kind === 'page' ? (partsOf(said) ?? []).flatMap(({ tags }) => tags) : [];
  return [...new Set([...frameTags(site.id), ...said.tags, ...ofParts])];
}

/** Redirects and what is not found have addresses without number, and are not kept. */
function untilOf(said: PublicAnswer, now: Date): number | null {
  if (said.kind === 'redirect' || (said.kind === 'page' && (said.status === 404 || said.isPrivate))) return 0;
  // the foot of every page tells how often the site was visited
  const longest = said.kind === 'page' ? totalShownSeconds / 2 : Number.POSITIVE_INFINITY;
  const seconds = Math.min(said.keepSeconds ?? Number.POSITIVE_INFINITY, longest);
  const own = seconds === Number.POSITIVE_INFINITY ? null : now.getTime() + seconds * 1000;
  const ofParts = said.kind === 'page' ? (partsOf(said) ?? []).map(({ until }) => until) : [];
  const ends = [own, ...ofParts].filter((until) => until !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}
