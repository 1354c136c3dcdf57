import { type Language, type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

export type DatabaseFaultCode = keyof typeof messages;

/** Values of a message's slots; one that is itself a text has it in both languages. */
export type FaultValues = Readonly<Record<string, string | number | Message>>;

/**
 * Something about the database that a person must mend. `text` says in both languages what is wrong, where, and the mend;
 * `message` holds both, for logs.
 */
export class DatabaseFault extends Error {
  readonly code: DatabaseFaultCode;
  readonly text: Message;

  constructor(code: DatabaseFaultCode, values: FaultValues = {}, cause?: unknown) {
    const text = textOf(code, values);
    super(`${text.vi}\n${text.en}`, { cause });
    this.name = 'DatabaseFault';
    this.code = code;
    this.text = text;
  }
}

/** One of this room's messages with its values, in both languages. */
export function textOf(code: DatabaseFaultCode, values: FaultValues): Message {
  return {
    vi: say(messages[code], 'vi', inLanguage(values, 'vi')),
    en: say(messages[code], 'en', inLanguage(values, 'en')),
  };
}

function inLanguage(values: FaultValues, language: Language): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([k, v]) => [k, typeof v === 'object' ? v[language] : v]));
}

/** The words of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The code of a system or PostgreSQL error ("ENOENT", "40001"), or null. */
export function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}
