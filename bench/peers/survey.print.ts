/** Two-valued logic in SurveyJS's expression language. */
import type { Plain, PlainFunction, Slot } from './plain.ts';

const operators = { '==': '=', '!=': '<>' } as const;

/** Functions that SurveyJS has itself; the others are registered with it, as its manual says (`registerFunction`). */
const functionNames: Readonly<Record<PlainFunction, string>> = {
  round: 'round',
  floor: 'congsoFloor',
  ceil: 'congsoCeil',
  abs: 'congsoAbs',
  min: 'min',
  max: 'max',
  yearOf: 'congsoYearOf',
  length: 'congsoLength',
};

function name({ id, table }: Slot): string {
  return table === undefined ? `{${id}}` : `{row.${id}}`;
}

/** An expression of SurveyJS. */
export function toSurvey(plain: Plain): string {
  switch (plain.k) {
    case 'const':
      return typeof plain.value === 'string' ? `'${plain.value}'` : String(plain.value);
    case 'slot':
      return name(plain.slot);
    case 'given':
      return `${name(plain.slot)} notempty`;
    case 'op':
      return `(${toSurvey(plain.left)} ${Object.hasOwn(operators, plain.operator) ? operatorOf(plain.operator) : plain.operator} ${toSurvey(plain.right)})`;
    case 'and':
    case 'or':
      return `(${plain.items.map(toSurvey).join(` ${plain.k} `)})`;
    case 'not':
      return negated(plain.of);
    case 'if':
      return `iif(${toSurvey(plain.test)}, ${toSurvey(plain.yes)}, ${toSurvey(plain.no)})`;
    case 'call':
      return `${functionNames[plain.name]}(${plain.items.map(toSurvey).join(', ')})`;
    case 'sum':
      return `sum(${plain.items.map(toSurvey).join(', ')})`;
    case 'contains':
      return `(${name(plain.slot)} contains '${plain.option}')`;
    case 'column':
      return ofColumn(plain);
    case 'differs':
      return differs(plain);
  }
}

function operatorOf(operator: string): string {
  return operator === '==' ? operators['=='] : operators['!='];
}

function negated(plain: Plain): string {
  return plain.k === 'given' ? `${name(plain.slot)} empty` : `(${toSurvey(plain)} = false)`;
}

function ofColumn({ of, table, column }: Extract<Plain, { k: 'column' }>): string {
  if (of === 'rows') return `congsoRows({${table}})`;
  return of === 'sum' ? `sumInArray({${table}}, '${column}')` : `congsoCount({${table}}, '${column}')`;
}

const signs = { '!=': '<>', '<': '<', '>': '>' } as const;

function differs(plain: Extract<Plain, { k: 'differs' }>): string {
  const [reported, exact] = [toSurvey(plain.reported), toSurvey(plain.exact)];
  if (plain.asWritten) return `congsoDiffers(${reported}, ${exact}, ${plain.decimals}, '${plain.how}')`;
  if (plain.decimals === 0) return `(round(${reported}) ${signs[plain.how]} round(${exact}))`;
  return `(round(${reported}, ${plain.decimals}) ${signs[plain.how]} round(${exact}, ${plain.decimals}))`;
}
