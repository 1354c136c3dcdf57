import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const said = (text: string, language = 'vi') => sentencesOf(text, language).map((sentence) => sentence.text.trim());

test('a text is read sentence by sentence', () => {
  expect(said('Hội nghị khai mạc sáng 3/3. Có 120 đại biểu dự! Vì sao? Vì dân.')).toEqual([
    'Hội nghị khai mạc sáng 3/3.',
    'Có 120 đại biểu dự!',
    'Vì sao?',
    'Vì dân.',
  ]);
});

test('abbreviations and initials end no sentence', () => {
  expect(said('PGS. TS. Trần Văn A, TP. Hồ Chí Minh, dự họp. Ông N. phát biểu.')).toEqual([
    'PGS. TS. Trần Văn A, TP. Hồ Chí Minh, dự họp.',
    'Ông N. phát biểu.',
  ]);
  expect(said('Dr. Smith came. He left.', 'en')).toEqual(['Dr. Smith came.', 'He left.']);
});

test('figures with points stay whole', () => {
  expect(said('Thu ngân sách đạt 1.234.567,8 triệu đồng. Tăng 5,2%.')).toHaveLength(2);
});

test('what has no letter and no figure is not spoken', () => {
  expect(said('… — *** ')).toEqual([]);
});

test('every sentence stands in the text where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Đ', '.', ' ', '!', 'TP', '3', '?', '\n', 'ệ') }), (text) => {
      for (const { start, text: sentence } of sentencesOf(text, 'vi'))
        expect(text.startsWith(sentence, start)).toBe(true);
    }),
  );
});
