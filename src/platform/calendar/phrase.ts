import { type Language, type Message, say } from '#platform/i18n';

/** What stands in a slot of a message: a figure, a text, or something that is itself said in both languages. */
type PhraseValue = string | number | Message | Phrase;

/** A message with its values, not yet said in any language. */
export type Phrase = { readonly message: Message; readonly values: Readonly<Record<string, PhraseValue>> };

/** What a question to the calendar gives: the value, or the reason why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * `wrongUse`: the question makes no sense as it was put. `beyondCalendar`: the question is right, but its answer lies
 * after the last year that the calendar knows.
 */
export type Refusal = { readonly kind: 'wrongUse' | 'beyondCalendar'; readonly why: Phrase };

export function phrase(message: Message, values: Phrase['values'] = {}): Phrase {
  return { message, values };
}

export function refused(
  why: Phrase,
  kind: Refusal['kind'] = 'wrongUse',
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { kind, why } };
}

/** The phrase in a language, with the values that are themselves messages said in the same language. */
export function sayPhrase({ message, values }: Phrase, language: Language): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]);
  return say(message, language, Object.fromEntries(said));
}

/** Several phrases as one sentence part, in their order. */
export function sayPhrases(phrases: readonly Phrase[], language: Language): string {
  return phrases.map((each) => sayPhrase(each, language)).join('; ');
}

function sayValue(value: PhraseValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  return 'message' in value ? sayPhrase(value, language) : value[language];
}
