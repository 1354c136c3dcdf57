import type { Message } from '#platform/i18n';

export const messages = {
  noAlt: {
    vi: 'Ảnh chưa có mô tả thay thế. Hãy ghi ảnh cho thấy điều gì.',
    en: 'The picture has no alternative text. Say what it shows.',
  },
  emptyAlt: {
    vi: 'Mô tả ảnh chưa nói lên nội dung. Hãy ghi ảnh cho thấy điều gì.',
    en: 'The alternative text says nothing of the picture. Say what it shows.',
  },
  emptyLinkWords: {
    vi: 'Chữ của liên kết không cho biết dẫn đến đâu. Hãy ghi tên của nơi đến, ví dụ “Mẫu đơn đăng ký (DOCX)”.',
    en: 'The words of the link do not say where it leads. Name the place, for example "Application form (DOCX)".',
  },
  addressAsWords: {
    vi: 'Liên kết để nguyên địa chỉ dài, phần mềm đọc màn hình sẽ đọc từng ký tự. Hãy ghi tên của nơi đến.',
    en: 'The link shows its long address, which a screen reader spells out. Name the place instead.',
  },
  headingLeap: {
    vi: 'Tiêu đề mục nhảy cấp. Sau mục lớn phải là mục vừa, rồi mới đến mục nhỏ.',
    en: 'The heading leaps over a level.',
  },
  longHeading: {
    vi: 'Tiêu đề mục quá dài. Hãy rút gọn, phần còn lại đưa xuống đoạn văn.',
    en: 'The heading is very long. Shorten it and move the rest into a paragraph.',
  },
  boldLine: {
    vi: 'Dòng in đậm này có vẻ là tiêu đề mục. Hãy chọn kiểu “Mục lớn” hoặc “Mục vừa” để ai cũng nhận ra.',
    en: 'This bold line looks like a heading. Make it one, so that everybody can tell.',
  },
  typedList: {
    vi: 'Các dòng gạch đầu dòng gõ tay. Hãy dùng nút “Danh sách”.',
    en: 'The dashes were typed by hand. Use the list button.',
  },
  noTableHead: {
    vi: 'Bảng chưa có hàng tiêu đề. Hãy đặt con trỏ vào hàng đầu và chọn “Hàng tiêu đề”.',
    en: 'The table has no head row. Put the cursor into the first row and choose "Head row".',
  },
} as const satisfies Record<string, Message>;
