import { type Language, type Message, say } from '#platform/i18n';
import type { Choices } from '../desk.ts';
import { FieldOf } from './field-of.tsx';
import { messages } from './messages.ts';
import { type FieldSpec, type Part, type PartFault, sayFault, type Typed } from './part.ts';
import { fieldName } from './read-form.ts';

export type RowsProps = {
  readonly part: Part;
  readonly typed: readonly Typed[];
  readonly faults: readonly PartFault[];
  readonly choices: Choices;
  readonly language: Language;
  /** The address to which the form is sent. */
  readonly action: string;
};

/** In rows a hint stands once, above them all. */
const withoutHint = ({ hint: _above, ...field }: FieldSpec): FieldSpec => field;

/** The fields of one row. */
export function RowFields({ part, typed, faults, choices, language, row }: RowsProps & { readonly row: number }) {
  return part.fields.map((field) => {
    const fault = faults.find((each) => each.row === row && each.field === field.name);
    return (
      <FieldOf
        key={field.name}
        field={part.rows === undefined ? field : withoutHint(field)}
        name={fieldName(part, field.name, row)}
        value={typed[row]?.[field.name] ?? ''}
        error={fault === undefined ? null : sayFault(fault, language)}
        choices={choices}
        language={language}
      />
    );
  });
}

function Step({
  kind,
  row,
  sign,
  label,
  action,
}: Record<'kind' | 'sign' | 'label' | 'action', string> & { row: number }) {
  return (
    <button
      class="step"
      type="submit"
      name="viec"
      value={`${kind}-${row}`}
      formaction={`${action}#hang-${row}`}
      aria-label={label}
      title={label}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** The buttons that move a row; each names it, so that they differ when they are heard one after another. */
function Steps({
  part,
  row,
  name,
  language,
  action,
  isBelow,
}: RowsProps & { row: number; name: string; isBelow: boolean }) {
  const label = (message: Message) => say(message, language, { name });
  const common = { row, action };
  return (
    <p class="settings-row__steps">
      <Step {...common} kind="len" sign="↑" label={label(messages.up)} />
      <Step {...common} kind="xuong" sign="↓" label={label(messages.down)} />
      {part.rows?.isNested !== true ? null : isBelow ? (
        <Step {...common} kind="ra" sign="←" label={label(messages.outside)} />
      ) : (
        <Step {...common} kind="vao" sign="→" label={label(messages.inside)} />
      )}
      <Step {...common} kind="bo" sign="✕" label={label(messages.remove)} />
    </p>
  );
}

/** One row of a page with rows: its fields and the buttons that move it. */
export function Row({ row, ...props }: RowsProps & { readonly row: number }) {
  const { part, typed, language, choices } = props;
  const values = typed[row] ?? {};
  const isBelow = values.level === '1';
  const kind = part.rows === undefined ? '' : say(part.rows.name, language);
  const first = part.fields[0];
  const chosen = first?.options?.(choices).find(({ value }) => value === values[first.name])?.label;
  const said =
    chosen === undefined
      ? (values[first?.name ?? ''] ?? '')
      : typeof chosen === 'string'
        ? chosen
        : say(chosen, language);
  const name = said === '' ? `${kind} ${row + 1}` : said;
  return (
    <fieldset class={isBelow ? 'settings-row settings-row--below' : 'settings-row'} id={`hang-${row}`}>
      <legend>{name}</legend>
      {part.rows?.isNested === true ? <input type="hidden" name={`level-${row}`} value={values.level ?? '0'} /> : null}
      <div class="settings-row__fields">
        <RowFields {...props} row={row} />
      </div>
      <Steps {...props} row={row} name={name} isBelow={isBelow} />
    </fieldset>
  );
}
