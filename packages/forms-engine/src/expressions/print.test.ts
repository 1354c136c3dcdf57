import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, functionNames } from './expression.ts';
import { sampleScope } from './parse.sample.ts';
import { parseExpression, readSyntaxTree } from './parse.ts';
import { printExpression } from './print.ts';

function printed(text: string): string {
  const result = parseExpression(text, sampleScope);
  return result.ok ? printExpression(result.expression) : '';
}

test.each([
  'a - (b - staff_total)',
  'a - b - staff_total',
  '(a + b) * 2',
  '-(a + b)',
  '!(a > 1 && has_lan)',
  '(has_lan ? a : b) + 1',
  'has_lan ? a : has_lan ? b : 1',
  'level in ["full", "none"]',
  'sum(services.received, a) / 100',
  'name == "a \\"b\\" \\\\ \\n"',
])('%s is printed as it was written', (text) => {
  expect(printed(text)).toBe(text);
});

test('brackets that say nothing are left out', () => {
  expect(printed('((a)) + (b * 2)')).toBe('a + b * 2');
});

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })).map(literal),
  fc.string({ unit: 'binary' }).map(literal),
  fc.constantFrom(true, false, null).map(literal),
  fc.constantFrom('a', 'b', 'name', 'level').map((id): Expression => ({ op: 'field', id })),
  fc.constantFrom('received', 'title').map((column): Expression => ({ op: 'column', table: 'services', column })),
  fc.constantFrom('year' as const, 'to' as const).map((property): Expression => ({ op: 'period', property })),
);

function literal(value: number | string | boolean | null): Expression {
  return { op: 'literal', value: Object.is(value, -0) ? 0 : value };
}

const operators = ['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '&&', '||', 'in'] as const;

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' },
    leaf,
    fc.record({
      op: fc.constant('unary' as const),
      operator: fc.constantFrom('-' as const, '!' as const),
      operand: tie('tree'),
    }),
    fc.record({
      op: fc.constant('binary' as const),
      operator: fc.constantFrom(...operators),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ op: fc.constant('conditional' as const), test: tie('tree'), yes: tie('tree'), no: tie('tree') }),
    fc.record({ op: fc.constant('list' as const), items: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({
      op: fc.constant('call' as const),
      name: fc.constantFrom(...functionNames),
      arguments: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
}));

test('what is printed is read back as the same tree', () => {
  fc.assert(
    fc.property(tree, (expression) => {
      const read = readSyntaxTree(printExpression(expression), sampleScope);
      expect(read).toEqual({ ok: true, expression });
    }),
    { numRuns: 1000 },
  );
});
