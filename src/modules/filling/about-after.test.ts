import { expect, test } from 'vitest';
import { aboutAfter } from './about-after.ts';

const provenance = {
  kind: 'measured',
  measure: 'site.visits',
  window: '2019-01-01/2019-06-30',
  asOf: '2019-07-01T00:00:00.000Z',
} as const;
const { kind: _kind, ...figure } = provenance;
const measured = { value: 120, about: { provenance } };

test('a figure typed over a measured one keeps the measured one beside it', () => {
  expect(aboutAfter(measured, { value: 130 }, 'An')).toEqual({
    provenance: { kind: 'typed', by: 'An' },
    overrides: { value: 120, ...figure },
  });
});

test('a measured figure that is blanked is overridden too', () => {
  expect(aboutAfter(measured, { value: null }, 'An').overrides?.value).toBe(120);
});

test('typing again over an override keeps the measured figure, and typing the measured figure takes the override back', () => {
  const first = { value: 130, about: { ...aboutAfter(measured, { value: 130 }, 'An'), note: 'Đếm cả bản tin in' } };
  expect(aboutAfter(first, { value: 140 }, 'Bình')).toEqual({
    provenance: { kind: 'typed', by: 'Bình' },
    overrides: { value: 120, ...figure },
    note: 'Đếm cả bản tin in',
  });
  expect(aboutAfter(first, { value: 120 }, 'Bình')).toEqual({ provenance, note: 'Đếm cả bản tin in' });
});

test('a new measurement replaces whatever stood there, and its note stays', () => {
  const later = { ...provenance, asOf: '2019-07-02T00:00:00.000Z' };
  const before = { value: 130, about: { overrides: { value: 120, ...figure }, note: 'vì sao' } };
  expect(aboutAfter(before, { value: 125, about: { provenance: later } }, 'An')).toEqual({
    provenance: later,
    note: 'vì sao',
  });
});

test('what was never measured is simply typed, imported or carried over', () => {
  expect(aboutAfter(undefined, { value: 1 }, 'An')).toEqual({ provenance: { kind: 'typed', by: 'An' } });
  const imported = { kind: 'imported', from: 'a.xlsx' } as const;
  expect(aboutAfter({ value: 1, about: null }, { value: 2, about: { provenance: imported } }, 'An')).toEqual({
    provenance: imported,
  });
});
