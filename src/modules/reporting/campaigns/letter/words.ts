import type { Messages } from '#platform/i18n';

/** What the letter says. It goes out in Vietnamese; the English is for those who read the program. */
export const words = {
  number: { vi: 'Số: {number}', en: 'No. {number}' },
  about: { vi: 'V/v báo cáo theo mẫu {form}, {period}', en: 'On the report {form}, {period}' },
  date: { vi: '{place}, ngày {day} tháng {month} năm {year}', en: '{place}, {day}/{month}/{year}' },
  dateBlank: { vi: '{place}, ngày …… tháng …… năm ……', en: '{place}, ……' },
  to: { vi: 'Kính gửi: Các cơ quan, đơn vị trong danh sách kèm theo', en: 'To: the bodies of the list' },
  ground: { vi: 'Căn cứ', en: 'On the ground of' },
  request: {
    vi: '{issuer} đề nghị các cơ quan, đơn vị báo cáo với các nội dung sau:',
    en: '{issuer} asks the bodies to report as follows:',
  },
  what: {
    vi: 'Nội dung: báo cáo theo mẫu “{form}” ({source}), kỳ báo cáo {period}.',
    en: 'What: the form “{form}” ({source}) for {period}.',
  },
  how: {
    vi: 'Cách thực hiện: khai trực tiếp trên hệ thống báo cáo; người khai xác nhận và thủ trưởng cơ quan ký trước khi nộp.',
    en: 'How: in the reporting system; the filler certifies and the head signs before it is submitted.',
  },
  when: {
    vi: 'Thời hạn: khai từ ngày {opens}, nộp chậm nhất ngày {due}. Hệ thống không nhận báo cáo sau ngày {closes}.',
    en: 'When: from {opens}, at the latest on {due}. The system takes no reports after {closes}.',
  },
  ownedHead: {
    vi: 'Số liệu thống kê chung do một cơ quan khai cho cả tỉnh; các cơ quan khác không phải khai:',
    en: 'Figures that one body answers for all; others leave them out:',
  },
  owned: { vi: '{name}: {count} chỉ tiêu', en: '{name}: {count} figures' },
  contact: { vi: 'Đầu mối liên hệ: {contact}.', en: 'Contact: {contact}.' },
  phone: { vi: 'điện thoại {phone}', en: 'telephone {phone}' },
  email: { vi: 'thư điện tử {email}', en: 'e-mail {email}' },
  closing: {
    vi: 'Đề nghị các cơ quan, đơn vị quan tâm, thực hiện đúng thời hạn./.',
    en: 'The bodies are asked to keep the days.',
  },
  addressees: { vi: 'Nơi nhận:', en: 'Addressees:' },
  asAbove: { vi: 'Như trên', en: 'As above' },
  archive: { vi: 'Lưu: VT', en: 'Archive' },
  head: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD' },
  sign: { vi: '(Ký tên, đóng dấu)', en: '(Signature, seal)' },
  annex: { vi: 'PHỤ LỤC\nDANH SÁCH CƠ QUAN, ĐƠN VỊ BÁO CÁO', en: 'ANNEX\nBODIES THAT REPORT' },
  annexOf: {
    vi: '(Kèm theo Công văn số {number} ngày {date} của {issuer})',
    en: '(With letter No. {number} of {date}, {issuer})',
  },
  no: { vi: 'STT', en: 'No.' },
  body: { vi: 'Cơ quan, đơn vị', en: 'Body' },
  code: { vi: 'Mã định danh', en: 'Code' },
  formAttached: { vi: 'Biểu mẫu gửi kèm: {form} (mã {code}).', en: 'Form attached: {form} ({code}).' },
} as const satisfies Messages;
