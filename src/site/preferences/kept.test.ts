import { expect, test } from 'vitest';
import { keep, readKept } from './kept.ts';

const storage = (written: string | null) => ({ getItem: () => written });

test('what was kept is read again', () => {
  let written = '';
  const kept = { text: '3', contrast: 'high', sections: ['news'], sites: ['a'] } as const;
  expect(keep({ setItem: (_key, value) => (written = value) }, kept)).toBe(true);
  expect(readKept(storage(written))).toEqual(kept);
});

test.each([null, '', '{', '[]', '"x"', '7', 'null'])('%s in the browser is as if nothing was chosen', (written) => {
  const { text, contrast, sections = [], sites = [] } = readKept(storage(written));
  expect([text, contrast, sections, sites]).toEqual([undefined, undefined, [], []]);
});

test('values that are none of ours are left out', () => {
  const written = '{"text":"99","contrast":"<b>","sections":["news",7,null],"sites":"x"}';
  expect(readKept(storage(written))).toEqual({ sections: ['news'], sites: [] });
});

test('a browser that keeps nothing says so and breaks nothing', () => {
  const closed = () => {
    throw new Error('SecurityError');
  };
  expect(keep({ setItem: closed }, {})).toBe(false);
  expect(readKept({ getItem: closed })).toEqual({});
});
