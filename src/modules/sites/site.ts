import type { LocalText, SiteSettings } from './settings.ts';

/** A site, as everybody may see it. */
export type Site = {
  readonly id: string;
  readonly organisationId: string;
  readonly isMain: boolean;
  readonly parentId: string | null;
  readonly path: string | null;
  /** Its own hosts, the primary one first. */
  readonly hosts: readonly string[];
  readonly name: LocalText;
  readonly settings: SiteSettings;
  /** YYYY-MM-DD */
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly revision: number;
};
