import type { ComponentChildren } from 'preact';
import type { Organisation } from '#modules/organisations';
import { type Language, type Message, say } from '#platform/i18n';
import { SelectField, TextField } from '#ui';
import { messages as general } from '../messages.ts';
import { errorOf } from './faults.ts';
import { messages } from './messages.ts';

type Field = 'name' | 'email' | 'organisation';

type AccountFieldsProps = {
  readonly language: Language;
  readonly form: Readonly<Record<Field | 'language', string>>;
  readonly faults: Readonly<Record<Field, readonly Message[]>> | undefined;
  readonly bodies: readonly Pick<Organisation, 'id' | 'name'>[];
  /** Whether the person may work for no body. */
  readonly mayBeHomeless: boolean;
  readonly isEmailNeeded: boolean;
  readonly emailHint?: string;
  /** What else is asked, before the language. */
  readonly children?: ComponentChildren;
};

/** What an administrator says of a person: who it is, where, and in which language to write. */
export function AccountFields(props: AccountFieldsProps) {
  const { language, form, faults, bodies, mayBeHomeless, isEmailNeeded, emailHint, children } = props;
  const none = { value: '', label: say(messages.noWorkplace, language) };
  return (
    <>
      <TextField
        name="name"
        label={say(messages.name, language)}
        value={form.name}
        autocomplete="off"
        required
        {...errorOf(faults?.name, language)}
      />
      <TextField
        name="email"
        type="email"
        label={say(messages.email, language)}
        {...(emailHint === undefined ? {} : { hint: emailHint })}
        value={form.email}
        autocomplete="off"
        required={isEmailNeeded}
        {...errorOf(faults?.email, language)}
      />
      <SelectField
        name="organisation"
        label={say(messages.workplace, language)}
        value={form.organisation}
        options={[...(mayBeHomeless ? [none] : []), ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
        {...errorOf(faults?.organisation, language)}
      />
      {children}
      <SelectField
        name="language"
        label={say(messages.language, language)}
        value={form.language}
        options={[
          { value: 'vi', label: say(general.vietnamese, language) },
          { value: 'en', label: say(general.english, language) },
        ]}
      />
    </>
  );
}
