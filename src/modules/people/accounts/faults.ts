import { type Language, type Message, say } from '#platform/i18n';

/** What is wrong with a field, for the field; nothing where nothing is. */
export function errorOf(texts: readonly Message[] | undefined, language: Language): { readonly error?: string } {
  return texts === undefined || texts.length === 0 ? {} : { error: texts.map((text) => say(text, language)).join(' ') };
}
