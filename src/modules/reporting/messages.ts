import type { Messages } from '#platform/i18n';

export const messages = {
  reports: { vi: 'Báo cáo', en: 'Reports' },
  forms: { vi: 'Biểu mẫu', en: 'Forms' },
  reportsCaption: { vi: 'Các báo cáo của cơ quan bạn', en: 'The reports of your body' },
  noReports: {
    vi: 'Chưa có báo cáo nào. Chọn biểu mẫu và kỳ báo cáo để bắt đầu.',
    en: 'No reports yet. Choose a form and a period to begin.',
  },
  reportsSearch: { vi: 'Biểu mẫu, kỳ, cơ quan, người lập', en: 'Form, period, body, person' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  begunBy: { vi: 'Người lập', en: 'Begun by' },
  begunAt: { vi: 'Lập lúc', en: 'Begun at' },
  beginTitle: { vi: 'Lập báo cáo', en: 'Begin a report' },
  begin: { vi: 'Mở báo cáo', en: 'Open the report' },
  periodHint: {
    vi: 'Quý: 2019Q2 · Năm: 2019 · Khoảng ngày: 2019-01-01/2019-06-30',
    en: 'Quarter: 2019Q2 · Year: 2019 · Dates: 2019-01-01/2019-06-30',
  },
  beginRefused: { vi: 'Chưa mở được báo cáo', en: 'The report could not be opened' },
  unknownForm: { vi: 'Không có biểu mẫu này.', en: 'There is no such form.' },
  notThen: {
    vi: '{name} không tồn tại trong kỳ này, nên không có báo cáo của kỳ.',
    en: '{name} did not exist in this period, so it has no report on it.',
  },
  outOfScope: {
    vi: 'Biểu mẫu này không dành cho loại cơ quan của bạn.',
    en: 'This form is not for bodies of your kind.',
  },
  periodTooEarly: {
    vi: 'Biểu mẫu có hiệu lực từ {from}; hãy chọn kỳ sau ngày đó.',
    en: 'The form is valid from {from}; choose a later period.',
  },
  periodTooLate: {
    vi: 'Biểu mẫu hết hiệu lực ngày {to}; hãy chọn kỳ trước ngày đó.',
    en: 'The form was valid until {to}; choose an earlier period.',
  },
  wrongPeriod: {
    quarter: {
      vi: 'Kỳ của biểu mẫu này là quý. Hãy ghi năm và quý, ví dụ 2019Q2.',
      en: 'This form is for a quarter. Write year and quarter, for example 2019Q2.',
    },
    year: {
      vi: 'Kỳ của biểu mẫu này là năm. Hãy ghi bốn chữ số, ví dụ 2019.',
      en: 'This form is for a year. Write four digits, for example 2019.',
    },
    dates: {
      vi: 'Hãy ghi ngày đầu và ngày cuối, ví dụ 2019-01-01/2019-06-30.',
      en: 'Write the first and the last day, for example 2019-01-01/2019-06-30.',
    },
  },
  quarter: { vi: 'Quý {quarter} năm {year}', en: 'Quarter {quarter} of {year}' },
  year: { vi: 'Năm {year}', en: '{year}' },
  dates: { vi: 'Từ {from} đến {to}', en: '{from} to {to}' },
  readOnly: { vi: 'Bạn được xem báo cáo này, không được sửa.', en: 'You may read this report, not change it.' },
  locked: {
    vi: 'Báo cáo đã nộp nên không sửa được nữa. Muốn sửa, hãy đề nghị đơn vị thẩm định trả lại hoặc mở lại báo cáo.',
    en: 'The report has been submitted and does not change any more. Ask the reviewers to return or reopen it.',
  },
  mayNotAct: { vi: 'Bạn không được thực hiện bước này với báo cáo.', en: 'You may not take this step.' },
  export: { vi: 'In, xuất báo cáo', en: 'Print and export' },
  sources: { vi: 'Nguồn số liệu và lịch sử', en: 'Sources and history' },
  withAnnex: { vi: 'PDF kèm phụ lục nguồn số liệu', en: 'PDF with the sources of the figures' },
  import: { vi: 'Nhập từ tệp Excel', en: 'Import from a spreadsheet' },
  importHelp: {
    vi: 'Tải mẫu XLSX, điền, rồi tải lên. Số liệu trong tệp chỉ được nhận sau khi bạn xem và đồng ý.',
    en: 'Download the XLSX form, fill it and upload it. Nothing is taken before you have seen it and agreed.',
  },
  file: { vi: 'Tệp số liệu (XLSX hoặc JSON)', en: 'File of answers (XLSX or JSON)' },
  upload: { vi: 'Đọc tệp', en: 'Read the file' },
  importRefused: { vi: 'Không nhận tệp này', en: 'The file was not taken' },
  importPreview: { vi: 'Tệp sẽ thay đổi {count} ô', en: 'The file will change {count} answers' },
  importNothing: {
    vi: 'Tệp không khác với báo cáo hiện có.',
    en: 'The file says nothing other than the report does now.',
  },
  importConfirm: { vi: 'Nhận số liệu này', en: 'Take these answers' },
  imported: { vi: 'Đã nhận {count} ô từ tệp.', en: '{count} answers were taken from the file.' },
  importConflicts: {
    vi: '{count} ô vừa được người khác sửa nên không nhận từ tệp; hãy xem lại.',
    en: '{count} answers were changed by somebody else just now and not taken; look at them again.',
  },
  now: { vi: 'Hiện có', en: 'Now' },
  inFile: { vi: 'Trong tệp', en: 'In the file' },
  item: { vi: 'Chỉ tiêu', en: 'Item' },
  blank: { vi: '(để trống)', en: '(blank)' },
  row: { vi: 'Dòng {number}', en: 'Row {number}' },
  rowAdded: { vi: 'thêm dòng', en: 'row added' },
  otherPeriod: {
    vi: 'Tệp ghi kỳ báo cáo {file}, còn báo cáo này là {report}. Hãy kiểm tra trước khi nhận.',
    en: 'The file is for {file}, while this report is for {report}. Check before you take it.',
  },
  otherOrganisation: {
    vi: 'Tệp ghi cơ quan “{file}”, còn báo cáo này của “{report}”. Hãy kiểm tra trước khi nhận.',
    en: 'The file is of “{file}”, while this report is of “{report}”. Check before you take it.',
  },
  notInForm: {
    vi: 'Không nhận “{places}”: biểu mẫu không có mục này.',
    en: '“{places}” is not taken: the form has no such item.',
  },
  tooLongInFile: {
    vi: 'Không nhận “{places}”: nội dung dài quá 20.000 ký tự.',
    en: '“{places}” is not taken: longer than 20,000 characters.',
  },
  blankForm: { vi: 'Mẫu trắng', en: 'Blank form' },
  source: { vi: 'Căn cứ', en: 'Ground' },
  formsCaption: { vi: 'Các biểu mẫu theo quy định', en: 'The statutory forms' },
  noSuchReport: {
    vi: 'Không có báo cáo này, hoặc bạn không có quyền xem.',
    en: 'There is no such report, or you may not see it.',
  },
  notYours: {
    vi: 'Bạn không điền báo cáo cho cơ quan này.',
    en: 'You do not fill reports for this body.',
  },
  mayNotExport: { vi: 'Bạn không được in, xuất báo cáo này.', en: 'You may not print or export this report.' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  wrongSave: {
    vi: 'Nội dung gửi lên không đúng dạng nên chưa lưu gì. Hãy tải lại trang rồi nhập lại.',
    en: 'What was sent has the wrong shape; nothing was saved. Load the page again and enter it again.',
  },
  unknownPlace: {
    vi: 'Có ô không thuộc biểu mẫu này nên chưa lưu gì. Hãy tải lại trang.',
    en: 'There is an answer to something that the form does not ask; nothing was saved. Load the page again.',
  },
  noBase: {
    vi: 'Trang gửi lên thiếu mốc lưu nên chưa lưu gì. Hãy tải lại trang rồi nhập lại.',
    en: 'The page did not say which save it rests on; nothing was saved. Load the page again.',
  },
  textTooLong: {
    vi: 'Có ô dài quá 20.000 ký tự nên chưa lưu gì. Hãy quay lại và rút ngắn nội dung.',
    en: 'An answer is longer than 20,000 characters; nothing was saved. Go back and shorten it.',
  },
  noSuchFormat: { vi: 'Không in được định dạng này.', en: 'This format cannot be printed.' },
  notJson: {
    vi: 'Tệp không phải JSON (UTF-8) và cũng không phải XLSX. Hãy xuất lại từ hệ thống hoặc dùng mẫu XLSX.',
    en: 'The file is neither JSON (UTF-8) nor XLSX. Export it again from the system, or use the XLSX form.',
  },
  noFile: { vi: 'Không có tệp này, hoặc không đọc được.', en: 'There is no such file, or it cannot be read.' },
  emptyFile: { vi: 'Tệp này trống.', en: 'The file is empty.' },
  brokenUpload: {
    vi: 'Tệp chưa được gửi trọn vẹn. Hãy tải lên lại.',
    en: 'The file did not arrive whole. Upload it again.',
  },
  noFileSent: { vi: 'Bạn chưa chọn tệp.', en: 'You have chosen no file.' },
  workings: { vi: 'SỐ LIỆU PHỤC VỤ TÍNH TOÁN', en: 'FIGURES BEHIND THE CALCULATIONS' },
  fileTooLarge: { vi: 'Tệp lớn hơn 20 MB.', en: 'The file is larger than 20 MB.' },
  fill: { vi: 'Điền {form} · {period}', en: 'Fill {form} · {period}' },
  inProgress: { vi: 'đang điền', en: 'in progress' },
} as const satisfies Record<string, Messages[string] | Messages>;
