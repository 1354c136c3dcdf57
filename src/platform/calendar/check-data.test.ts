import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '#platform/i18n';
import { checkCalendarData } from './check-data.ts';
import { officialCalendarData } from './official.ts';
import { sayPhrase } from './phrase.ts';

function faultsOf(input: unknown, language: Language = 'vi'): string[] {
  const checked = checkCalendarData(input);
  return checked.ok ? [] : checked.faults.map(({ path, what }) => `${path}: ${sayPhrase(what, language)}`);
}

const decision = { id: 'announced', ground: null, verified: false, source: 'kiểm thử' };
const empty = { year: 2027, decisions: [decision], breaks: [], chosenDays: [], moved: [], swaps: [] };

function withAnnouncement(change: object): unknown {
  return { ...officialCalendarData, announcements: [{ ...empty, ...change }] };
}

test('the shipped calendar has no fault, also after a journey through JSON', () => {
  expect(faultsOf(JSON.parse(JSON.stringify(officialCalendarData)))).toEqual([]);
});

test('all faults come at once, of shape and of sense, each with its place', () => {
  const faults = faultsOf({
    ...officialCalendarData,
    holidays: [...officialCalendarData.holidays, { id: 'tet' }],
    announcements: [
      { ...empty, year: 'năm sau' },
      { ...empty, breaks: [{ holiday: 'tet', from: '2027-02-30', to: '2027-02-10', decision: 'announced' }] },
      { ...empty, swaps: [{ off: '2027-05-01', worked: '2027-05-03', decision: 'other' }] },
    ],
  });
  const paths = faults.map((each) => each.slice(0, each.indexOf(': ')));
  expect(paths).toEqual(
    expect.arrayContaining([
      'holidays[8].name',
      'announcements[0].year',
      'announcements[1].breaks[0].from',
      'announcements[2].decisions',
      'announcements[2].swaps[0].off',
      'announcements[2].swaps[0].worked',
    ]),
  );
});

test('a fault of shape is said in both languages', () => {
  const wrong = { ...officialCalendarData, restWeekdays: 'thứ Bảy' };
  expect(faultsOf(wrong, 'vi')[0]).toMatch(/^restWeekdays: Đầu vào không hợp lệ/);
  expect(faultsOf(wrong, 'en')[0]).toMatch(/^restWeekdays: Invalid input/);
});

test('an exchange must give a weekday off for a rest day worked, near each other, in the announcement’s year', () => {
  const swap = (off: string, worked: string): string[] =>
    faultsOf(withAnnouncement({ swaps: [{ off, worked, decision: 'announced' }] }));
  expect(swap('2027-04-29', '2027-04-24')).toEqual([]);
  expect(swap('2027-12-31', '2028-01-08')).toEqual([]);
  expect(swap('2027-05-01', '2027-04-24')[0]).toContain('là thứ Bảy, đã là ngày nghỉ hằng tuần');
  expect(swap('2027-04-29', '2027-04-23')[0]).toContain('là thứ Sáu, vốn đã là ngày làm việc');
  expect(swap('2027-04-29', '2027-12-25')[0]).toContain('cách nhau hơn 60 ngày');
  expect(swap('2028-04-28', '2028-04-22')[0]).toContain('không thuộc năm 2027');
});

test('a day cannot be exchanged twice', () => {
  const swaps = [
    { off: '2027-04-29', worked: '2027-04-24', decision: 'announced' },
    { off: '2027-04-28', worked: '2027-04-24', decision: 'announced' },
  ];
  expect(faultsOf(withAnnouncement({ swaps }))).toEqual([expect.stringContaining('“2027-04-24” có hai lần')]);
});

test('a break must end after it begins, in its year, and not last longer than breaks do', () => {
  const pause = (from: string, to: string): string[] =>
    faultsOf(withAnnouncement({ breaks: [{ holiday: 'tet', from, to, decision: 'announced' }] }));
  expect(pause('2027-02-10', '2027-02-04')[0]).toContain('kết thúc ngày 04/02/2027, trước ngày bắt đầu');
  expect(pause('2027-02-04', '2027-03-10')[0]).toContain('dài 35 ngày, quá 20 ngày');
  expect(pause('2026-02-04', '2026-02-10')).toHaveLength(2);
});

test('a holiday or a document that is named must exist, and a verified one must have its number', () => {
  const breaks = [{ holiday: 'tết', from: '2027-02-04', to: '2027-02-10', decision: 'announced' }];
  expect(faultsOf(withAnnouncement({ breaks }))[0]).toMatch(/^announcements\[0\]\.breaks\[0\]\.holiday/);
  const unknown = [{ holiday: 'easter', from: '2027-02-04', to: '2027-02-10', decision: 'gone' }];
  expect(faultsOf(withAnnouncement({ breaks: unknown })).join()).toMatch(
    /không có văn bản “gone”.*không có ngày lễ “easter”/,
  );
  const decisions = [{ ...decision, verified: true }];
  expect(faultsOf(withAnnouncement({ decisions }))[0]).toContain('chưa có số văn bản');
});

test('years, laws and doubles are checked', () => {
  const { laws, announcements } = officialCalendarData;
  expect(faultsOf({ ...officialCalendarData, years: { from: 2015, to: 2036 } })[0]).toContain('năm 2036');
  expect(faultsOf({ ...officialCalendarData, years: { from: 2020, to: 2019 } })[0]).toContain('năm cuối 2019');
  expect(faultsOf({ ...officialCalendarData, laws: laws.slice(0, 1) })).toHaveLength(15);
  expect(faultsOf({ ...officialCalendarData, announcements: [...announcements, ...announcements] })).toHaveLength(12);
});

test('whatever comes from outside is answered with faults, never with a crash', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(faultsOf(input).length).toBeGreaterThan(0);
    }),
  );
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('years', 'laws', 'holidays', 'announcements', 'restWeekdays'),
      (value, key) => {
        expect(() => checkCalendarData({ ...officialCalendarData, [key]: value })).not.toThrow();
      },
    ),
  );
});
