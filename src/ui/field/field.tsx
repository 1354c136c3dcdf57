import { h, type JSX } from 'preact';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
}

interface FrameProps extends Common {
  readonly children: JSX.Element;
}

function describedBy({ name, hint, error }: Common): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const ids = [hint === undefined ? null : `${name}-hint`, error === undefined ? null : `${name}-error`].filter(
    (id) => id !== null,
  );
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  };
}

function Frame({ name, label, hint, error, children }: FrameProps) {
  return (
    <div class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="field__hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error === undefined ? null : (
        <span class="field__error" id={`${name}-error`}>
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
  const { name, label, hint, error, ...input } = props;
  const common: Common = {
    name,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <Frame {...common}>
      {h(inputTag, {
        class: 'input',
        id: name,
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
      <textarea class="input" id={common.name} name={common.name} rows={3} {...describedBy(common)}>
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
      <select class="input" id={common.name} name={common.name} required={required} {...describedBy(common)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
