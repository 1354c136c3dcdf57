import { type Language, type Message, say } from '#platform/i18n';

type Said = { readonly text: Message; readonly values: Readonly<Record<string, string | number | Message>> };

/** A reason in a language, with the values that are themselves said in both. */
export function sayRefusal({ text, values }: Said, language: Language): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return say(text, language, Object.fromEntries(said));
}
