import type { Message } from '#platform/i18n';

export const messages = {
  listen: { vi: 'Nghe đọc', en: 'Listen' },
  player: { vi: 'Nghe đọc bài', en: 'Read aloud' },
  play: { vi: 'Đọc', en: 'Play' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  previous: { vi: 'Câu trước', en: 'Previous sentence' },
  next: { vi: 'Câu sau', en: 'Next sentence' },
  speed: { vi: 'Tốc độ', en: 'Speed' },
  slow: { vi: 'Chậm', en: 'Slow' },
  normal: { vi: 'Vừa', en: 'Normal' },
  fast: { vi: 'Nhanh', en: 'Fast' },
  close: { vi: 'Đóng', en: 'Close' },
  place: { vi: 'Câu {at}/{of}', en: 'Sentence {at} of {of}' },
  reading: { vi: 'Đang đọc', en: 'Reading' },
  paused: { vi: 'Đã tạm dừng', en: 'Paused' },
  finished: { vi: 'Đã đọc xong', en: 'Finished' },
} as const satisfies Record<string, Message>;
