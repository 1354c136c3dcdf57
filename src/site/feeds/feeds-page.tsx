import type { PublicContext, PublicPage, SiteMapEntry } from '#offers';
import { type Message, say } from '#platform/i18n';
import { Icon } from '#ui';

export const feedsPath = '/kenh-rss';

const messages = {
  title: { vi: 'Kênh tin RSS', en: 'RSS feeds' },
  introduction: {
    vi: 'Dán địa chỉ kênh vào phần mềm đọc tin để nhận tin mới ngay khi được đăng, không phải vào trang xem lại.',
    en: 'Put the address of a feed into a news reader to get what is new as soon as it is published.',
  },
  all: { vi: 'Tất cả tin mới', en: 'All that is new' },
  sections: { vi: 'Theo chuyên mục', en: 'By section' },
} as const satisfies Record<string, Message>;

type Feed = { readonly label: string; readonly path: string };

/** The feeds of the sections in the site map, in its order: each section's feed stands right below it. */
function feedsOf(entries: readonly SiteMapEntry[]): readonly Feed[] {
  return entries.flatMap(({ label, path, feed, below = [] }) => [
    ...(feed === undefined ? [] : [{ label, path: feed }]),
    ...feedsOf(below).filter((each) => each.path !== feed && each.path !== path),
  ]);
}

function FeedLink({ label, address }: { readonly label: string; readonly address: string }) {
  return (
    <li>
      <a class="feeds__link" href={address} type="application/rss+xml">
        <Icon name="feed" />
        <span>
          <strong>{label}</strong>
          <span class="feeds__address">{address}</span>
        </span>
      </a>
    </li>
  );
}

/** The page that lists the site's feeds. */
export function feedsPage(context: PublicContext, entries: readonly SiteMapEntry[]): PublicPage {
  const { language, absolute, siteId } = context;
  const title = say(messages.title, language);
  return {
    kind: 'page',
    title,
    description: say(messages.introduction, language),
    canonical: feedsPath,
    languages: { vi: feedsPath, en: feedsPath },
    crumbs: [],
    tags: [`site:${siteId}`],
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{say(messages.introduction, language)}</p>
        <ul class="feeds">
          <FeedLink label={say(messages.all, language)} address={absolute('/rss')} />
        </ul>
        <h2>{say(messages.sections, language)}</h2>
        <ul class="feeds feeds--columns">
          {feedsOf(entries).map((feed) => (
            <FeedLink label={feed.label} address={absolute(feed.path)} />
          ))}
        </ul>
      </>
    ),
  };
}
