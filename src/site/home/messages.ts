import type { Message } from '#platform/i18n';

export const messages = {
  shortcuts: { vi: 'Tiện ích cho người dân, doanh nghiệp', en: 'For citizens and businesses' },
  preferred: { vi: 'Chuyên mục bạn chọn', en: 'Your sections' },
  change: { vi: 'Thay đổi', en: 'Change' },
  memberSites: { vi: 'Trang thông tin của các cơ quan', en: 'Websites of the agencies' },
  all: { vi: 'Xem tất cả', en: 'See all' },
  emptyTitle: { vi: 'Trang đang được chuẩn bị nội dung', en: 'The contents are being prepared' },
  emptyText: {
    vi: 'Chưa có tin, bài nào được duyệt đăng. Mời bạn quay lại sau, hoặc xem sơ đồ cổng để biết các chuyên mục.',
    en: 'Nothing has been published yet. Please come back later, or see the site map for the sections.',
  },
  siteMap: { vi: 'Sơ đồ cổng', en: 'Site map' },
} as const satisfies Record<string, Message>;
