import type { Messages } from '#platform/i18n';

export const importMessages = {
  noSite: { vi: 'Không có trang “{site}”.', en: 'There is no site “{site}”.' },
  noSection: {
    vi: 'Trang không có chuyên mục “{section}”.',
    en: 'The site has no section “{section}”.',
  },
  badField: {
    vi: 'Cột “{field}” thiếu hoặc không đúng dạng.',
    en: 'The column “{field}” is missing or not in its form.',
  },
  inFuture: {
    vi: 'Ngày đăng (published_at) ở tương lai; tin nhập vào là tin đã đăng.',
    en: 'published_at lies in the future; what is imported has been published.',
  },
  keyTwice: { vi: 'Khóa “{key}” có hai lần trong tệp.', en: 'The key “{key}” stands twice in the file.' },
} as const satisfies Messages;
