import { type Language, say } from '#platform/i18n';
import { SelectField, TextArea, TextField, Tick } from '#ui';
import type { Choices } from '../desk.ts';
import { ColourResult } from './colour-result.tsx';
import { messages } from './messages.ts';
import type { FieldSpec } from './part.ts';

type FieldProps = {
  readonly field: FieldSpec;
  /** Its name in the form. */
  readonly name: string;
  readonly value: string;
  readonly error: string | null;
  readonly choices: Choices;
  readonly language: Language;
};

function Check({ field, name, value, language }: FieldProps) {
  return (
    <Tick id={name} name={name} value="1" checked={value === '1'}>
      {say(field.label, language)}
    </Tick>
  );
}

/** Pictures to choose from, each shown small. */
function Pictures({ field, name, value, error, choices, language }: FieldProps) {
  const all = [{ id: '', label: say(messages.noPicture, language), href: null }, ...choices.pictures];
  return (
    <fieldset class="pictures">
      <legend class="field__label">{say(field.label, language)}</legend>
      <p class="field__hint">{field.hint === undefined ? null : say(field.hint, language)}</p>
      {error === null ? null : <p class="field__error">{error}</p>}
      <div class="pictures__all">
        {all.map(({ id, label, href }) => (
          <label key={id} class="pictures__one">
            <input type="radio" name={name} value={id} checked={id === value} />
            {href === null ? null : <img src={href} alt="" width="96" height="64" loading="lazy" />}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A field of a settings' page by its kind. */
export function FieldOf(props: FieldProps) {
  const { field, name, value, error, choices, language } = props;
  const text = (option: { readonly label: FieldSpec['label'] | string }) =>
    typeof option.label === 'string' ? option.label : say(option.label, language);
  const common = {
    name,
    label: say(field.label, language),
    value,
    ...(field.hint === undefined ? {} : { hint: say(field.hint, language) }),
    ...(error === null ? {} : { error }),
  };
  switch (field.kind) {
    case 'check':
      return <Check {...props} />;
    case 'picture':
      return <Pictures {...props} />;
    case 'area':
      return <TextArea {...common} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          options={(field.options?.(choices) ?? []).map((option) => ({ value: option.value, label: text(option) }))}
        />
      );
    case 'colour':
      return (
        <div class="stack">
          <TextField {...common} />
          <ColourResult colour={value} language={language} />
        </div>
      );
    case 'link':
      return <TextField {...common} list="duong-dan" />;
    case 'text':
    case 'email':
    case 'count':
      return <TextField {...common} />;
  }
}
