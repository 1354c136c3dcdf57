import type { Bilingual } from '../definition/definition.ts';

/** One thing that is wrong with an expression. `position` counts characters from 1. */
export interface ExpressionFault {
  readonly position: number;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

interface Notice {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** What the parser and the type-checker say. `{at}` is the position, counted from 1; `{shown}` the words there. */
const messages = {
  tooLong: {
    message: {
      vi: 'Biểu thức dài {length} ký tự, quá {limit}.',
      en: 'The expression has {length} characters, more than {limit}.',
    },
    mend: {
      vi: 'Tách ra: đặt phần lặp lại thành một trường riêng (workings).',
      en: 'Split it: make the repeated part a field of its own (workings).',
    },
  },
  tooDeep: {
    message: {
      vi: 'Biểu thức lồng nhau quá {limit} tầng.',
      en: 'The expression is nested more than {limit} levels deep.',
    },
    mend: { vi: 'Tách ra thành nhiều biểu thức ngắn hơn.', en: 'Split it into shorter expressions.' },
  },
  tooLarge: {
    message: { vi: 'Biểu thức vượt giới hạn cho phép ({limit}).', en: 'The expression exceeds a limit ({limit}).' },
    mend: { vi: 'Rút ngắn biểu thức.', en: 'Shorten the expression.' },
  },
  syntax: {
    message: {
      vi: 'Biểu thức sai cú pháp tại vị trí {at}: {reason}.',
      en: 'Syntax error in the expression at position {at}: {reason}.',
    },
    mend: {
      vi: 'Xem lại dấu ngoặc, dấu nháy và phép toán quanh «{shown}».',
      en: 'Check brackets, quotes and operators around «{shown}».',
    },
  },
  reserved: {
    message: {
      vi: '"{name}" là từ dành riêng của ngôn ngữ biểu thức (vị trí {at}).',
      en: '"{name}" is a reserved word of the expression language (position {at}).',
    },
    mend: { vi: 'Đặt mã trường khác.', en: 'Give the field another id.' },
  },
  notSupported: {
    message: {
      vi: 'Không dùng được {construct} trong biểu thức (vị trí {at}).',
      en: 'Expressions cannot use {construct} (position {at}).',
    },
    mend: {
      vi: 'Chỉ dùng: số, chữ trong nháy, true/false, mã trường, bảng.cột, period.year, + - * / %, so sánh, && || !, ? :, in [...], và các hàm có sẵn.',
      en: 'Use only: numbers, quoted text, true/false, field ids, table.column, period.year, + - * / %, comparisons, && || !, ? :, in [...], and the known functions.',
    },
  },
  unknownField: {
    message: { vi: 'Không có trường "{name}" (vị trí {at}).', en: 'There is no field "{name}" (position {at}).' },
    mend: { vi: 'Sửa mã trường{hint}.', en: 'Correct the field id{hint}.' },
  },
  tableAsField: {
    message: {
      vi: '"{name}" là một bảng, không phải một trường (vị trí {at}).',
      en: '"{name}" is a table, not a field (position {at}).',
    },
    mend: {
      vi: 'Viết bảng.cột, ví dụ sum({name}.cot) hoặc rows({name}.cot).',
      en: 'Write table.column, for example sum({name}.column) or rows({name}.column).',
    },
  },
  unknownTable: {
    message: {
      vi: 'Không có bảng thêm dòng "{name}" (vị trí {at}).',
      en: 'There is no growing table "{name}" (position {at}).',
    },
    mend: {
      vi: 'Sau dấu chấm chỉ có cột của bảng thêm dòng, hoặc period.year, quarter, key, from, to{hint}.',
      en: 'A dot is only for columns of growing tables, or period.year, quarter, key, from, to{hint}.',
    },
  },
  unknownColumn: {
    message: {
      vi: 'Bảng "{table}" không có cột "{name}" (vị trí {at}).',
      en: 'Table "{table}" has no column "{name}" (position {at}).',
    },
    mend: { vi: 'Sửa mã cột{hint}.', en: 'Correct the column id{hint}.' },
  },
  unknownPeriod: {
    message: { vi: 'Kỳ báo cáo không có "{name}" (vị trí {at}).', en: 'The period has no "{name}" (position {at}).' },
    mend: {
      vi: 'Dùng period.year, period.quarter, period.key, period.from hoặc period.to.',
      en: 'Use period.year, period.quarter, period.key, period.from or period.to.',
    },
  },
  unknownFunction: {
    message: { vi: 'Không có hàm "{name}" (vị trí {at}).', en: 'There is no function "{name}" (position {at}).' },
    mend: { vi: 'Các hàm có sẵn: {known}{hint}.', en: 'The functions are: {known}{hint}.' },
  },
  method: {
    message: {
      vi: 'Không gọi được ".{name}(…)" trên một giá trị (vị trí {at}).',
      en: 'A value has no ".{name}(…)" (position {at}).',
    },
    mend: { vi: 'Dùng hàm: {known}.', en: 'Use a function: {known}.' },
  },
  badNumber: {
    message: {
      vi: 'Số "{name}" quá lớn hoặc không phải số thực (vị trí {at}).',
      en: 'The number "{name}" is too large or no real number (position {at}).',
    },
    mend: {
      vi: 'Viết số thường, không quá 9007199254740991, không có hậu tố u.',
      en: 'Write a plain number of at most 9007199254740991, without the suffix u.',
    },
  },
  arity: {
    message: {
      vi: 'Hàm {name} cần {wanted} đối số, ở đây có {given} (vị trí {at}).',
      en: 'Function {name} takes {wanted} arguments, here it has {given} (position {at}).',
    },
    mend: { vi: 'Viết {usage}.', en: 'Write {usage}.' },
  },
  operand: {
    message: {
      vi: 'Phép {operator} cần {wanted}, nhưng «{shown}» là {given} (vị trí {at}).',
      en: 'Operator {operator} needs {wanted}, but «{shown}» is {given} (position {at}).',
    },
    mend: { vi: 'Sửa toán hạng{advice}.', en: 'Correct the operand{advice}.' },
  },
  argument: {
    message: {
      vi: 'Hàm {name} cần {wanted}, nhưng «{shown}» là {given} (vị trí {at}).',
      en: 'Function {name} needs {wanted}, but «{shown}» is {given} (position {at}).',
    },
    mend: { vi: 'Viết {usage}.', en: 'Write {usage}.' },
  },
  mismatch: {
    message: {
      vi: 'Không so sánh được {left} với {right} ở «{shown}» (vị trí {at}).',
      en: 'Cannot compare {left} with {right} in «{shown}» (position {at}).',
    },
    mend: { vi: 'So sánh hai giá trị cùng kiểu{advice}.', en: 'Compare two values of the same type{advice}.' },
  },
  branches: {
    message: {
      vi: 'Hai nhánh khác kiểu ở «{shown}»: {left} và {right} (vị trí {at}).',
      en: 'The two branches of «{shown}» differ in type: {left} and {right} (position {at}).',
    },
    mend: { vi: 'Cho hai nhánh cùng kiểu.', en: 'Give both branches the same type.' },
  },
  nullOperand: {
    message: {
      vi: 'Không tính hay so sánh được với null (vị trí {at}).',
      en: 'null cannot be computed or compared with (position {at}).',
    },
    mend: { vi: 'Dùng blank(x) hoặc given(x).', en: 'Use blank(x) or given(x).' },
  },
  unknownOption: {
    message: {
      vi: '"{name}" không phải là lựa chọn của «{shown}» (vị trí {at}).',
      en: '"{name}" is no option of «{shown}» (position {at}).',
    },
    mend: { vi: 'Các lựa chọn: {known}{hint}.', en: 'The options are: {known}{hint}.' },
  },
  badDate: {
    message: { vi: '"{name}" không phải là {wanted} (vị trí {at}).', en: '"{name}" is not {wanted} (position {at}).' },
    mend: { vi: 'Viết như {usage}.', en: 'Write it like {usage}.' },
  },
  result: {
    message: {
      vi: 'Biểu thức cho {given}, nhưng ở đây cần {wanted}.',
      en: 'The expression gives {given}, but {wanted} is needed here.',
    },
    mend: { vi: 'Sửa biểu thức để cho {wanted}.', en: 'Change the expression so that it gives {wanted}.' },
  },
} as const satisfies Record<string, Notice>;

export type NoticeKey = keyof typeof messages;
type Words = Readonly<Record<string, string | number | Bilingual>>;

function fill(text: string, language: 'vi' | 'en', words: Words): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const word = words[name];
    if (word === undefined) return slot;
    return typeof word === 'object' ? word[language] : String(word);
  });
}

/** The notice with its words filled in, in both languages. */
export function notice(key: NoticeKey, words: Words): { readonly message: Bilingual; readonly mend: Bilingual } {
  const { message, mend } = messages[key];
  return {
    message: { vi: fill(message.vi, 'vi', words), en: fill(message.en, 'en', words) },
    mend: { vi: fill(mend.vi, 'vi', words), en: fill(mend.en, 'en', words) },
  };
}

export const typeNames = {
  number: { vi: 'số', en: 'a number' },
  text: { vi: 'chữ', en: 'text' },
  boolean: { vi: 'đúng/sai', en: 'true or false' },
  choice: { vi: 'một lựa chọn', en: 'an option' },
  date: { vi: 'ngày', en: 'a date' },
  dateTime: { vi: 'ngày giờ', en: 'a date and time' },
  month: { vi: 'tháng', en: 'a month' },
  quarter: { vi: 'quý', en: 'a quarter' },
  year: { vi: 'năm', en: 'a year' },
  document: { vi: 'văn bản', en: 'a document' },
  file: { vi: 'tệp', en: 'a file' },
  null: { vi: 'null', en: 'null' },
  unknown: { vi: 'không rõ kiểu', en: 'of unknown type' },
} as const satisfies Record<string, Bilingual>;

export const phrases = {
  list: { vi: 'danh sách {of}', en: 'a list ({of})' },
  column: { vi: 'một cột của bảng thêm dòng (bảng.cột)', en: 'a column of a growing table (table.column)' },
  numbers: { vi: 'số hoặc cột số', en: 'numbers or columns of numbers' },
  dateLike: { vi: 'ngày, tháng, quý hoặc năm', en: 'a date, month, quarter or year' },
  field: { vi: 'một trường hoặc cột', en: 'a field or column' },
  ordered: { vi: 'số hoặc ngày', en: 'numbers or dates' },
  collection: { vi: 'danh sách [...] hoặc trường chọn nhiều', en: 'a list [...] or a field of several options' },
  useSum: { vi: ': dùng sum(...) hay total(...) cho cả cột', en: ': use sum(...) or total(...) for a whole column' },
  useYearOf: { vi: ': dùng yearOf(...)', en: ': use yearOf(...)' },
  nothing: { vi: '', en: '' },
} as const satisfies Record<string, Bilingual>;

/** Why the grammar refuses a text, by the parser's code; its own English words serve for English. */
export const syntaxReasons: Readonly<Record<string, string>> = {
  unexpected_token: 'chỗ này thiếu hoặc thừa một thành phần',
  expected_token: 'thiếu dấu ngoặc, dấu phẩy hoặc dấu hai chấm',
  unexpected_character: 'ký tự không hợp lệ',
  unterminated_string: 'thiếu dấu nháy đóng',
  newline_in_string: 'xuống dòng trong dấu nháy',
};
