import { type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';

export type BackupFaultCode = keyof typeof messages;

/** A backup or restore that could not be done. `text` says in both languages what is wrong, where, and the mend. */
export class BackupFault extends Error {
  readonly code: BackupFaultCode;
  readonly text: Message;

  constructor(code: BackupFaultCode, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    const text = { vi: say(messages[code], 'vi', values), en: say(messages[code], 'en', values) };
    super(`${text.vi}\n${text.en}`, { cause });
    this.name = 'BackupFault';
    this.code = code;
    this.text = text;
  }
}

/** The words of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
