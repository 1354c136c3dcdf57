import type { ComponentChildren } from 'preact';
import type { FormDefinition } from '#forms-engine';
import type { Organisation } from '#modules/organisations';
import { type Language, type Message, say } from '#platform/i18n';
import { TextArea, TextField, Tick } from '#ui';
import type { Campaign } from './campaign.ts';
import type { CampaignForm } from './form.ts';
import type { Refusal } from './refusal.ts';
import { errorAt } from './refusals.tsx';

export type EditPageProps = {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly definition: FormDefinition;
  readonly bodies: readonly Organisation[];
  readonly typed: CampaignForm;
  readonly refusals: readonly Refusal[];
  readonly isSaved: boolean;
};

type TextName = Exclude<keyof CampaignForm, 'more' | 'kinds' | 'natures' | 'revision'>;

export function Line({
  name,
  label,
  hint,
  type = 'text',
  ...props
}: EditPageProps & {
  readonly name: TextName;
  readonly label: Message;
  readonly hint?: Message;
  readonly type?: 'text' | 'date' | 'email';
}) {
  const { language, typed, refusals } = props;
  return (
    <TextField
      name={name}
      type={type}
      label={say(label, language)}
      value={typed[name]}
      {...(hint === undefined ? {} : { hint: say(hint, language) })}
      {...errorAt(name, refusals, language)}
    />
  );
}

export function Lines({
  name,
  label,
  hint,
  ...props
}: EditPageProps & { name: TextName; label: Message; hint?: Message }) {
  const { language, typed, refusals } = props;
  return (
    <TextArea
      name={name}
      label={say(label, language)}
      value={typed[name]}
      {...(hint === undefined ? {} : { hint: say(hint, language) })}
      {...errorAt(name, refusals, language)}
    />
  );
}

export function Group({
  title,
  help,
  children,
  language,
}: {
  title: Message;
  help?: Message;
  language: Language;
  children: ComponentChildren;
}) {
  return (
    <section class="stack campaign-group">
      <h2>{say(title, language)}</h2>
      {help === undefined ? null : <p class="soft">{say(help, language)}</p>}
      {children}
    </section>
  );
}

export function Choices<T extends string>(props: {
  readonly name: 'kinds' | 'natures';
  readonly label: Message;
  readonly all: readonly T[];
  readonly names: Readonly<Record<T, Message>>;
  readonly page: EditPageProps;
}) {
  const { name, label, all, names, page } = props;
  const { language, typed, refusals } = page;
  const { error } = errorAt(name, refusals, language);
  return (
    <fieldset class="choices">
      <legend>{say(label, language)}</legend>
      {error === undefined ? null : <p class="field__error">{error}</p>}
      {all.map((value) => (
        <Tick key={value} name={name} value={value} checked={typed[name].includes(value)}>
          {say(names[value], language)}
        </Tick>
      ))}
    </fieldset>
  );
}
