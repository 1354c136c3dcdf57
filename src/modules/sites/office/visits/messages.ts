import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Lượt truy cập', en: 'Visits' },
  caption: { vi: 'Lượt truy cập theo trang và bài', en: 'Visits by site and page' },
  introduction: {
    vi: 'Không tính máy tìm kiếm và người đang đăng nhập khu vực quản trị; không lưu ai đã xem.',
    en: 'Search engines and people of the office are left out; who looked is not kept.',
  },
  search: { vi: 'Tên trang, tiêu đề bài', en: 'Site, title' },
  site: { vi: 'Trang thông tin', en: 'Site' },
  page: { vi: 'Bài', en: 'Page' },
  wholeSite: { vi: 'Toàn trang', en: 'The whole site' },
  noTitle: { vi: 'Bài số {number}', en: 'Item {number}' },
  what: { vi: 'Tính theo', en: 'Count' },
  bySite: { vi: 'Trang thông tin', en: 'Sites' },
  byPage: { vi: 'Từng bài', en: 'Pages' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  visits: { vi: 'Lượt xem', en: 'Visits' },
  lastDay: { vi: 'Ngày gần nhất', en: 'Last day' },
  empty: {
    vi: 'Chưa có lượt truy cập nào được ghi. Số liệu hiện ở đây sau khi trang có người xem.',
    en: 'No visits yet. They appear here once somebody has looked at the site.',
  },
} as const satisfies Record<string, Message>;
