import { contextOf, languagesOf, type SiteDirectory } from '#modules/sites';
import type { HomeBlock } from '#offers';
import { say } from '#platform/i18n';
import { SectionHead } from '#ui';
import { sitesUnder } from '../member-sites.ts';
import { messages } from './messages.ts';

/** Where the names stop, and the page with all of them goes on. */
const most = 24;

/** The websites of the bodies below, by name (Art. 5, 14.1 b). */
export function memberSites(directory: SiteDirectory): HomeBlock {
  return {
    id: 'memberSites',
    label: messages.memberSites,
    render: async (context, { title, count = most }) => {
      const { language, href, now } = context;
      const links = sitesUnder(directory, context).map((site) => {
        const there = contextOf(directory, site, languagesOf(site).includes(language) ? language : 'vi', now);
        return { id: site.id, label: there.siteName, href: there.absolute('/') };
      });
      if (links.length === 0) return null;
      const inOrder = links.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
      return {
        tags: ['sites'],
        body: (
          <>
            <SectionHead
              title={title ?? say(messages.memberSites, language)}
              more={{ label: say(messages.all, language), href: href('/co-quan-thanh-vien') }}
            />
            <ul class="member-sites">
              {inOrder.slice(0, count).map((link) => (
                <li key={link.id} data-preferable={link.id}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </>
        ),
      };
    },
  };
}
