import type { Found } from '#offers';
import type { Message } from '#platform/i18n';

export const findMessages = {
  find: { vi: 'Tìm nhanh', en: 'Find' },
  title: { vi: 'Tìm trong khu vực quản trị', en: 'Find in the office' },
  hint: { vi: 'Trang, chức năng, bài viết, báo cáo…', en: 'Sites, functions, articles, reports…' },
  submit: { vi: 'Tìm', en: 'Find' },
  introduction: {
    vi: 'Gõ vài chữ của việc cần làm hoặc của thứ cần mở; gõ không dấu cũng được.',
    en: 'Type some letters of what you want to do or open; accents are not needed.',
  },
  nothing: {
    vi: 'Không thấy gì khớp với “{words}” trong những phần bạn được mở.',
    en: 'Nothing that you may open matches “{words}”.',
  },
  count: { vi: '{count} kết quả', en: '{count} found' },
  recent: { vi: 'Vừa mở', en: 'Opened lately' },
  failed: {
    vi: 'Chưa tìm được: đường truyền gián đoạn. Hãy thử lại.',
    en: 'The search did not get through. Try again.',
  },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Message>;

export const kindNames: Readonly<Record<Found['kind'], Message>> = {
  page: { vi: 'Chức năng', en: 'Function' },
  site: { vi: 'Trang thông tin', en: 'Site' },
  item: { vi: 'Bài viết', en: 'Article' },
  report: { vi: 'Báo cáo', en: 'Report' },
  action: { vi: 'Việc làm', en: 'Action' },
};
