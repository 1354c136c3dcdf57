/** The languages of every screen; the first is the one that is used when nothing else is known. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. `{name}` marks the place of a value. */
export type Message = Readonly<Record<Language, string>>;
export type Messages = Readonly<Record<string, Message>>;

/**
 * The text of a message with its values filled in.
 * A `{name}` without a value stays as it stands, so that a mistake shows instead of vanishing.
 */
export function say(message: Message, language: Language, values?: Readonly<Record<string, string | number>>): string {
  if (values === undefined) return message[language];
  return message[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    return value === undefined ? slot : String(value);
  });
}
