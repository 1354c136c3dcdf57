import type { PublicAnswer, PublicContext, PublicQuestion } from '#offers';
import { say } from '#platform/i18n';
import { selectLeading } from '../list/newest.ts';
import { newestFirst } from '../list/teaser.ts';
import { feedPath, patterns, sectionPath } from '../paths.ts';
import { type Reading, sectionTag, siteTag } from '../reading.ts';
import { sectionsUnder, sectionWithSlug } from '../sections.ts';
import { feedSize, toRss } from './feed.ts';
import { messages } from './messages.ts';

const type = 'application/rss+xml; charset=utf-8';

/** The feed of a section, with the items of those under it; null where there is no such section. */
export async function respondSectionFeed(
  reading: Reading,
  context: PublicContext,
  { params }: PublicQuestion,
): Promise<PublicAnswer | null> {
  const sections = await reading.sectionsOf(context);
  const section = sectionWithSlug(sections, params.section ?? '');
  if (section === undefined) return null;
  const codes = [section, ...sectionsUnder(sections, section.code)].map(({ code }) => code);
  const items = await reading.newestIn(context, section.code, feedSize, { withBelow: true });
  const words = { section: section.name, site: context.siteName };
  const channel = {
    title: say(messages.sectionTitle, context.language, words),
    description: say(messages.sectionDescription, context.language, words),
    page: sectionPath(section.slug),
    feed: feedPath(section.slug),
  };
  const tags = [siteTag(context.siteId), ...codes.map((code) => sectionTag(context.siteId, code))];
  return { kind: 'file', type, body: toRss(context, channel, items), tags };
}

/** The feed of all news of the site. */
export async function respondSiteFeed(reading: Reading, context: PublicContext): Promise<PublicAnswer> {
  const items = await selectLeading(reading, context, { count: feedSize, section: null });
  const channel = {
    title: context.siteName,
    description: say(messages.siteDescription, context.language, { site: context.siteName }),
    page: '/',
    feed: patterns.siteFeed,
  };
  // what the board put first comes first of all, and has its own day in a feed
  const body = toRss(context, channel, [...items].sort(newestFirst).slice(0, feedSize));
  return { kind: 'file', type, body, tags: [siteTag(context.siteId), `home:${context.siteId}`] };
}
