import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, SelectField } from '#ui';
import type { CatalogueSection } from '../../sections/catalogue-entry.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { SectionFields } from './section-fields.tsx';
import type { TypedSection } from './typed.ts';

type AddPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  readonly sections: readonly Section[];
  /** Those of the catalogue that the site does not have. */
  readonly absent: readonly CatalogueSection[];
  readonly typed: TypedSection;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

function OfCatalogue({ site, absent, language }: AddPageProps) {
  return (
    <section class="stack" aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">{say(messages.ofCatalogue, language)}</h2>
      {absent.length === 0 ? (
        <p class="soft">{say(messages.allThere, language)}</p>
      ) : (
        <form class="stack" method="post" action={routes.addSection.to({ site: site.id })}>
          <p class="soft">{say(messages.ofCatalogueHelp, language)}</p>
          <SelectField
            name="code"
            label={say(messages.title, language)}
            options={absent.map(({ code, name }) => ({ value: code, label: nameIn(name, language) }))}
          />
          <div>
            <Button>{say(messages.add, language)}</Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Adding a section: one of the catalogue, or one of the site's own. */
export function AddPage(props: AddPageProps) {
  const { site, sections, typed, refusals, language, notices } = props;
  const parents = sections.filter(({ parentCode }) => parentCode === null);
  return (
    <div class="stack sections">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(messages.addSection, language)}</h1>
      </header>
      {notices}
      <OfCatalogue {...props} />
      <section class="stack" aria-labelledby="own-title">
        <h2 id="own-title">{say(messages.own, language)}</h2>
        <p class="soft">{say(messages.ownHelp, language)}</p>
        <form class="stack" method="post" action={routes.addOwnSection.to({ site: site.id })}>
          <SectionFields language={language} parents={parents} isNew typed={typed} refusals={refusals} />
          <div>
            <Button kind="plain">{say(messages.addSection, language)}</Button>
          </div>
        </form>
      </section>
    </div>
  );
}
