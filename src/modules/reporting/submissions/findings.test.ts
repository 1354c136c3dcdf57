import { expect, test } from 'vitest';
import type { Finding } from '#forms-engine';
import { countsOf, explainedOf, findingKey, settlingOf } from './findings.ts';

const finding = (more: Partial<Finding>): Finding => ({
  severity: 'warning',
  code: 'detail-without-condition',
  class: 'condition',
  part: 'general',
  fields: ['a', 'b'],
  message: { vi: 'Có 3', en: 'There are 3' },
  ...more,
});
const by = 'Mai';

test('a blocker and an error stop a signature, a warning waits for its explanation, a note for nothing', () => {
  const findings = [
    finding({ severity: 'blocker', code: 'x' }),
    finding({ severity: 'error', code: 'y' }),
    finding({}),
    finding({ code: 'z' }),
    finding({ severity: 'info', code: 'far-from-history' }),
  ];
  const settling = settlingOf(findings, [{ finding: findingKey(finding({})), explanation: 'Đúng', by }]);
  expect(countsOf(settling)).toEqual({ blockers: 1, errors: 1, unexplained: 1 });
  expect(explainedOf(settling)).toEqual([
    { finding: findingKey(finding({})), severity: 'warning', message: 'Có 3', explanation: 'Đúng', by },
  ]);
});

test('an explanation stays with its finding while only the figures in the message change, and in its own row', () => {
  const row = { table: 'services', id: 'ab12', index: 0 };
  const known = findingKey(finding({ row }));
  expect(findingKey(finding({ row: { ...row, index: 4 }, message: { vi: 'Có 4', en: 'There are 4' } }))).toBe(known);
  expect(findingKey(finding({ row: { ...row, id: 'cd34' } }))).not.toBe(known);
  expect(findingKey(finding({ fields: ['a'] }))).not.toBe(findingKey(finding({})));
});

test('blanks of a part stay one question, however many of them there are', () => {
  const blank = (fields: readonly string[]) => finding({ class: 'missing', code: 'missing', fields });
  expect(findingKey(blank(['a']))).toBe(findingKey(blank(['a', 'b', 'c'])));
});

test('what was said to a warning that is gone is not signed', () => {
  expect(explainedOf(settlingOf([], [{ finding: 'gone@@a', explanation: 'Đúng', by }]))).toEqual([]);
});
