import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import type { ShownMedia } from '../../media/media.ts';
import { drawn } from '../introduction/drawn.tsx';
import { IntroductionWays } from '../introduction/introduction.tsx';
import { LeaderFacts } from '../introduction/leaders.tsx';
import { readIntroduction } from '../introduction/read.ts';
import { sourceOf, teaserOf } from '../list/show.tsx';
import { withFiles } from '../media/in-text.tsx';
import { itemPath, paperPath, sectionPath } from '../paths.ts';
import { addressOn, type Reading } from '../reading.ts';
import type { Section } from '../sections.ts';
import { messages } from './messages.ts';
import { type Article, type ItemLink, selectRelated } from './queries.ts';
import { shareLinks } from './share.ts';
import type { ArticleView, Linked } from './view.ts';

const besideSize = 5;

/** An item with what was read to show it. */
export type Read = {
  readonly article: Article;
  readonly section: Section;
  readonly media: ReadonlyMap<string, ShownMedia>;
};

function linked(context: PublicContext, item: ItemLink | null): Linked | null {
  return item === null ? null : { title: item.title, href: context.href(itemPath(item.sectionSlug, item)) };
}

/** The site that published an item which this one took over, with the item's address there. */
function originOf(reading: Reading, context: PublicContext, article: Article): ArticleView['origin'] {
  const name = sourceOf(reading, context, article.sourceSiteId);
  const site = reading.sites.byId(article.sourceSiteId);
  if (name === undefined || site === null) return null;
  const { original, number } = article;
  const path = original === null ? null : itemPath(original.sectionSlug, { slug: original.slug, number });
  return {
    name,
    home: addressOn(reading, context, site, '/'),
    original: path === null ? null : addressOn(reading, context, site, path),
  };
}

/** Where to read on: what the item names as related, and the newest of its section. */
async function furtherOf(reading: Reading, context: PublicContext, { article, section }: Read) {
  const names = article.details.related ?? [];
  const [related, newest] = await Promise.all([
    selectRelated(reading, context, names),
    reading.newestIn(context, section.code, besideSize + 1 + names.length),
  ]);
  const known = new Set([article.number, ...related.map(({ number }) => number)]);
  const others = newest.filter(({ number }) => !known.has(number)).slice(0, besideSize);
  const lines = { kind: 'line', level: 3, withSummary: false } as const;
  return {
    related: related.map((item) => teaserOf(reading, context, item, lines)),
    sameSection: others.map((item) => teaserOf(reading, context, item, lines)),
    newer: linked(context, article.newer),
    older: linked(context, article.older),
  };
}

/** What a page of the introduction has instead: the way to the other pages, and what is drawn for it. */
async function introducedOf(reading: Reading, context: PublicContext, { article, section }: Read) {
  const introduction = await readIntroduction(reading, context, section);
  const { leader, page } = article.details;
  const place = { context, section, introduction };
  return {
    ways: <IntroductionWays reading={reading} place={place} current={itemPath(section.slug, article)} />,
    facts: leader === undefined ? null : <LeaderFacts context={context} leader={leader} />,
    drawn: leader === undefined ? drawn(reading, context, introduction, page ?? null) : null,
  };
}

/** The words read aloud by people, else by the program, which alone knows when it says which sentence. */
function spokenOf({ article: { details, speech }, media }: Read): ArticleView['spoken'] {
  const sound = media.get(details.spoken?.media ?? speech?.media ?? '');
  if (sound === undefined) return null;
  return { sound, beginnings: details.spoken === undefined && speech !== null ? speech.beginnings : null };
}

const nothing = { related: [], sameSection: [], newer: null, older: null, ways: null, facts: null, drawn: null };

/** Everything that the page of an item shows. */
export async function viewOf(reading: Reading, context: PublicContext, read: Read): Promise<ArticleView> {
  const { article, section, media } = read;
  const { title, details, summary, firstPublishedAt, publishedAt } = article;
  const isPage = section.kind === 'pages';
  const around = await (isPage ? introducedOf(reading, context, read) : furtherOf(reading, context, read));
  return {
    context,
    title,
    summary,
    html: withFiles(article.body, media, context.language),
    section: { title: section.name, href: context.href(sectionPath(section.slug)) },
    isPage,
    publishedAt: firstPublishedAt,
    correctedAt: publishedAt > firstPublishedAt ? publishedAt : null,
    details,
    media,
    origin: originOf(reading, context, article),
    spoken: spokenOf(read),
    share: shareLinks(context.absolute(itemPath(section.slug, article)), title, say(messages.mail, context.language)),
    paper: isPage ? null : context.href(paperPath(section.slug, article)),
    keywords: (details.keywords ?? []).map((word) => ({
      title: word,
      href: `${context.href('/tim-kiem')}?q=${encodeURIComponent(`"${word}"`)}`,
    })),
    ...nothing,
    ...around,
  };
}
