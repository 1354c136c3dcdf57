import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '#forms-engine';
import { isTicked, plainText, readTicked, readTyped } from './typed.ts';

const field = (type: Field['type'], options: readonly string[] = []): Field => ({
  id: 'f',
  label: 'f',
  part: 'p',
  type,
  presence: 'required',
  printed: true,
  ...(options.length === 0 ? {} : { options: options.map((id) => ({ id, label: id })) }),
});

describe('a typed text', () => {
  test.each([
    ['a figure', 'integer', '1.116', 1116],
    ['blank', 'integer', '  ', null],
    ['a dotted line left as it was', 'text', '……', null],
    ['what is no figure, as it was typed', 'integer', 'khoảng 5', 'khoảng 5'],
    ['a text with a control character', 'text', 'a\u0000b', 'ab'],
    ['half a character', 'text', 'a\ud800', 'a\ufffd'],
  ] as const)('gives %s', (_case, type, text, value) => {
    expect(readTyped(field(type), text)).toBe(value);
  });

  test('is never more than storage takes, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const clean = plainText(String.fromCharCode(...units));
        expect([clean.includes('\0'), clean.isWellFormed()]).toEqual([false, true]);
        expect(plainText(clean)).toBe(clean);
      }),
    );
  });
});

describe('boxes', () => {
  test.each([
    ['a yes', field('yesNo', ['yes', 'no']), ['yes'], true],
    ['a no', field('yesNo', ['yes', 'no']), ['no'], false],
    ['a tick', field('tick'), ['yes'], true],
    ['no tick', field('tick'), [], null],
    ['a choice', field('choice', ['a', 'b']), ['b'], 'b'],
    ['several', field('several', ['a', 'b']), ['b', 'a'], ['b', 'a']],
    ['none of several', field('several', ['a', 'b']), [], null],
    ['what is no option', field('choice', ['a', 'b']), ['x'], null],
  ])('give %s', (_case, of, ticked, value) => {
    expect(readTicked(of, ticked)).toEqual(value);
  });

  test('show what was answered, and blank shows none', () => {
    expect([true, false, null].map((value) => [isTicked(value, 'yes'), isTicked(value, 'no')])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(isTicked(['a', 'b'], 'b')).toBe(true);
  });
});
