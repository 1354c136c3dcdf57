import type { PublicContext } from '#offers';
import type { TeaserProps } from '#ui';
import { dayInWords, momentForMachines } from '../moments.ts';
import { itemPath } from '../paths.ts';
import { nameOf, type Reading } from '../reading.ts';
import type { Teaser } from './teaser.ts';
import { TeaserPicture } from './teaser-picture.tsx';

export type ShownTeaser = {
  readonly kind?: NonNullable<TeaserProps['kind']>;
  readonly level?: NonNullable<TeaserProps['level']>;
  /** Among items of other sections each one's section is told. */
  readonly withSection?: boolean;
  readonly withSummary?: boolean;
  readonly withDate?: boolean;
  /** The first picture of a page is loaded at once, the others when they come into view. */
  readonly isFirst?: boolean;
};

/** The name of the site that published an item; undefined for the site's own ones. */
export function sourceOf(reading: Reading, context: PublicContext, sourceSiteId: string): string | undefined {
  if (sourceSiteId === context.siteId) return undefined;
  const source = reading.sites.byId(sourceSiteId);
  return source === null ? undefined : nameOf(source, context.language);
}

/** An item of a list, in the words and with the links of the site that shows it. */
export function teaserOf(
  reading: Reading,
  context: PublicContext,
  item: Teaser,
  {
    kind = 'row',
    level = 2,
    withSection = false,
    withSummary = true,
    withDate = true,
    isFirst = false,
  }: ShownTeaser = {},
): TeaserProps {
  const source = sourceOf(reading, context, item.sourceSiteId);
  const facts = [...(withSection ? [item.sectionName] : []), ...(source === undefined ? [] : [source])];
  return {
    title: item.title,
    href: context.href(itemPath(item.sectionSlug, item)),
    kind,
    level,
    facts,
    ...(withDate
      ? { date: { at: momentForMachines(item.publishedAt), text: dayInWords(item.publishedAt, context.language) } }
      : {}),
    ...(withSummary ? { summary: item.summary } : {}),
    ...(item.cover === null || kind === 'line'
      ? {}
      : { picture: <TeaserPicture picture={item.cover} kind={kind} isFirst={isFirst} /> }),
  };
}
