import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, highlight } from './highlight.ts';

const found = (text: string, question: string) =>
  highlight(text, question)
    .filter(({ isFound }) => isFound)
    .map((stretch) => stretch.text);

test('words are found without accents and shown with theirs', () => {
  expect(found('Nghị định số 43/2011/NĐ-CP về đất đai', 'nghi dinh 43 dat ')).toEqual(['Nghị', 'định', '43', 'đất']);
});

test('the last word may be unfinished, the others may not', () => {
  expect(found('tuyển dụng viên chức', 'tuyen dun')).toEqual(['tuyển', 'dụng']);
  expect(found('tuyển dụng viên chức', 'tuye dung')).toEqual(['dụng']);
});

test('nothing of the text is lost, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, question) => {
      expect(
        highlight(text, question)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('of a long text the part around the first found word is shown, cut at blanks', () => {
  const text = `${'mở đầu '.repeat(100)}lũ quét ở vùng cao ${'còn lại '.repeat(100)}`;
  const part = excerpt(text, 'lu quet');
  expect(part).toMatch(/^… đầu|^… mở/);
  expect(part).toContain('lũ quét ở vùng cao');
  expect(part).toMatch(/ …$/);
  expect(part.length).toBeLessThan(260);
});

test('a short text is shown whole, a text without the words from its beginning', () => {
  expect(excerpt('Ngắn.', 'dài')).toBe('Ngắn.');
  expect(excerpt('x '.repeat(500), 'dài').startsWith('x x')).toBe(true);
  expect(excerpt('', 'dài')).toBe('');
});
