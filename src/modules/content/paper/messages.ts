import type { Message } from '#platform/i18n';

export const messages = {
  picture: { vi: 'Hình minh họa', en: 'Picture' },
  pictureOnWeb: { vi: '[Hình: {alt}]', en: '[Picture: {alt}]' },
  clipOnWeb: {
    vi: '[Âm thanh hoặc phim: xem tại trang thông tin điện tử]',
    en: '[Sound or film: see the web page]',
  },
  source: { vi: 'Nguồn: {address}', en: 'Source: {address}' },
} as const satisfies Record<string, Message>;
