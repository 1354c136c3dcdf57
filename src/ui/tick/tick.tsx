import type { ComponentChildren } from 'preact';

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly checked?: boolean;
  /** What it means; the whole line is the target of a finger. */
  readonly children: ComponentChildren;
  readonly id?: string;
};

/** A box that is ticked or not. Several with one name are answered each for itself. */
export function Tick({ children, checked = false, ...input }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" {...input} checked={checked} />
      <span>{children}</span>
    </label>
  );
}

/** One of several answers of which one holds: those with the same name. They belong into a fieldset whose legend asks the question. */
export function Radio({ children, checked = false, ...input }: TickProps) {
  return (
    <label class="tick">
      <input type="radio" {...input} checked={checked} />
      <span>{children}</span>
    </label>
  );
}
