import { describe, expect, test } from 'vitest';
import { dateOf, officialCalendar } from '#platform/calendar';
import { dueFor, lockOf, phaseOf } from './campaign.ts';
import { monthsLater, movedDays, nextPeriod } from './days.ts';

const days = { state: 'open', opensOn: '2026-01-05', dueOn: '2026-01-19', closesOn: '2026-01-26' } as const;

describe('where a campaign stands', () => {
  test.each([
    ['2026-01-04', 'scheduled'],
    ['2026-01-05', 'open'],
    ['2026-01-19', 'open'],
    ['2026-01-20', 'overdue'],
    ['2026-01-26', 'overdue'],
    ['2026-01-27', 'closed'],
  ])('on %s: %s', (today, phase) => {
    expect(phaseOf(days, today)).toBe(phase);
  });
});

describe('when a report takes answers', () => {
  const nothing = { extendedTo: null, isWithdrawn: false };
  test('from the opening to the close, the last day included', () => {
    expect(lockOf(days, nothing, '2026-01-04')).toEqual({ why: 'notYet', day: '2026-01-05' });
    expect(lockOf(days, nothing, '2026-01-26')).toBeNull();
    expect(lockOf(days, nothing, '2026-01-27')).toEqual({ why: 'closed', day: '2026-01-26' });
  });
  test('past the close, and past one by hand, as long as an extension runs', () => {
    const extended = { extendedTo: '2026-02-10', isWithdrawn: false };
    expect(lockOf(days, extended, '2026-02-10')).toBeNull();
    expect(lockOf({ ...days, state: 'closed' }, extended, '2026-01-20')).toBeNull();
    expect(lockOf(days, extended, '2026-02-11')).toEqual({ why: 'closed', day: '2026-02-10' });
  });
  test('never after the body was taken out', () => {
    expect(lockOf(days, { extendedTo: '2026-02-10', isWithdrawn: true }, '2026-01-10')).toEqual({ why: 'withdrawn' });
  });
  test('is on time until the extension, where there is one', () => {
    expect([dueFor(days, null), dueFor(days, '2026-01-30')]).toEqual(['2026-01-19', '2026-01-30']);
  });
});

describe('the period after', () => {
  test.each([
    ['2025Q4', '2026Q1'],
    ['2026Q1', '2026Q2'],
    ['2025', '2026'],
    ['2026-01-01/2026-06-30', '2026-07-01/2026-12-28'],
    ['xyz', null],
  ])('%s: %s', (key, next) => {
    expect(nextPeriod(key)).toBe(next);
  });
  test('a day that a month lacks is its last', () => {
    expect(monthsLater(dateOf(2025, 11, 30), 3)).toBe('2026-02-28');
    expect(monthsLater(dateOf(2025, 12, 31), 12)).toBe('2026-12-31');
  });
  test('its days are as far from it, on working days, in the same order', () => {
    const third = { opensOn: dateOf(2025, 10, 1), dueOn: dateOf(2025, 10, 17), closesOn: dateOf(2025, 10, 18) };
    // 1 January is a holiday, and the 2nd is off in exchange for Saturday the 10th; the 17th and the 18th are a weekend
    expect(movedDays(officialCalendar, third, '2025Q3', '2025Q4')).toEqual({
      opensOn: '2026-01-05',
      dueOn: '2026-01-19',
      closesOn: '2026-01-19',
    });
  });
});
