import type { Messages } from '#platform/i18n';

export const messages = {
  at: {
    vi: 'Bảng "{sheet}", ô {cell} ({field}): {message}',
    en: 'Sheet "{sheet}", cell {cell} ({field}): {message}',
  },
  readAs: { vi: ' Đọc được: “{text}”.', en: ' What was read: “{text}”.' },
  otherForm: {
    vi: 'Tệp này là biểu “{given}”, không phải biểu “{wanted}”. Hãy chọn đúng biểu hoặc đúng tệp.',
    en: 'This file is the form “{given}”, not “{wanted}”. Choose the right form or the right file.',
  },
  otherVersion: {
    vi: 'Tệp được lập theo phiên bản {given} của biểu “{code}”, hiện dùng phiên bản {wanted}. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The file was made for version {given} of the form “{code}”; version {wanted} is in use. Download a new form and copy the figures over.',
  },
  otherHash: {
    vi: 'Biểu “{code}” đã được chỉnh sửa sau khi xuất mẫu này; các ô vẫn khớp nên số liệu được đọc bình thường.',
    en: 'The form “{code}” was revised after this file was exported; its cells still match, so the figures were read.',
  },
  period: {
    vi: 'Kỳ báo cáo “{period}” ghi trong tệp không đúng. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The period “{period}” in the file is not valid. Download a new form and copy the figures over.',
  },
  noCell: {
    vi: 'Tệp không có ô cho mục “{field}” của biểu. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The file has no cell for the item “{field}” of the form. Download a new form and copy the figures over.',
  },
  unknownCell: {
    vi: 'Tệp có ô cho mục “{field}” mà biểu không có. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The file has a cell for the item “{field}”, which the form does not have. Download a new form and copy the figures over.',
  },
  formula: {
    vi: 'ô chứa công thức không cho ra số. Hãy thay công thức bằng giá trị (sao chép, rồi dán dạng giá trị).',
    en: 'the cell holds a formula that does not give a number. Replace it by its value (copy, then paste as value).',
  },
  formulaResult: {
    vi: 'ô chứa công thức; đã lấy kết quả {value}.',
    en: 'the cell holds a formula; its result {value} was taken.',
  },
  error: {
    vi: 'ô báo lỗi {code}. Hãy sửa lại hoặc xóa nội dung ô.',
    en: 'the cell shows the error {code}. Mend it, or empty the cell.',
  },
  booleanValue: {
    vi: 'ô chứa {value}, là giá trị đúng/sai. Hãy nhập lại đúng nội dung của mục.',
    en: 'the cell holds {value}, a logical value. Enter what the item asks for.',
  },
  numberForDate: {
    vi: '{value} là số, không phải ngày tháng. Hãy nhập theo dạng 24/10/2018 (tháng: 10/2018; quý: Quý IV/2018).',
    en: '{value} is a number, not a date. Enter it as 24/10/2018 (month: 10/2018; quarter: Quý IV/2018).',
  },
  numberForText: {
    vi: '{value} được lưu dạng số nên có thể đã mất số 0 ở đầu. Hãy nhập lại với dấu nháy đơn ở đầu, ví dụ ’0912345678.',
    en: "{value} is stored as a number, which loses zeros at its beginning. Enter it again with an apostrophe before it: '0912345678.",
  },
  notWhole: {
    vi: '{value} không phải số nguyên. Hãy nhập số nguyên.',
    en: '{value} is not a whole number. Enter a whole number.',
  },
  tooLarge: {
    vi: 'số {value} quá lớn để lưu chính xác. Hãy kiểm tra lại đơn vị tính.',
    en: 'the number {value} is too large to be kept exactly. Check the unit.',
  },
  percent: {
    vi: 'ô định dạng phần trăm; đã hiểu là {value}%.',
    en: 'the cell shows a percentage; it was read as {value}%.',
  },
  percentForNumber: {
    vi: 'ô định dạng phần trăm ({value}%), trong khi mục này cần một số. Hãy đổi định dạng ô và nhập lại.',
    en: 'the cell shows a percentage ({value}%), but a number is asked for. Change the format of the cell and enter it again.',
  },
  noDate: {
    vi: '{value} không phải ngày hợp lệ. Hãy nhập lại theo dạng 24/10/2018.',
    en: '{value} is not a valid date. Enter it as 24/10/2018.',
  },
  timeDropped: {
    vi: 'ô có cả giờ ({time}); chỉ lấy ngày.',
    en: 'the cell also holds a time ({time}); only the day was taken.',
  },
  dayForMonth: {
    vi: 'ô chứa ngày {value}, trong khi mục này cần tháng. Hãy nhập theo dạng 10/2018.',
    en: 'the cell holds the day {value}, but a month is asked for. Enter it as 10/2018.',
  },
  dateForOther: {
    vi: 'ô chứa ngày {value}: có thể phần mềm đã tự đổi số thành ngày. Hãy đổi định dạng ô và nhập lại.',
    en: 'the cell holds the day {value}: the program may have turned a number into a date. Change the format of the cell and enter it again.',
  },
  dateAsText: { vi: 'ô chứa ngày; đã ghi thành {value}.', en: 'the cell holds a day; it was written down as {value}.' },
  twoMarks: {
    vi: 'có hai lựa chọn cùng được đánh dấu. Hãy chỉ để lại một dấu X.',
    en: 'two options are ticked. Leave only one X.',
  },
  imported: { vi: 'XLSX', en: 'XLSX' },
  place: { vi: 'Bảng "{sheet}", ô {cell}', en: 'Sheet "{sheet}", cell {cell}' },
} as const satisfies Messages;
