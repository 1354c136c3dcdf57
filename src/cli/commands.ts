import type { Command } from 'commander';
import type { Language, Message } from '#platform/i18n';

export interface CommandEntry {
  readonly name: string;
  readonly summary: Message;
  readonly load: (language: Language) => Promise<Command>;
}

/** Every command of `congso`, in the order of the help page. Each is loaded only when it is called. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'calendar',
    summary: {
      vi: 'ngày làm việc và thời hạn, có giải thích từng ngày',
      en: 'working days and deadlines, each day explained',
    },
    load: async (language) => (await import('./calendar.ts')).calendarCommand(language),
  },
];
