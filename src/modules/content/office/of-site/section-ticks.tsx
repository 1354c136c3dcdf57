import type { Language } from '#platform/i18n';
import { Tick } from '#ui';
import type { Section } from '../../sections/queries.ts';
import { type Refusal, sayRefusal } from '../../workflow/refusal.ts';
import { nameIn } from './words.ts';

type SectionTicksProps = {
  readonly legend: string;
  readonly hint: string;
  readonly sections: readonly Section[];
  readonly chosen: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly language: Language;
};

/** Sections of a site as boxes to tick; none ticked means no limit. */
export function SectionTicks({ legend, hint, sections, chosen, refusals, language }: SectionTicksProps) {
  const faults = refusals.filter(({ place }) => place === 'sections');
  return (
    <fieldset class="choices choices--many">
      <legend>{legend}</legend>
      <p class="field__hint">{hint}</p>
      {faults.map((fault) => (
        <p class="field__error" key={fault.code}>
          {sayRefusal(fault, language)}
        </p>
      ))}
      {sections.map(({ code, name }) => (
        <Tick key={code} name="sections" value={code} checked={chosen.includes(code)}>
          {nameIn(name, language)}
        </Tick>
      ))}
    </fieldset>
  );
}

/** The site of a page, above its title. */
export const SiteLine = ({ name }: { readonly name: string }) => <p class="soft small">{name}</p>;
