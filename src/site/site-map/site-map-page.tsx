import type { PublicContext, PublicPage, SiteMapEntry } from '#offers';
import { type Message, say } from '#platform/i18n';

export const siteMapPath = '/so-do-cong';

const messages = {
  title: { vi: 'Sơ đồ cổng', en: 'Site map' },
  introduction: { vi: 'Toàn bộ chuyên mục và trang của {site}.', en: 'All sections and pages of {site}.' },
  home: { vi: 'Trang chủ', en: 'Home' },
} as const satisfies Record<string, Message>;

type TreeProps = { readonly entries: readonly SiteMapEntry[]; readonly href: PublicContext['href'] };

function Tree({ entries, href }: TreeProps) {
  return (
    <ul>
      {entries.map(({ label, path, below = [] }) => (
        <li key={path}>
          <a href={href(path)}>{label}</a>
          {below.length === 0 ? null : <Tree entries={below} href={href} />}
        </li>
      ))}
    </ul>
  );
}

/** The site as a tree of words (Art. 14.1 a). */
export function siteMapPage(context: PublicContext, entries: readonly SiteMapEntry[]): PublicPage {
  const { language, siteName, siteId, href } = context;
  const title = say(messages.title, language);
  return {
    kind: 'page',
    title,
    description: say(messages.introduction, language, { site: siteName }),
    canonical: siteMapPath,
    languages: { vi: siteMapPath, en: siteMapPath },
    crumbs: [],
    tags: [`site:${siteId}`, 'organisations'],
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{say(messages.introduction, language, { site: siteName })}</p>
        <div class="site-map">
          <Tree entries={[{ label: say(messages.home, language), path: '/', below: entries }]} href={href} />
        </div>
      </>
    ),
  };
}
