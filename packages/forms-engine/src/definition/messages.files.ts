/** Faults of files, YAML and shape. */
export const messages = {
  missingFile: {
    message: { vi: 'Thiếu tệp {name}.', en: 'The file {name} is missing.' },
    mend: {
      vi: 'Thêm tệp vào thư mục của biểu mẫu, hoặc bỏ tên khỏi body.',
      en: "Add the file to the form's folder, or take its name out of body.",
    },
  },
  unusedFile: {
    message: { vi: 'Tệp {name} không được dùng.', en: 'The file {name} is not used.' },
    mend: {
      vi: 'Ghi tên tệp vào body của form.yaml, hoặc xóa tệp.',
      en: 'Name it in body of form.yaml, or delete it.',
    },
  },
  repeatedFile: {
    message: { vi: 'Tệp {name} được ghi hai lần trong body.', en: 'The file {name} stands twice in body.' },
    mend: { vi: 'Ghi mỗi tệp một lần.', en: 'Name each file once.' },
  },
  tooLarge: {
    message: {
      vi: 'Tệp quá lớn: {size} ký tự, tối đa {limit}.',
      en: 'The file is too large: {size} characters, at most {limit}.',
    },
    mend: { vi: 'Chia thân biểu mẫu thành nhiều tệp.', en: 'Split the body into several files.' },
  },
  yaml: {
    message: { vi: 'YAML sai cú pháp: {reason}', en: 'YAML syntax: {reason}' },
    mend: {
      vi: 'Sửa tại dòng {line}; chữ có dấu hai chấm, # hoặc ngoặc phải đặt trong dấu nháy.',
      en: 'Mend line {line}; text with a colon, # or brackets must stand in quotes.',
    },
  },
  yamlAliases: {
    message: {
      vi: 'Tệp dùng quá nhiều bí danh (*) của YAML, hoặc bí danh lồng vòng.',
      en: 'The file uses too many YAML aliases (*), or a circular one.',
    },
    mend: { vi: 'Viết thẳng nội dung thay cho bí danh.', en: 'Write the content out instead of aliases.' },
  },
  forbiddenKey: {
    message: { vi: 'Không được dùng khóa "{key}".', en: 'The key "{key}" is not allowed.' },
    mend: { vi: 'Đặt tên khóa khác.', en: 'Use another key.' },
  },
  keyNotText: {
    message: { vi: 'Khóa phải là chữ.', en: 'A key must be text.' },
    mend: {
      vi: 'Đặt khóa trong dấu nháy; không dùng danh sách hay bảng làm khóa.',
      en: 'Put the key in quotes; a list or map cannot be a key.',
    },
  },
  tooDeep: {
    message: { vi: 'Nội dung lồng nhau quá {limit} tầng.', en: 'The content is nested more than {limit} levels deep.' },
    mend: { vi: 'Bớt lồng nhau.', en: 'Nest less deeply.' },
  },
  notNfc: {
    message: {
      vi: 'Chữ có dấu không ở dạng Unicode dựng sẵn (NFC): «{shown}».',
      en: 'The text is not composed Unicode (NFC): «{shown}».',
    },
    mend: { vi: 'Lưu lại tệp ở dạng NFC.', en: 'Save the file in NFC.' },
  },
  empty: {
    message: { vi: 'Tệp trống.', en: 'The file is empty.' },
    mend: { vi: 'Viết nội dung, hoặc xóa tệp.', en: 'Write its content, or delete it.' },
  },
  missingKey: {
    message: { vi: 'Thiếu khóa "{key}".', en: 'The key "{key}" is missing.' },
    mend: { vi: 'Thêm "{key}" ({wanted}).', en: 'Add "{key}" ({wanted}).' },
  },
  unknownKey: {
    message: { vi: 'Không có khóa "{key}" ở đây.', en: 'There is no key "{key}" here.' },
    mend: { vi: 'Các khóa dùng được: {known}{hint}.', en: 'The keys are: {known}{hint}.' },
  },
  notText: {
    message: {
      vi: 'YAML đọc {value} thành {given}, ở đây cần chữ.',
      en: 'YAML read {value} as {given}; text is needed here.',
    },
    mend: { vi: 'Đặt trong dấu nháy, đúng như in: "{value}".', en: 'Put it in quotes, exactly as printed: "{value}".' },
  },
  wrongType: {
    message: { vi: 'Ở đây cần {wanted}, không phải {given}.', en: '{wanted} is needed here, not {given}.' },
    mend: { vi: 'Sửa thành {wanted}.', en: 'Make it {wanted}.' },
  },
  notOneOf: {
    message: { vi: '"{value}" không phải giá trị dùng được ở đây.', en: '"{value}" is no value for this.' },
    mend: { vi: 'Chọn một trong: {known}{hint}.', en: 'Choose one of: {known}{hint}.' },
  },
  wrongShape: {
    message: { vi: 'Giá trị không đúng dạng: {reason}.', en: 'The value has the wrong shape: {reason}.' },
    mend: { vi: 'Viết đúng dạng nêu trong docs/forms.md.', en: 'Write it as docs/forms.md shows.' },
  },
  badDate: {
    message: { vi: '"{value}" không phải là một ngày.', en: '"{value}" is not a date.' },
    mend: { vi: 'Viết năm-tháng-ngày, ví dụ 2019-05-20.', en: 'Write year-month-day, for example 2019-05-20.' },
  },
  internal: {
    message: {
      vi: 'Bộ biên dịch gặp lỗi ngoài dự kiến: {reason}',
      en: 'The compiler met something unforeseen: {reason}',
    },
    mend: { vi: 'Báo lại lỗi này kèm các tệp của biểu mẫu.', en: "Report this together with the form's files." },
  },
} as const;
