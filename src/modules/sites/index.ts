export { selectSites } from './queries.ts';
export type { LocalText, SiteSettings } from './settings.ts';
export type { Site } from './site.ts';
