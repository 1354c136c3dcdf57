import type { Message } from '#platform/i18n';

/** The kinds of site that Art. 11 tells apart; `territory` is a district or a commune, `unit` a body under one of the others. */
const siteKinds = ['province', 'department', 'territory', 'unit'] as const;
export type SiteKind = (typeof siteKinds)[number];

/** What starts the clock of Art. 13. */
export const eventKinds = ['issued', 'approved', 'accepted', 'received', 'decided'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Within how many working days of which event an item must be published. */
export type Limit = {
  readonly workingDays: number;
  /** Legal documents: for the bodies in the document's scope, which did not issue it. */
  readonly workingDaysInScope?: number;
  readonly events: readonly EventKind[];
  /** Items without any event belong here too (a campaign, an activity); their writer says so expressly. */
  readonly mayBeWithout?: true;
};

/** A section that a law or a reporting form names. */
export type CatalogueSection = {
  /** The statutory code: what is published under it is what the forms count. */
  readonly code: string;
  readonly name: Message;
  readonly slug: string;
  readonly parent: string | null;
  /** news: items by date; pages: a fixed list of pages. */
  readonly kind: 'news' | 'pages';
  /** Where it is demanded, as one would cite it in Vietnamese. */
  readonly ground: string;
  readonly limit: Limit | null;
  /** The kinds of site that must have it. */
  readonly requiredFor: readonly SiteKind[];
  /** The kinds of site that get it at their opening without having to. */
  readonly usualFor: readonly SiteKind[];
};
