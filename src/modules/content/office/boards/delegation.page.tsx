import type { ComponentChildren } from 'preact';
import type { Colleague } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { Button, SelectField, TextField } from '#ui';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { SectionTicks, SiteLine } from '../of-site/section-ticks.tsx';
import { faultAt } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { PeopleSearch, personOptions } from './people-search.tsx';
import type { TypedDelegation } from './typed.ts';

type DelegationPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  /** The steps that are the person's own. */
  readonly steps: readonly ('edit' | 'approve')[];
  readonly people: readonly Colleague[];
  readonly words: string;
  readonly sections: readonly Section[];
  readonly typed: TypedDelegation;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

function WhoAndWhat({ steps, people, sections, typed, refusals, language }: DelegationPageProps) {
  const at = (place: string) => faultAt(place, refusals, language);
  return (
    <>
      <SelectField
        name="to"
        label={say(messages.to, language)}
        value={typed.to}
        options={[{ value: '', label: say(messages.choose, language) }, ...personOptions(people)]}
        required
        {...at('to')}
      />
      <SelectField
        name="step"
        label={say(messages.step, language)}
        value={typed.step}
        options={steps.map((value) => ({ value, label: say(messages[value], language) }))}
        {...at('step')}
      />
      <SectionTicks
        legend={say(messages.delegatedSections, language)}
        hint={say(messages.delegatedSectionsHint, language)}
        sections={sections}
        chosen={typed.sections}
        refusals={refusals}
        language={language}
      />
    </>
  );
}

function DocumentAndDays({ typed, refusals, language }: DelegationPageProps) {
  const at = (place: string) => faultAt(place, refusals, language);
  const day = (name: 'documentOn' | 'from' | 'last', label: string, place: string) => (
    <TextField name={name} type="date" label={label} value={typed[name]} required {...at(place)} />
  );
  return (
    <>
      <TextField
        name="documentNumber"
        label={say(messages.documentNumber, language)}
        hint={say(messages.documentHint, language)}
        value={typed.documentNumber}
        required
        {...at('documentNumber')}
      />
      {day('documentOn', say(messages.documentOn, language), 'documentOn')}
      {day('from', say(messages.first, language), 'from')}
      {day('last', say(messages.last, language), 'until')}
    </>
  );
}

/** Delegating a step of one's own in writing. */
export function DelegationPage(props: DelegationPageProps) {
  const { site, words, people, language, notices } = props;
  const address = routes.delegate.to({ site: site.id });
  return (
    <div class="stack">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(messages.delegateTitle, language)}</h1>
      </header>
      {notices}
      <p class="soft">{say(messages.delegationsHelp, language)}</p>
      <PeopleSearch address={address} words={words} count={people.length} language={language} />
      <form class="stack" method="post" action={address}>
        <WhoAndWhat {...props} />
        <DocumentAndDays {...props} />
        <div>
          <Button>{say(messages.delegate, language)}</Button>
        </div>
      </form>
    </div>
  );
}
