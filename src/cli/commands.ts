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
    name: 'forms',
    summary: { vi: 'các biểu mẫu: mẫu trắng, kiểm tra, bản in', en: 'the forms: blank, checked, printed' },
    load: async (language) => (await import('./forms.ts')).formsCommand(language),
  },
  {
    name: 'calendar',
    summary: {
      vi: 'ngày làm việc và thời hạn, có giải thích từng ngày',
      en: 'working days and deadlines, each day explained',
    },
    load: async (language) => (await import('./calendar.ts')).calendarCommand(language),
  },
  {
    name: 'serve',
    summary: { vi: 'chạy máy chủ web', en: 'run the web server' },
    load: async (language) => (await import('./serve.ts')).serveCommand(language),
  },
  {
    name: 'work',
    summary: { vi: 'chạy các việc nền', en: 'run the background jobs' },
    load: async (language) => (await import('./work.ts')).workCommand(language),
  },
  {
    name: 'migrate',
    summary: { vi: 'đưa cơ sở dữ liệu lên lược đồ mới nhất', en: 'bring the database to the newest schema' },
    load: async (language) => (await import('./migrate.ts')).migrateCommand(language),
  },
  {
    name: 'demo',
    summary: { vi: 'nạp dữ liệu tỉnh minh họa', en: 'load the demonstration province' },
    load: async (language) => (await import('./demo.ts')).demoCommand(language),
  },
  {
    name: 'users',
    summary: { vi: 'tài khoản người dùng', en: 'accounts' },
    load: async (language) => (await import('./users.ts')).usersCommand(language),
  },
  {
    name: 'import',
    summary: { vi: 'nhập dữ liệu từ tệp', en: 'bring data in from files' },
    load: async (language) => (await import('./import.ts')).importCommand(language),
  },
  {
    name: 'audit',
    summary: { vi: 'nhật ký kiểm tra', en: 'the audit trail' },
    load: async (language) => (await import('./audit.ts')).auditCommand(language),
  },
  {
    name: 'backup',
    summary: { vi: 'sao lưu cơ sở dữ liệu và tệp', en: 'back up the database and the files' },
    load: async (language) => (await import('./backup.ts')).backupCommand(language),
  },
  {
    name: 'restore',
    summary: { vi: 'khôi phục từ bản sao lưu', en: 'restore a backup' },
    load: async (language) => (await import('./restore.ts')).restoreCommand(language),
  },
];
