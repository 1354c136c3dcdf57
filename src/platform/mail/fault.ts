import { type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** A mail that cannot be queued as it is. `text` says in both languages what is wrong and what would be right. */
export class MailFault extends Error {
  readonly code: keyof typeof messages;
  readonly text: Message;

  constructor(code: keyof typeof messages, values: Readonly<Record<string, string>> = {}) {
    const text = textOf(code, values);
    super(`${text.vi}\n${text.en}`);
    this.name = 'MailFault';
    this.code = code;
    this.text = text;
  }
}

/** One of this room's messages with its values, in both languages. */
export function textOf(code: keyof typeof messages, values: Readonly<Record<string, string>>): Message {
  return { vi: say(messages[code], 'vi', values), en: say(messages[code], 'en', values) };
}
