import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Tùy chọn hiển thị', en: 'Reading options' },
  introduction: {
    vi: 'Chọn chuyên mục và cơ quan bạn quan tâm để thấy trước tiên trên trang chủ. Lựa chọn được giữ trong trình duyệt này, không gửi về máy chủ.',
    en: 'Choose the sections and agencies that you want to see first on the home page. Your choice stays in this browser and is not sent to the server.',
  },
  reading: {
    vi: 'Cỡ chữ và độ tương phản được chọn ở đầu mỗi trang.',
    en: 'Text size and contrast are chosen at the head of every page.',
  },
  needsScript: {
    vi: 'Trình duyệt đang tắt JavaScript nên không giữ được lựa chọn. Các phần khác của trang vẫn dùng được bình thường.',
    en: 'JavaScript is switched off in your browser, so that it cannot keep a choice. Everything else on the site works.',
  },
  sections: { vi: 'Chuyên mục', en: 'Sections' },
  agencies: { vi: 'Cơ quan', en: 'Agencies' },
  clear: { vi: 'Bỏ mọi lựa chọn', en: 'Clear all choices' },
  saved: { vi: 'Đã lưu lựa chọn trong trình duyệt này.', en: 'Your choice is kept in this browser.' },
  notSaved: {
    vi: 'Trình duyệt không cho phép lưu (có thể đang ở chế độ ẩn danh), nên lựa chọn sẽ mất khi rời trang.',
    en: 'The browser does not let us keep it (perhaps a private window), so the choice will be lost when you leave.',
  },
} as const satisfies Record<string, Message>;
