import { type Language, say } from '#platform/i18n';
import { SelectField, TextField, Tick } from '#ui';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { faultAt, nameIn } from '../of-site/words.ts';
import { messages } from './messages.ts';
import type { TypedSection } from './typed.ts';

type SectionFieldsProps = {
  readonly language: Language;
  /** The sections under which it may stand. */
  readonly parents: readonly Section[];
  readonly isNew: boolean;
  readonly typed: TypedSection;
  readonly refusals: readonly Refusal[];
};

/** What a site's manager sets of a section. */
export function SectionFields({ language, parents, isNew, typed, refusals }: SectionFieldsProps) {
  const at = (place: string) => faultAt(place, refusals, language);
  const none = { value: '', label: say(messages.noParent, language) };
  return (
    <>
      <TextField name="name" label={say(messages.name, language)} value={typed.name} required {...at('name')} />
      <TextField name="nameEn" label={say(messages.nameEn, language)} value={typed.nameEn} {...at('nameEn')} />
      <TextField
        name="slug"
        label={say(messages.slug, language)}
        hint={say(isNew ? messages.slugHintNew : messages.slugHint, language)}
        value={typed.slug}
        {...at('slug')}
      />
      <SelectField
        name="parent"
        label={say(messages.parent, language)}
        value={typed.parent}
        options={[none, ...parents.map(({ code, name }) => ({ value: code, label: nameIn(name, language) }))]}
        {...at('parentCode')}
      />
      <Tick name="isShown" value="co" checked={typed.isShown}>
        {say(messages.shown, language)}
      </Tick>
    </>
  );
}
