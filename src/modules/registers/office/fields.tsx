import { type Language, say } from '#platform/i18n';
import { SelectField, TextArea, TextField, Tick } from '#ui';
import type { Column, Register } from '../catalogue/register.ts';
import type { Fault, Values } from '../entries/entry.ts';
import { fieldOf, type Links, written } from '../entries/field.ts';
import type { Typed } from '../entries/read-values.ts';
import { messages } from './messages.ts';

export type FieldsProps = {
  readonly language: Language;
  readonly register: Register;
  readonly links: Links;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
};

/** What stands, as a form holds it before anybody typed. Days as the browser's own field of days writes them. */
export function typedFrom({ columns }: Register, values: Values, language: Language, links: Links): Typed {
  return Object.fromEntries(
    columns.map((column) => {
      const value = values[column.id];
      if (Array.isArray(value)) return [column.id, value];
      if (typeof value === 'boolean') return [column.id, value ? 'yes' : 'no'];
      const isAsKept = ['choice', 'body', 'site', 'date'].includes(column.type) && typeof value === 'string';
      return [column.id, isAsKept ? value : written(column, value, language, links)];
    }),
  );
}

const hints = { date: messages.dayHint, dateTime: messages.momentHint, document: messages.documentHint } as const;

function common(column: Column, { language, typed, faults }: FieldsProps) {
  const { id, label, unit, isRequired } = column;
  const hint = column.hint ?? Object.entries(hints).find(([type]) => type === column.type)?.[1];
  const fault = faults.find((each) => each.column === id);
  const value = typed[id] ?? '';
  const measured = unit === undefined ? label[language] : `${label[language]} (${unit[language]})`;
  return {
    name: id,
    label: isRequired ? measured : `${measured} ${say(messages.optional, language)}`,
    value: typeof value === 'string' ? value : (value[0] ?? ''),
    ...(hint === undefined ? {} : { hint: hint[language] }),
    ...(fault === undefined ? {} : { error: fault.text[language] }),
  };
}

function Boxes({ column, props }: { readonly column: Column; readonly props: FieldsProps }) {
  const { language, typed } = props;
  const { label, hint, error, name } = common(column, props);
  const ticked = typed[column.id] ?? [];
  return (
    <fieldset class="register-boxes" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{label}</legend>
      {hint === undefined ? null : <span class="field__hint">{hint}</span>}
      {(column.choices ?? []).map((choice) => (
        <Tick key={choice.id} name={name} value={choice.id} checked={ticked.includes(choice.id)}>
          {choice.label[language]}
        </Tick>
      ))}
      {error === undefined ? null : (
        <span class="field__error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

function Control({ column, props }: { readonly column: Column; readonly props: FieldsProps }) {
  const { language, links } = props;
  const field = common(column, props);
  const blank = { value: '', label: say(messages.choose, language) };
  switch (column.type) {
    case 'several':
      return <Boxes column={column} props={props} />;
    case 'yesNo': {
      const own = (id: 'yes' | 'no') =>
        column.choices?.find((choice) => choice.id === id)?.label[language] ?? say(messages[id], language);
      return (
        <SelectField
          {...field}
          options={[blank, { value: 'yes', label: own('yes') }, { value: 'no', label: own('no') }]}
        />
      );
    }
    case 'choice':
    case 'body':
    case 'site': {
      const options = fieldOf(column, language, links).options ?? [];
      return <SelectField {...field} options={[blank, ...options.map(({ id, label }) => ({ value: id, label }))]} />;
    }
    case 'longText':
    case 'document':
      return <TextArea {...field} />;
    case 'date':
      return <TextField {...field} type="date" />;
    case 'email':
      return <TextField {...field} type="email" />;
    default:
      return <TextField {...field} />;
  }
}

/** A field for every column of a register, in its order, with what was typed and what is wrong about it. */
export function Fields(props: FieldsProps) {
  const { register, language } = props;
  return (
    <>
      {register.columns.map((column) => (
        <>
          {column.heading === undefined ? null : <h2 class="register-form__heading">{column.heading[language]}</h2>}
          <Control key={column.id} column={column} props={props} />
        </>
      ))}
    </>
  );
}
