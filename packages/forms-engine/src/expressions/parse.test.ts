import { describe, expect, test } from 'vitest';
import { dependenciesOf, referencesOf } from './dependencies.ts';
import { sampleScope } from './parse.sample.ts';
import { expressionLimits, parseExpression } from './parse.ts';
import { boolean, type ExpressionType, number } from './parse-scope.ts';

function parsed(text: string, row?: string) {
  const result = parseExpression(text, row === undefined ? sampleScope : { ...sampleScope, row });
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.message.en).join('\n'));
  return result;
}

function faultsOf(text: string, wanted?: ExpressionType): string[] {
  const result = parseExpression(text, sampleScope, wanted);
  return result.ok ? [] : result.faults.map(({ position, message, mend }) => `${position}: ${message.vi} → ${mend.vi}`);
}

test('a field, a column, a column of the row and the period are told apart', () => {
  expect(parsed('a').expression).toEqual({ op: 'field', id: 'a' });
  expect(parsed('rows(services.received)').expression).toMatchObject({
    arguments: [{ op: 'column', table: 'services', column: 'received' }],
  });
  expect(parsed('received', 'services').expression).toEqual({ op: 'rowField', table: 'services', column: 'received' });
  expect(parsed('period.year').expression).toEqual({ op: 'period', property: 'year' });
});

test('in a row its own columns come before fields of the same name', () => {
  expect(parsed('level == "full"', 'services').expression).toMatchObject({ left: { op: 'rowField', column: 'level' } });
});

test('operators bind as in CEL', () => {
  expect(parsed('a + b * 2 <= 5 && !has_lan').expression).toEqual({
    op: 'binary',
    operator: '&&',
    left: {
      op: 'binary',
      operator: '<=',
      left: {
        op: 'binary',
        operator: '+',
        left: { op: 'field', id: 'a' },
        right: { op: 'binary', operator: '*', left: { op: 'field', id: 'b' }, right: { op: 'literal', value: 2 } },
      },
      right: { op: 'literal', value: 5 },
    },
    right: { op: 'unary', operator: '!', operand: { op: 'field', id: 'has_lan' } },
  });
});

test('all numbers are doubles: 1 and 1.0 are one', () => {
  expect(parsed('1').expression).toEqual({ op: 'literal', value: 1 });
  expect(parsed('1.0').expression).toEqual({ op: 'literal', value: 1 });
});

test.each([
  ['a / b * 100', 'number'],
  ['sum(a, services.received) - total(services.solved)', 'number'],
  ['has_lan ? a : null', 'number'],
  ['either(a, 0) > 3', 'boolean'],
  ['level == "full" || level in ["part", "none"]', 'boolean'],
  ['"full" in days', 'boolean'],
  ['countIf(services.level, "full") + count(services.title)', 'number'],
  ['founded < "2019-05-20" && founded <= period.to', 'boolean'],
  ['opened > "2019-05-20T08:30"', 'boolean'],
  ['quarter_reported == (a > 1 ? "2019Q1" : "2019Q2")', 'boolean'],
  ['quarter_reported == period.key', 'boolean'],
  ['yearOf(since) == period.year - 1', 'boolean'],
  ['given(decision) && !blank(name)', 'boolean'],
  ['round(a / 3, 2) == min(a, b, services.received)', 'boolean'],
  ['length(name) > 3 // a comment', 'boolean'],
])('%s is %s', (text, kind) => {
  expect(parsed(text).type.kind).toBe(kind);
});

describe('what the contract does not have is refused with its place and its mend', () => {
  test.each([
    ['name.matches("(a+)+$")', '1: Không gọi được ".matches(…)"', 'Dùng hàm'],
    ['services.received.exists(x, x > 1)', '1: Không gọi được ".exists(…)"', 'Dùng hàm'],
    ['{"a": 1}', '1: Không dùng được {…}', 'Chỉ dùng'],
    ['days[0]', '1: Không dùng được x[…]', 'Chỉ dùng'],
    ['a.b.c', '1: Không dùng được x.y.z', 'Chỉ dùng'],
    ['1u + a', '1: Số "1u" quá lớn hoặc không phải số thực', 'Viết số thường'],
    ['a + 9007199254740993', '5: Số "9007199254740993"', '9007199254740991'],
    ['staff_totl > 1', '1: Không có trường "staff_totl"', 'có phải "staff_total"?'],
    ['services > 1', '1: "services" là một bảng', 'sum(services.cot)'],
    ['service.received', '1: Không có bảng thêm dòng "service"', 'có phải "services"?'],
    ['sum(services.recieved)', '5: Bảng "services" không có cột "recieved"', 'có phải "received"?'],
    ['period.month', '1: Kỳ báo cáo không có "month"', 'period.quarter'],
    ['sums(a)', '1: Không có hàm "sums"', 'có phải "sum"?'],
    ['a +', '4: Biểu thức sai cú pháp tại vị trí 4', 'quanh «a +»'],
    ['for > 1', '1: "for" là từ dành riêng', 'mã trường khác'],
    ['"abc', '1: Biểu thức sai cú pháp tại vị trí 1: thiếu dấu nháy đóng', 'dấu nháy'],
  ])('%s', (text, fault, mend) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
    expect(faults[0]).toContain(mend);
  });
});

describe('types that do not go together are refused', () => {
  test.each([
    ['a + has_lan', '5: Phép + cần số, nhưng «has_lan» là đúng/sai'],
    ['services.received + 1', 'dùng sum(...) hay total(...) cho cả cột'],
    ['services.received > 1', 'dùng sum(...) hay total(...)'],
    ['(name + 1 > 2) == (1 < 2)', '2: Phép + cần số, nhưng «name» là chữ'],
    ['!a', '2: Phép ! cần đúng/sai'],
    ['a && has_lan', '1: Phép && cần đúng/sai, nhưng «a» là số'],
    ['a == name', '1: Không so sánh được số với chữ'],
    ['a == null', '6: Không tính hay so sánh được với null (vị trí 6). → Dùng blank(x)'],
    ['level == "ful"', '10: "ful" không phải là lựa chọn'],
    ['level in ["full", "nne"]', 'có phải "none"?'],
    ['countIf(services.level, "fll")', 'có phải "full"?'],
    ['founded < "20/5/2019"', '"20/5/2019" không phải là ngày (vị trí 11). → Viết như "2019-05-20"'],
    ['since == period.year', 'dùng yearOf(...)'],
    ['name < "b"', '1: Phép < cần số hoặc ngày, nhưng «name» là chữ'],
    ['a in b', '6: Phép in cần danh sách [...]'],
    ['has_lan ? a : name', '1: Hai nhánh khác kiểu'],
    ['round(a)', '1: Hàm round cần 2 đối số, ở đây có 1 (vị trí 1). → Viết round(x, 2)'],
    ['sum()', 'Hàm sum cần ≥ 1 đối số'],
    ['sum(name)', '5: Hàm sum cần số hoặc cột số, nhưng «name» là chữ'],
    ['rows(a)', 'Hàm rows cần một cột của bảng thêm dòng'],
    ['blank(a + b)', 'Hàm blank cần một trường hoặc cột'],
    ['yearOf(a)', 'Hàm yearOf cần ngày, tháng, quý hoặc năm'],
    ['decision == name', 'Không so sánh được văn bản với chữ'],
    ['[a, name]', 'Không so sánh được số với chữ'],
  ])('%s', (text, fault) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

test('all unknown names are told at once', () => {
  expect(faultsOf('x + y + sums(z)')).toHaveLength(4);
});

test('the type that the place needs is checked', () => {
  expect(faultsOf('a > 1', boolean)).toEqual([]);
  expect(faultsOf('a > 1', number)[0]).toContain('Biểu thức cho đúng/sai, nhưng ở đây cần số');
});

test('long, deep and wide expressions are refused, a long plain sum is not', () => {
  expect(faultsOf(Array(200).fill('a').join(' + '))).toEqual([]);
  expect(faultsOf('a'.repeat(expressionLimits.characters + 1))[0]).toContain('quá 8000');
  expect(faultsOf(`${'('.repeat(3000)}a${')'.repeat(3000)}`)[0]).toContain('vượt giới hạn');
  expect(faultsOf(`${'!'.repeat(7000)}has_lan`)).toHaveLength(1);
  expect(faultsOf(Array(3000).fill('a').join('+'))[0]).toContain('vượt giới hạn');
});

test('an expression says what it depends on, each once', () => {
  const { expression } = parsed('either(received, a) + sum(services.received, a, b) + period.year', 'services');
  expect(dependenciesOf(expression)).toEqual(['services', 'a', 'b']);
  expect(referencesOf(expression)).toEqual(['services.received', 'a', 'b']);
});
