import type { Message } from '#platform/i18n';

export const messages = {
  video: { vi: 'Đoạn phim', en: 'Film' },
  audio: { vi: 'Bản ghi âm', en: 'Recording' },
  transcript: { vi: 'Lời bằng chữ', en: 'In words' },
} as const satisfies Record<string, Message>;
