import { h, type JSX } from 'preact';

interface Common {
  readonly name: string;
  /** Where several fields have the same name; else the name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
}

interface FrameProps extends Common {
  readonly children: JSX.Element;
}

function describedBy({ name, id = name, hint, error }: Common): {
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
} {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter(
    (each) => each !== null,
  );
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  };
}

function Frame({ name, id = name, label, hint, error, children }: FrameProps) {
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error === undefined ? null : (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

type TextFieldProps = Common & {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'file';
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly accept?: string;
  readonly autofocus?: boolean;
  /** The id of a datalist with what is usual here. */
  readonly list?: string;
};

/** A plain string, since Preact types every kind of input apart and ours is chosen by the caller. */
const inputTag: string = 'input';

/** A labelled line of text with its help and its fault beside it. */
export function TextField({ value, type = 'text', ...props }: TextFieldProps) {
  const { name, id = name, label, hint, error, ...input } = props;
  const common: Common = {
    name,
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <Frame {...common}>
      {h(inputTag, {
        class: 'input',
        id,
        name,
        type,
        ...(value === undefined ? {} : { value }),
        ...input,
        ...describedBy(common),
      })}
    </Frame>
  );
}

/** A labelled text of several lines. */
export function TextArea({ value = '', ...common }: Common & { readonly value?: string }) {
  return (
    <Frame {...common}>
      <textarea class="input" id={common.id ?? common.name} name={common.name} rows={3} {...describedBy(common)}>
        {value}
      </textarea>
    </Frame>
  );
}

type SelectFieldProps = Common & {
  readonly value?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
};

/** A labelled choice of one among several. */
export function SelectField({ value, options, required = false, ...common }: SelectFieldProps) {
  return (
    <Frame {...common}>
      <select
        class="input"
        id={common.id ?? common.name}
        name={common.name}
        required={required}
        {...describedBy(common)}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
