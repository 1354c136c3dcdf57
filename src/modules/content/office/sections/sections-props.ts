import type { ComponentChildren } from 'preact';
import type { Language } from '#platform/i18n';
import type { CatalogueSection, SiteKind } from '../../sections/catalogue-entry.ts';
import type { IntroductionPage } from '../../sections/introduction-pages.ts';
import type { Section } from '../../sections/queries.ts';

/** What the page of a site's sections shows. */
export type SectionsPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  readonly kind: SiteKind;
  readonly sections: readonly Section[];
  readonly missing: readonly CatalogueSection[];
  readonly pages: readonly IntroductionPage[];
  /** The editions of pages that are being written. */
  readonly begun: ReadonlyMap<string, string>;
  readonly mayWrite: boolean;
  readonly notices: ComponentChildren;
};
