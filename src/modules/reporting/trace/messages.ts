import type { Messages } from '#platform/i18n';

export const messages = {
  title: { vi: 'Nguồn số liệu và lịch sử', en: 'Sources and history' },
  help: {
    vi: 'Mỗi số liệu đã khai: lấy từ đâu, ai ghi, lúc nào. Mở từng mục để xem lịch sử, ghi chú và minh chứng.',
    en: 'Every figure given: where it came from, who wrote it and when. Open an item for its history, note and evidence.',
  },
  caption: { vi: 'Số liệu đã khai ({count})', en: 'Figures given ({count})' },
  none: { vi: 'Báo cáo chưa có số liệu nào.', en: 'The report has no figures yet.' },
  item: { vi: 'Chỉ tiêu', en: 'Item' },
  value: { vi: 'Giá trị', en: 'Value' },
  source: { vi: 'Nguồn', en: 'Source' },
  by: { vi: 'Người ghi', en: 'Written by' },
  at: { vi: 'Lúc', en: 'When' },
  history: { vi: 'Lịch sử', en: 'History' },
  blank: { vi: '(để trống)', en: '(blank)' },
  unknown: { vi: 'không ghi nguồn', en: 'no source recorded' },
  typed: { vi: 'nhập tay', en: 'typed' },
  imported: { vi: 'nhập từ {from}', en: 'imported from {from}' },
  measured: {
    vi: 'hệ thống đo ngày {asOf}, kỳ số liệu {window}',
    en: 'measured on {asOf}, for {window}',
  },
  composed: {
    vi: 'tổng hợp từ {reports} báo cáo theo biểu mẫu “{from}”, kỳ {period}, cơ cấu tổ chức ngày {treeOn}',
    en: 'added up from {reports} reports on form “{from}”, {period}, by the tree of {treeOn}',
  },
  carried: { vi: 'lấy từ “{from}”, kỳ {period}', en: 'carried over from “{from}”, {period}' },
  computed: { vi: 'hệ thống tính', en: 'computed' },
  about: { vi: 'Ghi chú và minh chứng', en: 'Note and evidence' },
  note: { vi: 'Ghi chú', en: 'Note' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  evidenceHint: {
    vi: 'Mỗi dòng một văn bản hoặc đường dẫn, ví dụ: 874/KH-STNMT ngày 24/10/2018.',
    en: 'One document or address a line, for example: 874/KH-STNMT of 24/10/2018.',
  },
  keep: { vi: 'Lưu ghi chú', en: 'Save the note' },
  kept: { vi: 'Đã lưu ghi chú và minh chứng.', en: 'Note and evidence are saved.' },
  changed: {
    vi: 'Người khác vừa sửa số liệu này. Hãy xem giá trị mới rồi lưu lại ghi chú.',
    en: 'Somebody else has just changed this figure. Look at the new value, then save the note again.',
  },
  noAnswer: { vi: 'Chỉ tiêu này chưa có số liệu.', en: 'This item has no figure yet.' },
  tooLong: {
    vi: 'Ghi chú hoặc minh chứng quá dài: tối đa 5.000 ký tự.',
    en: 'Note or evidence is too long: 5,000 characters at most.',
  },
} as const satisfies Messages;
