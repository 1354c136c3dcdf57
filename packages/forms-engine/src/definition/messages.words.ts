import type { Bilingual } from './definition.ts';

/** What a value must look like, by the `error` of its schema. */
export const shapes: Readonly<Record<string, Bilingual>> = {
  oneOrMany: { vi: 'cần một mã hoặc danh sách mã', en: 'one id or a list of ids' },
  name: { vi: 'cần chữ, hoặc { vi: …, en: … }', en: 'text, or { vi: …, en: … }' },
  options: {
    vi: 'cần [{ id, label }, …], hoặc hai nhãn của yesNo',
    en: '[{ id, label }, …], or the two labels of a yesNo',
  },
  heading: { vi: 'cần true, false hoặc lời tiêu đề', en: 'true, false or the wording' },
  pageBreak: { vi: 'cần portrait, landscape hoặc true', en: 'portrait, landscape or true' },
  relativeDay: {
    vi: 'cần năm-tháng-ngày tính từ năm của kỳ, ví dụ "-1-12-01"',
    en: 'year-month-day relative to the year of the period, for example "-1-12-01"',
  },
};

/** Kinds of YAML values. */
export const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một bảng khóa: giá trị', en: 'a map of keys and values' },
  record: { vi: 'một bảng khóa: giá trị', en: 'a map of keys and values' },
  array: { vi: 'một danh sách', en: 'a list' },
  null: { vi: 'null', en: 'null' },
};

export const nothing: Bilingual = { vi: 'trống (null)', en: 'nothing (null)' };
export const listOfBlocks: Bilingual = { vi: 'một danh sách các khối', en: 'a list of blocks' };

/** Appended where a known word is near a wrong one. */
export const didYouMean: Bilingual = { vi: ' (có phải "{word}"?)', en: ' (did you mean "{word}"?)' };
export const noHint: Bilingual = { vi: '', en: '' };
