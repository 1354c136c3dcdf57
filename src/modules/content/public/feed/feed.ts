import { Feed } from 'feed';
import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { addressOf } from '../../media/media.ts';
import type { Teaser } from '../list/teaser.ts';
import { itemPath } from '../paths.ts';
import { messages } from './messages.ts';

export const feedSize = 30;

type Channel = {
  readonly title: string;
  readonly description: string;
  /** Paths on the site: the page whose items these are, and the feed itself. */
  readonly page: string;
  readonly feed: string;
};

/** What XML 1.0 cannot hold at all, not even escaped: control characters and halves of surrogate pairs. */
const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const plain = (text: string) => text.replace(unspeakable, '');

/** A list of items as RSS 2.0. The same items give the same bytes, so that readers' programs are told "nothing new". */
export function toRss(context: PublicContext, channel: Channel, items: readonly Teaser[]): string {
  const { absolute, language } = context;
  const newest = items[0]?.publishedAt;
  const feed = new Feed({
    title: plain(channel.title),
    description: plain(channel.description),
    link: absolute(channel.page),
    feedLinks: { rss: absolute(channel.feed) },
    language,
    copyright: plain(say(messages.copyright, language, { site: context.siteName })),
    ttl: 15,
    generator: 'CổngSố',
    // an empty feed has never changed
    updated: newest ?? new Date(0),
  });
  for (const item of items) {
    const link = absolute(itemPath(item.sectionSlug, item));
    feed.addItem({
      title: plain(item.title),
      link,
      // the address changes with the title; who has read the item has read it
      id: `${absolute('/')}#${item.number}`,
      description: plain(item.summary),
      date: item.publishedAt,
      category: [{ name: plain(item.sectionName) }],
      ...(item.cover === null
        ? {}
        : {
            enclosure: {
              url: new URL(addressOf(item.cover), absolute('/')).href,
              type: 'image/jpeg',
              length: item.cover.size,
            },
          }),
    });
  }
  return feed.rss2();
}
