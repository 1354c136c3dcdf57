import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays, deadline, nextWorkingDay, workingDaysBetween } from './counting.ts';
import { dayStatus, isWorkingDay } from './day.ts';
import { addDays, dateOf, dateOfDayNumber, dayNumberOf, daysThrough, type IsoDate } from './iso-date.ts';
import { officialCalendar } from './official.ts';
import { type Outcome, sayPhrase, sayPhrases } from './phrase.ts';

function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(sayPhrase(outcome.refusal.why, 'en'));
  return outcome.value;
}

function refusalOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'not refused' : `${outcome.refusal.kind}: ${sayPhrase(outcome.refusal.why, 'vi')}`;
}

const due = (from: IsoDate, days: number): IsoDate => answerOf(deadline(officialCalendar, from, days)).deadline;
const between = (from: IsoDate, to: IsoDate): number =>
  answerOf(workingDaysBetween(officialCalendar, from, to)).workingDays;

const anyDay = fc
  .integer({ min: dayNumberOf(dateOf(2015, 1, 1)), max: dayNumberOf(dateOf(2034, 12, 31)) })
  .map(dateOfDayNumber);
const someDays = fc.integer({ min: 1, max: 200 });

test('the day of receipt is day 0: one working day after a Monday is the Tuesday', () => {
  expect(due(dateOf(2024, 3, 4), 1)).toBe('2024-03-05');
  expect(due(dateOf(2024, 3, 8), 1)).toBe('2024-03-11');
});

test('five working days from 26/4/2024 pass the exchanged Monday and count the Saturday worked for it', () => {
  const answer = answerOf(deadline(officialCalendar, dateOf(2024, 4, 26), 5));
  expect(answer.deadline).toBe('2024-05-07');
  expect(answer.days.filter(({ counted }) => counted).map(({ date }) => date.slice(5))).toEqual([
    ...['05-02', '05-03', '05-04', '05-06', '05-07'],
  ]);
  expect(answer.days.map(({ date }) => date)).toEqual(daysThrough(dateOf(2024, 4, 26), dateOf(2024, 5, 7)));
});

test('a term over Tết skips the whole announced break', () => {
  expect(due(dateOf(2024, 2, 7), 1)).toBe('2024-02-15');
  expect(due(dateOf(2019, 2, 1), 2)).toBe('2019-02-12');
});

test('a term that begins on a holiday counts from the next working day, and says that day 0 was a day off', () => {
  const answer = answerOf(deadline(officialCalendar, dateOf(2024, 9, 2), 1));
  expect(answer.deadline).toBe('2024-09-04');
  expect(answer.days.map(({ kind }) => kind)).toEqual(['start', 'holiday', 'workingDay']);
  const [first] = answer.days;
  expect(sayPhrases(first?.why ?? [], 'vi')).toMatch(/^ngày tiếp nhận, là ngày 0 nên không tính; nghỉ lễ: Quốc khánh/);
});

test('with no working days the deadline is the day of receipt, also on a day off', () => {
  expect(due(dateOf(2024, 3, 4), 0)).toBe('2024-03-04');
  expect(due(dateOf(2024, 9, 2), 0)).toBe('2024-09-02');
});

test('a number of days that is negative, broken or beyond 2000 is refused with the figure in it', () => {
  const start = dateOf(2024, 3, 4);
  expect(refusalOf(deadline(officialCalendar, start, -1))).toMatch(/^wrongUse: .*là -1, không được âm/);
  expect(refusalOf(deadline(officialCalendar, start, 2001))).toMatch(/^wrongUse: .*2001, quá lớn/);
  expect(refusalOf(deadline(officialCalendar, start, 1e15))).toContain('quá lớn');
  for (const days of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(refusalOf(deadline(officialCalendar, start, days))).toContain('phải là số nguyên');
  }
  expect(due(start, 2000) > dateOf(2032, 1, 1)).toBe(true);
});

test('a day outside 2015 to 2035 is refused, and a term that runs past 2035 is told from it', () => {
  const outside = 'nằm ngoài lịch làm việc: lịch chỉ có từ năm 2015 đến năm 2035';
  expect(refusalOf(deadline(officialCalendar, dateOf(2014, 12, 31), 5))).toBe(`wrongUse: Ngày 31/12/2014 ${outside}.`);
  expect(refusalOf(workingDaysBetween(officialCalendar, dateOf(2035, 1, 1), dateOf(2036, 1, 1)))).toContain(outside);
  expect(refusalOf(dayStatus(officialCalendar, dateOf(2036, 1, 1)))).toContain(outside);
  expect(refusalOf(deadline(officialCalendar, dateOf(2035, 12, 28), 5))).toMatch(
    /^beyondCalendar: .*vượt quá năm 2035/,
  );
});

test('between two days the first does not count and the last does', () => {
  expect(between(dateOf(2024, 3, 4), dateOf(2024, 3, 8))).toBe(4);
  expect(between(dateOf(2024, 3, 4), dateOf(2024, 3, 4))).toBe(0);
  expect(between(dateOf(2024, 5, 3), dateOf(2024, 5, 5))).toBe(1);
});

test('between refuses an end that comes before the start', () => {
  expect(refusalOf(workingDaysBetween(officialCalendar, dateOf(2024, 3, 5), dateOf(2024, 3, 4)))).toContain(
    'Ngày cuối 04/03/2024 đứng trước ngày đầu 05/03/2024',
  );
});

test('the next working day is never the day itself', () => {
  expect(answerOf(nextWorkingDay(officialCalendar, dateOf(2024, 3, 4)))).toBe('2024-03-05');
  expect(answerOf(nextWorkingDay(officialCalendar, dateOf(2024, 2, 7)))).toBe('2024-02-15');
  expect(answerOf(addWorkingDays(officialCalendar, dateOf(2024, 3, 4), 0))).toBe('2024-03-04');
});

test('an answer that touches a year that is not announced says so once, for each such year', () => {
  const notes = (from: IsoDate, days: number): string[] =>
    answerOf(deadline(officialCalendar, from, days)).notes.map((note) => sayPhrase(note, 'en'));
  expect(notes(dateOf(2026, 12, 1), 5)).toEqual([]);
  expect(notes(dateOf(2026, 12, 28), 5)).toEqual([expect.stringContaining('2027 are not announced yet')]);
  expect(notes(dateOf(2027, 12, 28), 5)).toHaveLength(2);
});

test('a deadline is always a working day, and its term holds exactly the working days asked for', () => {
  fc.assert(
    fc.property(anyDay, someDays, (from, days) => {
      const answer = answerOf(deadline(officialCalendar, from, days));
      expect(isWorkingDay(officialCalendar, answer.deadline)).toBe(true);
      expect(answer.days.filter(({ counted }) => counted)).toHaveLength(days);
      expect(answer.days.at(-1)?.date).toBe(answer.deadline);
    }),
  );
});

test('between is the inverse of deadline', () => {
  fc.assert(
    fc.property(anyDay, someDays, (from, days) => {
      expect(between(from, due(from, days))).toBe(days);
    }),
  );
});

test('a longer term or a later receipt never gives an earlier deadline', () => {
  fc.assert(
    fc.property(anyDay, someDays, fc.integer({ min: 1, max: 40 }), (from, days, more) => {
      expect(due(from, days + more) > due(from, days)).toBe(true);
      expect(due(addDays(from, more), days) >= due(from, days)).toBe(true);
    }),
  );
});

test('every day of a term, counted or skipped, has its reason in both languages, without an empty slot', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (from, days) => {
      for (const { why, counted, kind } of answerOf(deadline(officialCalendar, from, days)).days) {
        expect(sayPhrases(why, 'vi')).toMatch(/^[^{}]{5,}$/);
        expect(sayPhrases(why, 'en')).toMatch(/^[^{}]{5,}$/);
        expect(counted).toBe(kind === 'workingDay' || kind === 'swappedWorked');
      }
    }),
  );
});
