import { expect, test } from 'vitest';
import { weekly } from './timetable.ts';

test('Sunday at two in Vietnam is Saturday at seven in the evening in UTC, and is made up for within a week', () => {
  expect(weekly('backup', { weekday: 0, hour: 2, minute: 0 })).toEqual({
    job: 'backup',
    pattern: '0 19 * * 6',
    catchUpMilliseconds: 7 * 86_400_000,
  });
});

test('from seven in the morning on it is the same day', () => {
  expect(weekly('backup', { weekday: 1, hour: 6, minute: 59 }).pattern).toBe('59 23 * * 0');
  expect(weekly('backup', { weekday: 1, hour: 7, minute: 0 }).pattern).toBe('0 0 * * 1');
});

test('every day stays every day', () => {
  expect(weekly('backup', { weekday: null, hour: 23, minute: 30 }).pattern).toBe('30 16 * * *');
});
