export const messages = {
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến hết ngày', en: 'To' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  column: { vi: 'Cột', en: 'Column' },
  kind: { vi: 'Cách ghi', en: 'How to write' },
  needed: { vi: 'Bắt buộc', en: 'Required' },
  yes: { vi: 'Có', en: 'Yes' },
  empty: {
    vi: 'Tệp không có dòng nào. Hãy tải mẫu trống, ghi vào rồi gửi lại.',
    en: 'The file has no rows. Fill the blank template and send it.',
  },
  notText: {
    vi: 'Tệp không phải CSV, Excel (.xlsx) hay JSON, hoặc không ở bảng mã UTF-8.',
    en: 'The file is no CSV, workbook (.xlsx) or JSON, or is not in UTF-8.',
  },
  brokenCsv: {
    vi: 'Tệp CSV hỏng ở dòng {line}: dấu nháy không khép. Hãy sửa dòng đó.',
    en: 'The CSV is broken at line {line}: a quotation mark is not closed. Mend that line.',
  },
  brokenJson: {
    vi: 'Tệp JSON không đúng: cần danh sách các mục, mỗi mục có “values”.',
    en: 'The JSON is wrong: a list of entries is needed, each with “values”.',
  },
  tooMany: { vi: 'Tệp có quá {most} dòng; hãy chia nhỏ.', en: 'The file has more than {most} rows; divide it.' },
  unknownTitle: {
    vi: 'Dòng tiêu đề có cột lạ “{title}”. Hãy dùng tên cột của mẫu.',
    en: 'The first line has a strange column “{title}”. Use the titles of the template.',
  },
  titleTwice: { vi: 'Cột “{title}” có hai lần.', en: 'The column “{title}” is there twice.' },
  titleMissing: { vi: 'Thiếu cột bắt buộc “{title}”.', en: 'The required column “{title}” is missing.' },
  tooManyCells: { vi: 'Dòng có nhiều ô hơn dòng tiêu đề.', en: 'The row has more cells than the first line.' },
  sameAs: { vi: 'Trùng với dòng {line} của tệp.', en: 'The same as line {line} of the file.' },
  beforeKnown: {
    vi: 'Sổ đã có mục này từ ngày {from}, sau ngày {day} ghi trong tệp. Hãy đính chính mục đó trên trang.',
    en: 'The register has this entry since {from}, after the day {day} in the file. Correct that entry on its page.',
  },
  noRegister: {
    vi: 'Không có sổ “{register}”. Các sổ: {codes}.',
    en: 'There is no register “{register}”. There are: {codes}.',
  },
  noOrganisation: {
    vi: 'Không có cơ quan “{organisation}”. Ghi mã định danh hoặc tên đầy đủ.',
    en: 'There is no body “{organisation}”. Give its identifier code or its whole name.',
  },
  notKept: {
    vi: '{organisation} không thuộc loại cơ quan lập sổ “{register}”.',
    en: '{organisation} is no body of a kind that keeps “{register}”.',
  },
  reason: { vi: 'Nhập lại từ tệp {file}', en: 'Brought in again from the file {file}' },
  meanwhile: {
    vi: 'Mục này vừa được người khác sửa; hãy gửi lại tệp.',
    en: 'Somebody else has just changed this entry; send the file again.',
  },
  typeText: { vi: 'Chữ', en: 'Text' },
  typeNumber: { vi: 'Số, ví dụ 1.234,5', en: 'A number, such as 1,234.5' },
  typeDay: { vi: 'Ngày/tháng/năm, ví dụ 24/10/2025', en: 'Day/month/year, such as 24/10/2025' },
  typeMoment: { vi: 'Ngày giờ, ví dụ 24/10/2025 14:30', en: 'Day and time, such as 24/10/2025 14:30' },
  typeYear: { vi: 'Năm, ví dụ 2025', en: 'A year, such as 2025' },
  typeYesNo: { vi: 'Có hoặc Không', en: 'Có or Không' },
  typeOne: { vi: 'Một trong: {choices}', en: 'One of: {choices}' },
  typeSeveral: { vi: 'Một hoặc nhiều, cách nhau bằng “;”: {choices}', en: 'One or more, with “;” between: {choices}' },
  typeDocument: {
    vi: 'Số, ngày, tên, liên kết, ví dụ 12/QĐ-STNMT ngày 05/01/2026 (https://…)',
    en: 'Number, date, title, link',
  },
  typeLink: { vi: 'Tên đơn vị hoặc trang như trong hệ thống', en: 'The name of the unit or site in the system' },
} as const;
