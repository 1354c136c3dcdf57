export { type AccentPalette, type AccentShades, accentPalette, defaultAccent } from './accent.ts';
export { contextOf } from './context.ts';
export { openSiteDirectory, type SiteDirectory } from './directory.ts';
export { type Front, languagesOf } from './front.ts';
export { hostName, isLoopback } from './host.ts';
export { selectSites } from './queries.ts';
export { reservedPaths } from './reserved.ts';
export { type LocalText, type SiteSettings, siteSettings } from './settings.ts';
export type { Site } from './site.ts';
export {
  beaconAddress,
  registerVisits,
  totalShownSeconds,
  VisitCounter,
  VisitTotals,
  visitsBetween,
  visitsOf,
} from './visits/index.ts';
