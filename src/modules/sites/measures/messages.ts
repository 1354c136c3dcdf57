import type { Messages } from '#platform/i18n';

export const messages = {
  'site.domain': { vi: 'Tên miền chính của trang', en: 'The main domain name of the site' },
  'site.visits': {
    vi: 'Lượt truy cập trang, không kể máy tìm kiếm',
    en: 'Visits of the site, without search engines',
  },
  'site.layout.three_parts': {
    vi: 'Trang chủ gồm đầu trang, phần thông tin chính và chân trang',
    en: 'The home page has head, main part and foot',
  },
  'site.backup.weekly': {
    vi: 'Tuần nào trong 12 tuần trọn trước ngày này cũng có bản sao lưu thành công',
    en: 'Each of the 12 full weeks before this day has a successful backup',
  },
  'site.function.accessibility_minimum': {
    vi: 'Trang đáp ứng yêu cầu tối thiểu cho người khuyết tật: bàn phím, trình đọc màn hình, độ tương phản, cỡ chữ',
    en: 'The site meets the minimum for disabled people: keyboard, screen reader, contrast, text size',
  },
  'site.function.accessibility_tools': {
    vi: 'Trang có công cụ đổi cỡ chữ, tương phản và đọc thành tiếng',
    en: 'The site has tools for text size, contrast and reading aloud',
  },
  'site.function.mobile': { vi: 'Giao diện của trang dùng được trên điện thoại', en: 'The site works on phones' },
  'site.function.site_map': {
    vi: 'Trang có sơ đồ dạng văn bản và tệp XML',
    en: 'The site has a site map as text and as XML',
  },
  'site.function.visit_counter': { vi: 'Trang có đếm lượt truy cập', en: 'The site counts its visits' },
  site: { vi: 'Trang', en: 'Site' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  day: { vi: 'Ngày', en: 'Day' },
  visits: { vi: 'Lượt truy cập', en: 'Visits' },
  week: { vi: 'Tuần, từ thứ Hai', en: 'Week from Monday' },
  lastBackup: { vi: 'Bản sao lưu cuối trong tuần', en: 'Last backup of the week' },
} as const satisfies Messages;
