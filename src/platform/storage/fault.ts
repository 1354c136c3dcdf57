import { type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

export type StorageFaultCode = keyof typeof messages;

/** A file that cannot be kept or found. `text` says in both languages what is wrong and the mend. */
export class StorageFault extends Error {
  readonly code: StorageFaultCode;
  readonly text: Message;

  constructor(code: StorageFaultCode, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    const text = { vi: say(messages[code], 'vi', values), en: say(messages[code], 'en', values) };
    super(`${text.vi}\n${text.en}`, { cause });
    this.name = 'StorageFault';
    this.code = code;
    this.text = text;
  }
}
