import type { Messages } from '#platform/i18n';

export const previewMessages = {
  noRight: {
    vi: 'Chỉ người viết trong chuyên mục này được tạo liên kết xem trước.',
    en: 'Only who writes in this section makes a preview link.',
  },
  daysWrong: {
    vi: 'Liên kết xem trước có hạn từ 1 đến 30 ngày.',
    en: 'A preview link lasts 1 to 30 days.',
  },
  discarded: { vi: 'Bản này đã bỏ nên không xem trước được.', en: 'This edition was discarded.' },
} as const satisfies Messages;
