import type { Messages } from '#platform/i18n';

export const messages = {
  title: { vi: 'Tổng hợp từ các đơn vị', en: 'Compose from the bodies below' },
  help: {
    vi: 'Tổng hợp từ báo cáo đã nộp của các đơn vị bên dưới. Chọn những mục được đưa vào báo cáo này; mỗi mục giữ nguồn gốc của mình. Số liệu cộng được đã đánh dấu sẵn; câu trả lời có/không, lựa chọn và nội dung ghi chỉ là gợi ý, cần người khai quyết định.',
    en: 'Made of the submitted reports of the bodies below. Choose what goes into this report; each answer keeps its origin. Figures that add up are ticked already; yes and no, choices and texts are suggestions that a person decides on.',
  },
  caption: { vi: 'Nội dung đề nghị ({count})', en: 'Proposed answers ({count})' },
  rowsCaption: { vi: 'Bảng kê của các đơn vị ({count} dòng)', en: 'Rows of the bodies ({count})' },
  body: { vi: 'Đơn vị', en: 'Body' },
  isThere: { vi: 'đã có trong báo cáo', en: 'is in the report' },
  none: {
    vi: 'Chưa có báo cáo nào của các đơn vị bên dưới cho kỳ này, hoặc các báo cáo không có chỉ tiêu chung với biểu mẫu.',
    en: 'The bodies below have submitted no report for this period, or their reports share no indicator with the form.',
  },
  item: { vi: 'Chỉ tiêu', en: 'Item' },
  present: { vi: 'Đang ghi', en: 'Written now' },
  proposed: { vi: 'Tổng hợp được', en: 'Added up' },
  from: { vi: 'Từ: {form}, {period}', en: 'From: {form}, {period}' },
  reports: { vi: 'Số báo cáo', en: 'Reports' },
  take: { vi: 'Đưa mục đã chọn vào báo cáo', en: 'Put what is chosen into the report' },
  taken: { vi: 'Đã đưa {count} mục vào báo cáo.', en: '{count} answers were put into the report.' },
  nothing: {
    vi: 'Chưa chọn mục nào. Hãy đánh dấu ít nhất một dòng.',
    en: 'Nothing was chosen. Tick at least one line.',
  },
  changed: {
    vi: '{count} mục vừa bị người khác sửa hoặc không còn như bạn đã thấy: giữ nguyên. Hãy xem lại.',
    en: '{count} answers were changed by somebody meanwhile or are not what you saw: left as they are. Look again.',
  },
  readOnly: { vi: 'Báo cáo không nhận thay đổi lúc này.', en: 'The report takes no changes now.' },
  wrongForm: {
    vi: 'Biểu mẫu gửi lên không đúng. Hãy mở lại trang rồi chọn lại.',
    en: 'What was sent is not right. Open the page again and choose once more.',
  },
} as const satisfies Messages;
