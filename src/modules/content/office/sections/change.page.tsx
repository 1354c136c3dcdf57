import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button } from '#ui';
import { catalogued } from '../../sections/catalogue.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { SectionFields } from './section-fields.tsx';
import type { TypedSection } from './typed.ts';

type ChangePageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  readonly section: Section;
  readonly sections: readonly Section[];
  readonly typed: TypedSection;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

/** Renaming, moving, showing or hiding a section. */
export function ChangePage({ language, site, section, sections, typed, refusals, notices }: ChangePageProps) {
  const parents = sections.filter(({ code, parentCode }) => parentCode === null && code !== section.code);
  return (
    <div class="stack">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(messages.changeNamed, language, { name: nameIn(section.name, language) })}</h1>
      </header>
      {notices}
      <p class="soft">
        {say(messages.code, language)}: {section.code} ·{' '}
        {catalogued(section.code)?.ground ?? say(messages.ownSection, language)}
      </p>
      <form class="stack" method="post" action={routes.changeSection.to({ site: site.id, section: section.code })}>
        <SectionFields language={language} parents={parents} isNew={false} typed={typed} refusals={refusals} />
        <div>
          <Button>{say(messages.save, language)}</Button>
        </div>
      </form>
    </div>
  );
}
