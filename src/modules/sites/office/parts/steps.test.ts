import { describe, expect, test } from 'vitest';
import { menuPart } from './menu.ts';
import type { Typed } from './part.ts';
import { readStep, takeStep } from './steps.ts';

/** "a b. c": a, then b below it, then c. */
const rows = (text: string): readonly Typed[] =>
  text.split(' ').map((each) => ({ vi: each.replace('.', ''), level: each.endsWith('.') ? '1' : '0' }));
const written = (all: readonly Typed[]) => all.map(({ vi, level }) => `${vi}${level === '1' ? '.' : ''}`).join(' ');
const after = (text: string, step: string) => {
  const read = readStep(step);
  return read === null ? null : written(takeStep(menuPart, rows(text), read));
};

describe('the buttons of a menu', () => {
  test.each([
    ['a b c', 'len-2', 'a c b'],
    ['a b c', 'xuong-0', 'b a c'],
    ['a b. c', 'len-2', 'c a b.'],
    ['a b. c d.', 'xuong-0', 'c d. a b.'],
    ['a b. c.', 'len-2', 'a c. b.'],
    ['a b. c', 'xuong-1', 'a b. c'],
    ['a b. c', 'len-1', 'a b. c'],
    ['a b', 'len-0', 'a b'],
    ['a b', 'xuong-1', 'a b'],
    ['a b', 'vao-1', 'a b.'],
    ['a b', 'vao-0', 'a b'],
    ['a b c.', 'vao-1', 'a b c.'],
    ['a b.', 'ra-1', 'a b'],
    ['a b. c', 'bo-0', 'b c'],
    ['a', 'bo-7', 'a'],
  ])('%s, %s: %s', (before, step, expected) => {
    expect(after(before, step)).toBe(expected);
  });

  test('what is no button is none', () => {
    expect(['xoa-1', 'len', 'len--1', 'len-9999', '__proto__-1'].map(readStep)).toEqual([null, null, null, null, null]);
  });
});
