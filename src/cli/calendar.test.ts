import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const script = `
import { calendarCommand } from '#cli-under-test';
await calendarCommand().parseAsync(process.argv.slice(1), { from: 'user' });
`.replace('#cli-under-test', new URL('./calendar.ts', import.meta.url).href);

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

test('a deadline is printed with a line for each skipped day, and the worked Saturday with its reason', () => {
  const { code, out } = run('deadline', '26/04/2024', '5');
  expect(code).toBe(0);
  expect(out).toContain('Ngày đến hạn: thứ Ba 07/05/2024');
  expect(out).toContain('thứ Hai 29/04/2024: nghỉ hoán đổi, làm bù vào thứ Bảy 04/05/2024');
  expect(out).toContain('3. thứ Bảy 04/05/2024: thứ Bảy làm bù');
});

test('as JSON a deadline has its day, and every day of the term with counted and why', () => {
  const { code, out } = run('deadline', '2024-04-30', '1', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    deadline: '2024-05-02',
    days: [
      { date: '2024-04-30', counted: false, why: expect.stringMatching(/^ngày tiếp nhận.*Ngày Chiến thắng/) },
      { date: '2024-05-01', counted: false, why: expect.stringContaining('Ngày Quốc tế Lao động') },
      { date: '2024-05-02', counted: true, why: 'ngày làm việc' },
    ],
    notes: [],
  });
});

test('English is spoken on request', () => {
  expect(run('deadline', '2024-04-26', '5', '--language', 'en').out).toContain('Deadline: Tuesday 07/05/2024');
});

test('between gives the number of working days, and warns of a year that is not announced', () => {
  const { code, out } = run('between', '2026-12-28', '2027-01-04');
  expect(code).toBe(0);
  expect(out).toContain('4 ngày làm việc');
  expect(out).toContain('Lưu ý: lịch nghỉ năm 2027 chưa công bố chính thức');
});

test('a year is printed with its weekdays off and its worked Saturdays', () => {
  const { code, out } = run('year', '2025');
  expect(code).toBe(0);
  expect(out).toContain('thứ Sáu 02/05/2025: nghỉ hoán đổi');
  expect(out).toContain('thứ Bảy 26/04/2025: thứ Bảy làm bù');
});

test('wrong use ends with code 2 and one line that says what is wrong', () => {
  const wrong = [
    ['deadline', '2019-02-30', '5'],
    ['deadline', '2024-01-02', 'năm'],
    ['deadline', '2024-01-02', '-5'],
    ['deadline', '2024-01-02', '2001'],
    ['deadline', '2014-01-02', '5'],
    ['between', '2024-01-02', '2024-01-01'],
    ['year', '2036'],
    ['deadline', '2024-01-02'],
    ['deadline', '2024-01-02', '5', '--language', 'fr'],
  ];
  for (const args of wrong) {
    const { code, out, err } = run(...args);
    expect([args, code, out]).toEqual([args, 2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
});

test('a term that runs past the calendar has no answer: code 1', () => {
  const { code, err } = run('deadline', '2035-12-20', '30');
  expect(code).toBe(1);
  expect(err).toContain('vượt quá năm 2035');
});

test('help ends with code 0', () => {
  expect(run('deadline', '--help').code).toBe(0);
});
