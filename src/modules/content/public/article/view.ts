import type { ComponentChildren } from 'preact';
import type { PublicContext } from '#offers';
import type { TeaserProps } from '#ui';
import type { EditionDetails } from '../../details.ts';
import type { ShownMedia } from '../../media/media.ts';
import type { ShareLink } from './share.ts';

export type Linked = { readonly title: string; readonly href: string };

/** Everything that the page of an item shows, with its links made. */
export type ArticleView = {
  readonly context: PublicContext;
  readonly title: string;
  readonly summary: string;
  /** Cleaned when it was saved; nothing but the module's own cleaning writes it (decision 052). */
  readonly html: string;
  readonly section: Linked;
  /** A page of the introduction has no date and no byline: it is not news. */
  readonly isPage: boolean;
  readonly publishedAt: Date;
  readonly correctedAt: Date | null;
  readonly details: EditionDetails;
  readonly media: ReadonlyMap<string, ShownMedia>;
  /** The site that published the item, where it is another one, with its own page of the item. */
  readonly origin: { readonly name: string; readonly home: string; readonly original: string | null } | null;
  /** The words read aloud, and where in the sound each sentence begins (0 to 1) where that is known. */
  readonly spoken: { readonly sound: ShownMedia; readonly beginnings: readonly number[] | null } | null;
  /** Where the item is saved as PDF; a page of the introduction is printed. */
  readonly paper: string | null;
  readonly share: readonly ShareLink[];
  readonly keywords: readonly Linked[];
  readonly related: readonly TeaserProps[];
  readonly sameSection: readonly TeaserProps[];
  /** On a page of the introduction: the way to its other pages, what is told of a leader, and what is drawn from the tree. */
  readonly ways: ComponentChildren;
  readonly facts: ComponentChildren;
  readonly drawn: ComponentChildren;
  readonly newer: Linked | null;
  readonly older: Linked | null;
};
