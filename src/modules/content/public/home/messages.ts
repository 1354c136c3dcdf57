import type { Message } from '#platform/i18n';

export const messages = {
  lead: { vi: 'Tin nổi bật và tin mới', en: 'Lead story and news' },
  section: { vi: 'Tin, bài của một chuyên mục', en: 'Items of a section' },
  members: { vi: 'Tin từ cơ quan thành viên', en: 'News of the member agencies' },
  mostRead: { vi: 'Đọc nhiều', en: 'Most read' },
  news: { vi: 'Tin mới', en: 'News' },
  all: { vi: 'Xem tất cả', en: 'See all' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  date: { vi: 'Ngày đăng', en: 'Published' },
} as const satisfies Record<string, Message>;
