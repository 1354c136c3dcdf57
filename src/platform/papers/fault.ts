import { type Language, type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

export type PaperFaultCode = 'time' | 'memory' | 'failed' | 'ended';

/** Why no file was made, with words for people in both languages. */
export class PaperFault extends Error {
  readonly code: PaperFaultCode;
  readonly text: Message;
  constructor(code: PaperFaultCode, values: Readonly<Record<string, string | number>> = {}) {
    const text = (language: Language) => say(messages[code], language, values);
    super(text('en'));
    this.name = 'PaperFault';
    this.code = code;
    this.text = { vi: text('vi'), en: text('en') };
  }
}
