/** Why a value cannot be taken, and the mend. */
export const messages = {
  control: {
    vi: 'Nội dung có ký tự điều khiển không nhìn thấy; hãy xóa rồi gõ lại.',
    en: 'The text holds invisible control characters; delete it and type it again.',
  },
  lineBreak: {
    vi: 'Ô này chỉ nhận một dòng; hãy bỏ dấu xuống dòng.',
    en: 'This slot takes one line only; remove the line break.',
  },
  noNumber: {
    vi: '“{text}” không phải là số. Hãy nhập số, ví dụ {example}; để trống nếu chưa có số liệu.',
    en: '“{text}” is not a number. Enter a number such as {example}; leave the slot blank if there is no figure yet.',
  },
  wordsForNumber: {
    vi: '“{text}” không phải là số. Hãy nhập 0 nếu không có; để trống nếu chưa có số liệu.',
    en: '“{text}” is not a number. Enter 0 if there is none; leave the slot blank if there is no figure yet.',
  },
  otherUnit: {
    vi: 'Đơn vị “{unit}” không đúng với ô này (đơn vị tính: {expected}). Hãy chỉ nhập số.',
    en: 'The unit “{unit}” does not belong to this slot (unit: {expected}). Enter the number only.',
  },
  notWhole: {
    vi: '“{text}” không phải số nguyên. Hãy nhập số nguyên, ví dụ 1.116.',
    en: '“{text}” is not a whole number. Enter a whole number such as 1,116.',
  },
  ambiguous: {
    vi: 'Không rõ “{text}” là {first} hay {second}. Hãy nhập {first} hoặc {second}.',
    en: 'It is not clear whether “{text}” means {first} or {second}. Enter {first} or {second}.',
  },
  understood: {
    vi: '“{text}” được hiểu là {value}; nếu ý là {other} hãy nhập {other}.',
    en: '“{text}” was read as {value}; if {other} was meant, enter {other}.',
  },
  tooLarge: {
    vi: 'Số “{text}” quá lớn hoặc có quá nhiều chữ số; hãy kiểm tra lại.',
    en: 'The number “{text}” is too large or has too many digits; check it.',
  },
  grouping: {
    vi: 'Dấu phân cách trong “{text}” không đúng. Viết 1.234.567,8 hoặc 1234567,8.',
    en: 'The separators in “{text}” are wrong. Write 1,234,567.8 or 1234567.8.',
  },
  yesNo: {
    vi: '“{text}” không đúng. Hãy nhập “{yes}” hoặc “{no}”.',
    en: '“{text}” does not fit. Enter “{yes}” or “{no}”.',
  },
  tick: { vi: '“{text}” không đúng. Hãy nhập X hoặc để trống.', en: '“{text}” does not fit. Enter X or leave blank.' },
  option: {
    vi: '“{text}” không có trong các lựa chọn. Hãy chọn: {options}.',
    en: '“{text}” is none of the options. Choose: {options}.',
  },
  optionTwice: { vi: 'Lựa chọn “{text}” được ghi hai lần.', en: 'The option “{text}” is given twice.' },
  date: {
    vi: '“{text}” không phải là ngày đúng. Viết ngày/tháng/năm, ví dụ 24/10/2018.',
    en: '“{text}” is not a valid date. Write day/month/year, for example 24/10/2018.',
  },
  dateTime: {
    vi: '“{text}” không phải là ngày giờ đúng. Viết ví dụ 24/10/2018 14:30.',
    en: '“{text}” is not a valid date and time. Write for example 24/10/2018 14:30.',
  },
  month: {
    vi: '“{text}” không phải là tháng đúng. Viết tháng/năm, ví dụ 10/2018.',
    en: '“{text}” is not a valid month. Write month/year, for example 10/2018.',
  },
  quarter: {
    vi: '“{text}” không phải là quý đúng. Viết ví dụ Quý II/2019.',
    en: '“{text}” is not a valid quarter. Write for example Q2/2019.',
  },
  year: {
    vi: '“{text}” không phải là năm đúng. Viết bốn chữ số, ví dụ 2019.',
    en: '“{text}” is not a valid year. Write four digits, for example 2019.',
  },
  email: {
    vi: '“{text}” không phải là địa chỉ thư điện tử đúng. Viết ví dụ ten@tinh.gov.vn.',
    en: '“{text}” is not a valid e-mail address. Write for example ten@tinh.gov.vn.',
  },
  phone: {
    vi: '“{text}” không phải là số điện thoại đúng. Viết ví dụ 0215 3825 123 hoặc +84 912 345 678.',
    en: '“{text}” is not a valid telephone number. Write for example 0215 3825 123 or +84 912 345 678.',
  },
  url: {
    vi: '“{text}” không phải là địa chỉ trang đúng. Viết ví dụ https://tinh.gov.vn.',
    en: '“{text}” is not a valid web address. Write for example https://tinh.gov.vn.',
  },
  domain: {
    vi: '“{text}” không phải là tên miền đúng. Viết ví dụ tinh.gov.vn.',
    en: '“{text}” is not a valid domain name. Write for example tinh.gov.vn.',
  },
  ip: {
    vi: '“{text}” không phải là địa chỉ IP đúng. Viết ví dụ 192.0.2.10 hoặc 2001:db8::1.',
    en: '“{text}” is not a valid IP address. Write for example 192.0.2.10 or 2001:db8::1.',
  },
  document: {
    vi: '“{text}” không nêu được văn bản. Viết ví dụ 874/KH-STNMT ngày 24/10/2018 (https://…).',
    en: '“{text}” names no document. Write for example 874/KH-STNMT ngày 24/10/2018 (https://…).',
  },
  file: {
    vi: 'Ô này nhận tệp đính kèm; hãy tải tệp lên, không gõ chữ.',
    en: 'This slot takes a file; upload it instead of typing.',
  },
  wrongType: {
    vi: 'Giá trị {given} không đúng loại; ô này cần {wanted}.',
    en: 'The value {given} has the wrong type; this slot needs {wanted}.',
  },
  meant: { vi: ' Có lẽ là {value}.', en: ' Probably {value}.' },
  belowMinimum: {
    vi: 'Giá trị {value} nhỏ hơn mức thấp nhất {limit}.',
    en: 'The value {value} is below the minimum {limit}.',
  },
  negative: {
    vi: 'Giá trị {value} là số âm; ô này không nhận số âm.',
    en: 'The value {value} is negative, which this slot does not take.',
  },
  aboveMaximum: {
    vi: 'Giá trị {value} lớn hơn mức cao nhất {limit}.',
    en: 'The value {value} is above the maximum {limit}.',
  },
  aboveHundred: {
    vi: 'Tỷ lệ {value} lớn hơn 100%.',
    en: 'The percentage {value} is above 100%.',
  },
} as const;

/** What each type of field holds, as said in a message. */
export const typeNames = {
  text: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  yesNo: { vi: 'có (true) hoặc không (false)', en: 'yes (true) or no (false)' },
  tick: { vi: 'dấu X (true) hoặc để trống', en: 'a tick (true) or blank' },
  choice: { vi: 'mã của một lựa chọn ({options})', en: 'the id of one option ({options})' },
  several: { vi: 'danh sách mã lựa chọn ({options})', en: 'a list of option ids ({options})' },
  date: { vi: 'ngày dạng 2018-10-24', en: 'a date such as 2018-10-24' },
  dateTime: { vi: 'ngày giờ dạng 2018-10-24T14:30', en: 'a date and time such as 2018-10-24T14:30' },
  month: { vi: 'tháng dạng 2018-10', en: 'a month such as 2018-10' },
  quarter: { vi: 'quý dạng 2019Q2', en: 'a quarter such as 2019Q2' },
  year: { vi: 'năm dạng 2019', en: 'a year such as 2019' },
  document: {
    vi: 'văn bản gồm số, ngày, tên hoặc đường dẫn (number, date, title, link)',
    en: 'a document with number, date, title or link',
  },
  file: { vi: 'tệp (name, key)', en: 'a file (name, key)' },
} as const;
