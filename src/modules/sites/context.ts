import { todayOf } from '#modules/organisations';
import type { PublicContext } from '#offers';
import type { Language } from '#platform/i18n';
import type { SiteDirectory } from './directory.ts';
import { languagesOf } from './front.ts';
import type { Site } from './site.ts';

/** The site and language of a public page, with its links. A main site with a host of its own is still linked by the system's address. */
export function contextOf(directory: SiteDirectory, site: Site, language: Language, now: Date): PublicContext {
  const { origin, prefix } = directory.addressOf(site);
  const start = language === 'en' ? `${prefix}/en` : prefix;
  const href = (path: string) => (path === '/' ? start || '/' : `${start}${path}`);
  return {
    siteId: site.id,
    organisationId: site.organisationId,
    siteName: site.name[language] ?? site.name.vi,
    language,
    languages: languagesOf(site),
    today: todayOf(now),
    now,
    href,
    absolute: (path) => `${origin}${href(path)}`,
  };
}
