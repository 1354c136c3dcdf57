import type { State } from '../workflow/states.ts';
import type { EditionWords } from './words.ts';

/** One version of an article in one language. */
export type Edition = EditionWords & {
  readonly id: string;
  readonly articleId: string;
  /** The number in the article's public address. */
  readonly articleNumber: number;
  readonly siteId: string;
  readonly organisationId: string;
  readonly language: 'vi' | 'en';
  /** Counts the editions of the article in this language. */
  readonly number: number;
  readonly basedOn: string | null;
  readonly state: State;
  readonly slug: string;
  /** Counts the saves. */
  readonly revision: number;
  readonly writers: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly takenBy: string | null;
  readonly isUnconfirmed: boolean;
  readonly urgentBy: string | null;
};
