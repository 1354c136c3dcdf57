import type { Message } from '#platform/i18n';

export const messages = {
  home: { vi: 'Về trang chủ', en: 'To the home page' },
  office: { vi: 'Về trang làm việc', en: 'To the office' },
  siteMap: { vi: 'Xem sơ đồ cổng', en: 'See the site map' },
  go: { vi: 'Tìm', en: 'Search' },
  search: { vi: 'Tìm nội dung bạn cần', en: 'Search for what you need' },
  sections: { vi: 'Hoặc bắt đầu từ một chuyên mục', en: 'Or begin with a section' },
  reference: { vi: 'Mã yêu cầu:', en: 'Request code:' },
  status400: { vi: 'Yêu cầu không hợp lệ', en: 'Not a right request' },
  status401: { vi: 'Cần đăng nhập', en: 'Sign in first' },
  status403: { vi: 'Không có quyền', en: 'Not allowed' },
  status404: { vi: 'Không tìm thấy', en: 'Not found' },
  status409: { vi: 'Có thay đổi trước đó', en: 'Changed in the meantime' },
  status410: { vi: 'Nội dung không còn', en: 'Gone' },
  status413: { vi: 'Nội dung quá lớn', en: 'Too large' },
  status421: { vi: 'Không có trang ở tên miền này', en: 'No site at this host name' },
  status429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  status500: { vi: 'Hệ thống gặp lỗi', en: 'A fault of the system' },
  status503: { vi: 'Hệ thống đang bận', en: 'The system is busy' },
} as const satisfies Record<string, Message>;
