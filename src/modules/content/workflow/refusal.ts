import { type Language, type Message, say } from '#platform/i18n';

/** One reason why something is not done, with what mends it. `place` is the field of the form that it is about. */
export type Refusal = {
  readonly code: string;
  readonly text: Message;
  readonly values?: Readonly<Record<string, string | number | Message>>;
  readonly place?: string;
};

/** What a command gives: its result, or all reasons why it does nothing. `missing`: there is no such thing that the actor may see. */
export type Result<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'missing' };

export const done = <T>(value: T): Result<T> => ({ kind: 'done', value });
export const refused = (
  refusals: readonly Refusal[],
): { readonly kind: 'refused'; readonly refusals: readonly Refusal[] } => ({
  kind: 'refused',
  refusals,
});
export const missing: { readonly kind: 'missing' } = { kind: 'missing' };

/** A refusal in the reader's language. */
export function sayRefusal({ text, values = {} }: Refusal, language: Language): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return say(text, language, Object.fromEntries(said));
}
