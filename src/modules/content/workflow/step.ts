import type { Grant, Person } from '#modules/people';
import type { EditionDetails } from '../details.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './states.ts';

/** Who takes a step. */
export type Editor = Pick<Person, 'accountId' | 'name'> & { readonly grants: readonly Grant[] };

/** What the rules must know of an edition. */
export type EditionFacts = {
  readonly state: State;
  /** Counts the saves. */
  readonly revision: number;
  readonly changedBy: string;
  readonly siteId: string;
  readonly organisationId: string;
  readonly sectionCode: string;
  readonly language: 'vi' | 'en';
  readonly title: string;
  /** Clean HTML. */
  readonly body: string;
  readonly details: EditionDetails;
  readonly eventKind: string | null;
  /** YYYY-MM-DD */
  readonly eventOn: string | null;
  /** Accounts that wrote on it. */
  readonly writers: readonly string[];
  readonly isUnconfirmed: boolean;
  /** Who published it urgently. */
  readonly urgentBy: string | null;
  /** The section in which the article stands for readers now, in this language. */
  readonly publishedSection: string | null;
  /** Another edition of the article in this language is being worked on. */
  readonly hasOpenEdition: boolean;
  /** Why its files cannot be published: another site's, without a text version. */
  readonly fileRefusals: readonly Refusal[];
};

export const withdrawalKinds = ['mistake', 'outdated', 'duplicate', 'law', 'other'] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

/** What the person gives with a step. */
export type StepInput = {
  /** The revision that the person saw. */
  readonly revision: number;
  readonly reason?: string;
  /** Ids of the checklist's items that were confirmed. */
  readonly confirmed?: readonly string[];
  readonly publishAt?: Date;
  readonly withdrawal?: { readonly kind?: WithdrawalKind; readonly explanation?: string };
};

/** What the installation asks for. */
export type Rules = { readonly checklist: readonly ChecklistItem[] };
