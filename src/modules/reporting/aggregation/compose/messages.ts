import type { Messages } from '#platform/i18n';

export const messages = {
  title: { vi: 'Tổng hợp từ các đơn vị', en: 'Compose from the bodies below' },
  help: {
    vi: 'Số liệu cộng từ báo cáo đã nộp của các đơn vị bên dưới. Chọn những số liệu được đưa vào báo cáo này; mỗi số giữ nguồn gốc của mình.',
    en: 'Figures added up from the submitted reports of the bodies below. Choose which of them go into this report; each keeps its origin.',
  },
  caption: { vi: 'Số liệu đề nghị ({count})', en: 'Proposed figures ({count})' },
  none: {
    vi: 'Chưa có báo cáo nào của các đơn vị bên dưới cho kỳ này, hoặc các báo cáo không có chỉ tiêu chung với biểu mẫu.',
    en: 'The bodies below have submitted no report for this period, or their reports share no indicator with the form.',
  },
  item: { vi: 'Chỉ tiêu', en: 'Item' },
  present: { vi: 'Đang ghi', en: 'Written now' },
  proposed: { vi: 'Tổng hợp được', en: 'Added up' },
  source: { vi: 'Nguồn', en: 'Source' },
  from: { vi: '{reports} báo cáo, {form}, kỳ {period}', en: '{reports} reports, {form}, {period}' },
  choose: { vi: 'Lấy', en: 'Take' },
  take: { vi: 'Đưa số liệu đã chọn vào báo cáo', en: 'Put the chosen figures into the report' },
  taken: { vi: 'Đã đưa {count} số liệu vào báo cáo.', en: '{count} figures were put into the report.' },
  nothing: {
    vi: 'Chưa chọn số liệu nào. Hãy đánh dấu ít nhất một dòng.',
    en: 'Nothing was chosen. Tick at least one line.',
  },
  changed: {
    vi: '{count} số liệu vừa bị người khác sửa hoặc không còn như bạn đã thấy: giữ nguyên. Hãy xem lại.',
    en: '{count} figures were changed by somebody meanwhile or are not what you saw: left as they are. Look again.',
  },
  readOnly: { vi: 'Báo cáo không nhận thay đổi lúc này.', en: 'The report takes no changes now.' },
  wrongForm: {
    vi: 'Biểu mẫu gửi lên không đúng. Hãy mở lại trang rồi chọn lại.',
    en: 'What was sent is not right. Open the page again and choose once more.',
  },
} as const satisfies Messages;
