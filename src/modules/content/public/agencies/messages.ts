import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Cơ quan thành viên', en: 'Member agencies' },
  introduction: {
    vi: 'Trang thông tin điện tử của các cơ quan, đơn vị trực thuộc.',
    en: 'The websites of the subordinate bodies.',
  },
  none: {
    vi: 'Chưa có cơ quan, đơn vị trực thuộc nào có trang thông tin điện tử riêng.',
    en: 'No subordinate body has a website of its own yet.',
  },
  items: { vi: 'Tin, bài đăng lại ở đây', en: 'Items shown here' },
  itemsOf: { vi: 'Tin, bài từ {agency}', en: 'Items from {agency}' },
  visit: { vi: 'Xem trang {agency}', en: 'Go to the site of {agency}' },
  noItems: {
    vi: 'Chưa có tin, bài nào của cơ quan này được đăng lại ở đây.',
    en: 'No items of this agency have been taken over here yet.',
  },
  newest: { vi: 'Tin từ cơ quan thành viên', en: 'From the member agencies' },
  department: { vi: 'Sở, ban, ngành', en: 'Departments' },
  district: { vi: 'Ủy ban nhân dân cấp huyện', en: "District People's Committees" },
  commune: { vi: 'Ủy ban nhân dân cấp xã', en: "Commune People's Committees" },
  unit: { vi: 'Đơn vị trực thuộc', en: 'Subordinate units' },
  province: { vi: 'Tỉnh', en: 'Province' },
  backToAll: { vi: 'Tất cả cơ quan thành viên', en: 'All member agencies' },
  pastTheEnd: { vi: 'Danh sách này chỉ có {pages} trang.', en: 'This list has {pages} pages only.' },
} as const satisfies Record<string, Message>;
