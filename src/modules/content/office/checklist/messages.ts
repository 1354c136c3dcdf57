import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Danh mục xác nhận khi duyệt', en: 'What approvers confirm' },
  help: {
    vi: 'Người duyệt đánh dấu từng điều này trước khi đăng tin, trên mọi trang của hệ thống (Điều 9). Điều thôi hỏi vẫn được giữ, vì nhật ký các tin đã duyệt có ghi.',
    en: 'Approvers tick each of these before an item is published, on every site of the system (Art. 9). What is asked no more is kept, since the records of approved items name it.',
  },
  point: { vi: 'Điều {number}', en: 'Point {number}' },
  newPoint: { vi: 'Thêm điều mới (để trống nếu không thêm)', en: 'A new point (leave empty for none)' },
  vi: { vi: 'Nội dung (tiếng Việt)', en: 'Words (Vietnamese)' },
  en: { vi: 'Nội dung (tiếng Anh)', en: 'Words (English)' },
  asked: { vi: 'Hỏi khi duyệt', en: 'Asked at approval' },
  order: { vi: 'Thứ tự', en: 'Order' },
  save: { vi: 'Lưu danh mục', en: 'Save' },
  missing: {
    vi: 'Hãy ghi nội dung bằng cả tiếng Việt và tiếng Anh.',
    en: 'Give the words in Vietnamese and in English.',
  },
  tooLong: { vi: 'Nội dung dài quá 300 chữ cái.', en: 'The words are longer than 300 letters.' },
  wrongOrder: { vi: 'Thứ tự là số nguyên từ 1 đến 99.', en: 'The order is a whole number from 1 to 99.' },
  noneAsked: {
    vi: 'Danh mục phải có ít nhất một điều được hỏi.',
    en: 'At least one point must be asked.',
  },
  changed: {
    vi: 'Danh mục vừa được người khác sửa. Phần bạn gõ còn nguyên dưới đây; hãy xem lại rồi lưu lần nữa.',
    en: 'Somebody has just changed the list. What you typed is kept below; look at it again and save once more.',
  },
} as const satisfies Record<string, Message>;
