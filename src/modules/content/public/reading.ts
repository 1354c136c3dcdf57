import { contextOf, languagesOf, type Site, type SiteDirectory } from '#modules/sites';
import type { PublicContext } from '#offers';
import type { Database } from '#platform/database';
import type { Language } from '#platform/i18n';
import type { NewestInSection } from './list/newest.ts';
import type { SectionsOf } from './sections.ts';

/** What the public pages are made with. */
export type Reading = {
  readonly db: Database;
  readonly sites: SiteDirectory;
  readonly newestIn: NewestInSection;
  readonly sectionsOf: SectionsOf;
};

/** A site's name in the reader's language, or in Vietnamese. */
export const nameOf = (site: Site, language: Language): string => site.name[language] ?? site.name.vi;

/** The absolute address of a page of another site, in the reader's language where that site has it. */
export function addressOn(reading: Reading, context: PublicContext, site: Site, path: string): string {
  const language = languagesOf(site).includes(context.language) ? context.language : 'vi';
  return contextOf(reading.sites, site, language, context.now).absolute(path);
}

/** A link to a page of the same site in another of its languages. */
export function linkIn(reading: Reading, context: PublicContext, language: Language, path: string): string {
  const site = reading.sites.byId(context.siteId);
  return site === null ? context.href(path) : contextOf(reading.sites, site, language, context.now).href(path);
}

export const siteTag = (siteId: string): string => `site:${siteId}`;
export const sectionTag = (siteId: string, code: string): string => `section:${siteId}:${code}`;
export const articleTag = (articleId: string): string => `article:${articleId}`;
