import type { PublicContext, PublicPage } from '#offers';
import type { Language } from '#platform/i18n';
import type { SiteFace } from './face.ts';

export type Visits = {
  readonly count: number;
  readonly at: Date;
};

/** What the frame of a public page is drawn from. */
export type FrameProps = {
  readonly face: SiteFace;
  readonly context: PublicContext;
  readonly page: PublicPage;
  /** A link, and an absolute address, to a path of this site in any of its languages. */
  readonly hrefIn: (language: Language, path: string) => string;
  readonly absoluteIn: (language: Language, path: string) => string;
  /** Visits of the site so far; null where they are not counted. */
  readonly visits: Visits | null;
  /** Address of the picture that counts a visit. */
  readonly beacon?: string;
  /** Root-relative address at which staff sign in. */
  readonly signIn: string;
};
