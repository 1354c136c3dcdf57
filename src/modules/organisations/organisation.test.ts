import { describe, expect, test } from 'vitest';
import { aboveOf, isInScope } from './organisation.ts';
import { todayOf } from './today.ts';

const department = { kind: 'department', legalNature: 'administrative', identifierCode: 'H99.13' } as const;

describe('a form asks a body', () => {
  test('of a legal nature that it names, of any kind where it names none', () => {
    expect(isInScope(department, { natures: ['administrative'] })).toBe(true);
    expect(isInScope({ ...department, kind: 'commune' }, { natures: ['administrative'] })).toBe(true);
    expect(isInScope({ ...department, legalNature: 'publicServiceUnit' }, { natures: ['administrative'] })).toBe(false);
  });

  test('only of the kinds that it names, where it names some', () => {
    expect(isInScope(department, { natures: ['administrative'], kinds: ['district'] })).toBe(false);
    expect(isInScope(department, { natures: ['administrative'], kinds: ['district', 'department'] })).toBe(true);
  });

  test('only if it is named, where single bodies are named by their codes', () => {
    expect(isInScope(department, { natures: ['administrative'], organisations: ['H99.13'] })).toBe(true);
    expect(isInScope(department, { natures: ['administrative'], organisations: ['H99.14'] })).toBe(false);
    const nameless = { ...department, identifierCode: null };
    expect(isInScope(nameless, { natures: ['administrative'], organisations: ['H99.13'] })).toBe(false);
  });
});

test('the bodies above one come nearest first, and a circle ends', () => {
  const parents = new Map([
    ['ward', 'district'],
    ['district', 'province'],
    ['province', null],
    ['a', 'b'],
    ['b', 'a'],
  ]);
  expect(aboveOf('ward', parents)).toEqual(['district', 'province']);
  expect(aboveOf('province', parents)).toEqual([]);
  expect(aboveOf('a', parents)).toEqual(['b']);
});

test('the day changes at midnight in Vietnam, seven hours before Greenwich', () => {
  expect(todayOf(new Date('2026-06-30T16:59:59Z'))).toBe('2026-06-30');
  expect(todayOf(new Date('2026-06-30T17:00:00Z'))).toBe('2026-07-01');
});
