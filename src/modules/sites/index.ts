export { type AccentPalette, type AccentShades, accentPalette, defaultAccent } from './accent.ts';
export { isPublicOrigin } from './address.ts';
export { contextOf } from './context.ts';
export { openSiteDirectory, type SiteDirectory } from './directory.ts';
export { type Front, languagesOf } from './front.ts';
export { siteMeasures } from './measures/source.ts';
export type { Choices, SitesDesk } from './office/desk.ts';
export { findSites } from './office/find.ts';
export { registerSitesOffice, sitesNavigation } from './office/register.tsx';
export { type Installation, openSite, type SiteToOpen } from './open.ts';
export { selectOptionalSite, selectSites } from './queries.ts';
export { reservedPaths } from './reserved.ts';
export { type LocalText, mostMenuEntries, type SiteSettings } from './settings.ts';
export type { Site } from './site.ts';
export {
  beaconAddress,
  registerVisits,
  totalShownSeconds,
  VisitCounter,
  VisitTotals,
} from './visits/index.ts';
