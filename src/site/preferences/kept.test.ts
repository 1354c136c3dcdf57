import { expect, test } from 'vitest';
import { keep, keepPreferred, readKept, readPreferred } from './kept.ts';

/** A browser's storage, as far as it is used. */
function storage(written: Record<string, string> = {}) {
  return {
    getItem: (name: string) => written[name] ?? null,
    setItem: (name: string, value: string) => {
      written[name] = value;
    },
  };
}

test('what was kept is read again, text and contrast for all sites, preferences for one', () => {
  const browser = storage();
  expect(keep(browser, { text: '3', contrast: 'high' })).toBe(true);
  expect(keepPreferred(browser, 'a', ['news'])).toBe(true);
  expect(readKept(browser)).toEqual({ text: '3', contrast: 'high' });
  expect([readPreferred(browser, 'a'), readPreferred(browser, 'b')]).toEqual([['news'], []]);
});

test.each(['', '{', '[]', '"x"', '7', 'null', '{"text":"99","contrast":"<b>"}'])(
  '%s in the browser is as if nothing was chosen',
  (written) => {
    const browser = storage({ congso: written, 'congso:a': written });
    expect([readKept(browser), readPreferred(browser, 'a')]).toEqual([{}, []]);
  },
);

test('preferences that are no names are left out', () => {
  expect(readPreferred(storage({ 'congso:a': '["news",7,null,["x"]]' }), 'a')).toEqual(['news']);
});

test('a browser that keeps nothing says so and breaks nothing', () => {
  const closed = () => {
    throw new Error('SecurityError');
  };
  expect(keep({ setItem: closed }, {})).toBe(false);
  expect(readKept({ getItem: closed })).toEqual({});
});
