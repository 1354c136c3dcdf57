export type { Found } from './found.ts';
export type { CountedThings, Measure, Measured, MeasuredValue, MeasureQuestion, MeasureSource } from './measure.ts';
export type { NavigationEntry, NavigationGroup } from './navigation.ts';
export type { OfficeContent, OfficeDoor, OfficePlace } from './office.ts';
export type {
  CacheTag,
  Crumb,
  HomeBlock,
  HomeBlockContent,
  HomeBlockSettings,
  PublicAnswer,
  PublicContext,
  PublicFile,
  PublicOffer,
  PublicPage,
  PublicQuestion,
  PublicRedirect,
  PublicRoute,
  SiteMapAddress,
  SiteMapEntry,
} from './public-page.ts';
export type { WorkItem } from './work-item.ts';
