import type { Message } from '#platform/i18n';

/** Where a refusal stands on the form: beside this field; else above the form. */
export type Refusal = {
  readonly field?: string;
  readonly text: Message;
  readonly values?: Readonly<Record<string, string | number>>;
};

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export const refused = (...refusals: readonly Refusal[]) => ({ kind: 'refused', refusals }) as const;
export const done = <T>(value: T) => ({ kind: 'done', value }) as const;

/** Names of bodies in a sentence: some of them, and how many more. */
export function namesIn(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('; ');
  return names.length > 5 ? `${shown}; … (+${names.length - 5})` : shown;
}
