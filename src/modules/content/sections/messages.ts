import type { Message, Messages } from '#platform/i18n';
import type { EventKind } from './catalogue-entry.ts';

export const sectionMessages = {
  notYours: { vi: 'Bạn không quản lý trang này.', en: 'You do not manage this site.' },
  badSlug: {
    vi: 'Địa chỉ chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ “tin-noi-bat”.',
    en: 'An address has lower-case letters without accents, digits and hyphens only, such as “tin-noi-bat”.',
  },
  reservedSlug: {
    vi: 'Địa chỉ này dành cho hệ thống; hãy chọn địa chỉ khác.',
    en: 'This address is taken by the system; choose another.',
  },
  slugThere: {
    vi: 'Một chuyên mục khác của trang đã dùng địa chỉ này.',
    en: 'Another section of the site has this address.',
  },
  codeThere: { vi: 'Trang đã có chuyên mục này.', en: 'The site has this section already.' },
  unknownCode: { vi: 'Danh mục không có chuyên mục này.', en: 'The catalogue has no such section.' },
  noParent: { vi: 'Không có chuyên mục cha đã chọn.', en: 'There is no such section to stand under.' },
  tooDeep: {
    vi: 'Chuyên mục chỉ có hai cấp.',
    en: 'Sections have two levels only.',
  },
  hasItems: {
    vi: 'Chuyên mục bắt buộc đang có tin, bài nên không ẩn được.',
    en: 'A section that the law demands and that has items cannot be hidden.',
  },
  orderStale: {
    vi: 'Danh sách chuyên mục đã thay đổi; hãy tải lại trang rồi sắp xếp.',
    en: 'The list of sections has changed; reload the page and order it again.',
  },
} as const satisfies Messages;

/** What starts the clock of Art. 13, in words. */
export const eventNames: Readonly<Record<EventKind | 'none', Message>> = {
  issued: { vi: 'Văn bản, chính sách được ban hành', en: 'The document or policy was issued' },
  approved: { vi: 'Được phê duyệt', en: 'It was approved' },
  accepted: { vi: 'Được nghiệm thu', en: 'It was accepted' },
  received: { vi: 'Câu hỏi được tiếp nhận', en: 'The question was received' },
  decided: { vi: 'Thủ trưởng cơ quan quyết định công bố', en: 'The head decided to make it public' },
  none: { vi: 'Tin, bài không gắn với sự kiện tính thời hạn', en: 'No event starts a time limit for this item' },
};
