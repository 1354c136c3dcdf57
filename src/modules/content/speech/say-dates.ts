import { begin, end, plain, type Rule } from './rule.ts';

const partsOfDay = 'ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|từ|đến|trước|sau';
export const dates: readonly Rule[] = [
  (text) =>
    text.replace(
      new RegExp(`${begin}(ngày\\s+)?(0?[1-9]|[12]\\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\\d{4})${end}`, 'giu'),
      (_whole, word: string | undefined, day: string, month: string, year: string) =>
        `${word ?? 'ngày '}${plain(day)} tháng ${plain(month)} năm ${year}`,
    ),
  (text) =>
    text.replace(/(tháng\s+)(\d{1,2})\/(\d{4})(?!\d)/giu, (_whole, word: string, month: string, year: string) => {
      return `${word}${plain(month)} năm ${year}`;
    }),
  (text) =>
    text.replace(
      new RegExp(`${begin}((?:${partsOfDay})\\s+)(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|1[0-2])(?![\\p{L}\\p{N}/])`, 'giu'),
      (_whole, word: string, day: string, month: string) => `${word}${plain(day)} tháng ${plain(month)}`,
    ),
];

export const times: readonly Rule[] = [
  (text) =>
    text.replace(
      new RegExp(`${begin}([01]?\\d|2[0-3])\\s?(?:h|g|:|giờ\\s)\\s?([0-5]\\d)(?:\\s?(?:phút|p|'))?${end}`, 'gu'),
      (_whole, hour: string, minute: string) => `${plain(hour)} giờ${minute === '00' ? '' : ` ${plain(minute)} phút`}`,
    ),
  (text) =>
    text.replace(new RegExp(`${begin}([01]?\\d|2[0-3])h${end}`, 'gu'), (_w, hour: string) => `${plain(hour)} giờ`),
];

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
function fromRoman(letters: string): number {
  const values = [...letters].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Roman numbers are numbers only behind words that count; "quý III/2026" names its year too. */
export const romans: Rule = (text) =>
  text.replace(
    new RegExp(
      `${begin}(quý|khóa|khoá|thứ|lần|kỳ|chương|phần|mục|phụ lục|thế kỷ|nhiệm kỳ|đại hội|hạng|loại|cấp|vùng)(\\s+)([IVXLC]+)(?:/(\\d{4}))?${end}`,
      'giu',
    ),
    (whole, word: string, blank: string, letters: string, year: string | undefined) => {
      if (letters !== letters.toUpperCase()) return whole;
      return `${word}${blank}${fromRoman(letters)}${year === undefined ? '' : ` năm ${year}`}`;
    },
  );
