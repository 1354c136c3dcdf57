export { type AccentPalette, type AccentShades, accentPalette, defaultAccent } from './accent.ts';
export { selectSites } from './queries.ts';
export type { LocalText, SiteSettings } from './settings.ts';
export type { Site } from './site.ts';
