import { type Language, type Message, say } from '#platform/i18n';

type Values = Readonly<Record<string, string | number>>;

/** A message with its values, in both languages. */
export function worded(message: Message, values: Values = {}): Message {
  const text = (language: Language) => say(message, language, values);
  return { vi: text('vi'), en: text('en') };
}

/** A file that is not read at all, and why. */
export class UnreadableWorkbook extends Error {
  readonly text: Message;
  constructor(message: Message, values: Values = {}) {
    const text = worded(message, values);
    super(text.en);
    this.name = 'UnreadableWorkbook';
    this.text = text;
  }
}
