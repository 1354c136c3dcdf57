import type { Expression } from './expression.ts';

const precedence = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
} as const;

const conditional = 0;
const unary = 7;
const primary = 8;

/** The expression as an author would write it; `parseExpression` reads it back into the same tree. */
export function printExpression(expression: Expression): string {
  return print(expression, conditional);
}

function print(expression: Expression, least: number): string {
  const [text, strength] = render(expression);
  return strength < least ? `(${text})` : text;
}

function render(expression: Expression): readonly [text: string, strength: number] {
  switch (expression.op) {
    case 'literal':
      return renderLiteral(expression.value);
    case 'field':
      return [expression.id, primary];
    case 'rowField':
      return [expression.column, primary];
    case 'column':
      return [`${expression.table}.${expression.column}`, primary];
    case 'period':
      return [`period.${expression.property}`, primary];
    case 'unary':
      return [`${expression.operator}${print(expression.operand, unary)}`, unary];
    case 'binary': {
      const strength = precedence[expression.operator];
      const left = print(expression.left, strength);
      // All binary operators lean left, so an equal one on the right needs brackets.
      return [`${left} ${expression.operator} ${print(expression.right, strength + 1)}`, strength];
    }
    case 'conditional': {
      const [test, yes] = [print(expression.test, 1), print(expression.yes, conditional)];
      return [`${test} ? ${yes} : ${print(expression.no, conditional)}`, conditional];
    }
    case 'list':
      return [`[${expression.items.map(printExpression).join(', ')}]`, primary];
    case 'call':
      return [`${expression.name}(${expression.arguments.map(printExpression).join(', ')})`, primary];
  }
}

function renderLiteral(value: number | string | boolean | null): readonly [string, number] {
  if (typeof value === 'string') return [quote(value), primary];
  if (typeof value !== 'number') return [String(value), primary];
  // Written with an exponent it is read as a double; as a whole number it would be refused above 2^53.
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
  return [isLarge ? value.toExponential() : String(value), value < 0 ? unary : primary];
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  const body = text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character);
  return `"${body}"`;
}
