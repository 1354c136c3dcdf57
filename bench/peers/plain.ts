/**
 * Formulas and checks in two-valued logic, as the peers' languages have it. Blanks are asked about in so many words, since
 * no peer knows a "missing" result; constants are folded, so that no peer gets a test which an author would leave out.
 */
export type Scalar = number | string | boolean;

/** A slot of the form, or of the row at hand where `table` is given. */
export interface Slot {
  readonly id: string;
  readonly table?: string;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type PlainFunction = 'round' | 'floor' | 'ceil' | 'abs' | 'min' | 'max' | 'yearOf' | 'length';

export type Plain =
  | { readonly k: 'const'; readonly value: Scalar }
  | { readonly k: 'slot'; readonly slot: Slot }
  | { readonly k: 'given'; readonly slot: Slot }
  | { readonly k: 'op'; readonly operator: Arithmetic | Comparison; readonly left: Plain; readonly right: Plain }
  | { readonly k: 'and' | 'or'; readonly items: readonly Plain[] }
  | { readonly k: 'not'; readonly of: Plain }
  | { readonly k: 'if'; readonly test: Plain; readonly yes: Plain; readonly no: Plain }
  | { readonly k: 'call'; readonly name: PlainFunction; readonly items: readonly Plain[] }
  /** The sum of what is there: blanks count as nothing. */
  | { readonly k: 'sum'; readonly items: readonly Plain[] }
  | { readonly k: 'contains'; readonly slot: Slot; readonly option: Scalar }
  | { readonly k: 'column'; readonly of: 'sum' | 'count' | 'rows'; readonly table: string; readonly column: string }
  /** How a reported figure stands to the exact one at `decimals`, or at as many as were written if fewer. */
  | {
      readonly k: 'differs';
      readonly how: '!=' | '<' | '>';
      readonly reported: Plain;
      readonly exact: Plain;
      readonly decimals: number;
      readonly asWritten: boolean;
    };

export const yes: Plain = { k: 'const', value: true };
export const no: Plain = { k: 'const', value: false };

export function constant(value: Scalar): Plain {
  return { k: 'const', value };
}

export function op(operator: Arithmetic | Comparison, left: Plain, right: Plain): Plain {
  return { k: 'op', operator, left, right };
}

export function and(...items: readonly Plain[]): Plain {
  return join('and', items, false);
}

export function or(...items: readonly Plain[]): Plain {
  return join('or', items, true);
}

function join(k: 'and' | 'or', items: readonly Plain[], deciding: boolean): Plain {
  const kept = new Map<string, Plain>();
  for (const item of items.flatMap((one) => (one.k === k ? one.items : [one]))) {
    if (item.k === 'const' && item.value === deciding) return constant(deciding);
    if (item.k !== 'const') kept.set(JSON.stringify(item), item);
  }
  const [first, ...more] = kept.values();
  if (first === undefined) return constant(!deciding);
  return more.length === 0 ? first : { k, items: [first, ...more] };
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** The opposite, pushed down to comparisons; comparisons are only made where both sides are given. */
export function not(plain: Plain): Plain {
  switch (plain.k) {
    case 'const':
      return constant(plain.value !== true);
    case 'and':
      return or(...plain.items.map(not));
    case 'or':
      return and(...plain.items.map(not));
    case 'not':
      return plain.of;
    case 'op':
      return isComparison(plain.operator)
        ? op(opposite[plain.operator], plain.left, plain.right)
        : { k: 'not', of: plain };
    default:
      return { k: 'not', of: plain };
  }
}

function isComparison(operator: Arithmetic | Comparison): operator is Comparison {
  return Object.hasOwn(opposite, operator);
}

export function choose(test: Plain, whenYes: Plain, whenNo: Plain): Plain {
  if (test.k === 'const') return test.value === true ? whenYes : whenNo;
  return { k: 'if', test, yes: whenYes, no: whenNo };
}
