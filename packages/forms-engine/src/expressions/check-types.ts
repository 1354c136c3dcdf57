import type { Bilingual } from '../definition/definition.ts';
import type { Expression } from './expression.ts';
import { type NoticeKey, phrases, typeNames } from './parse-messages.ts';
import type { ExpressionType } from './parse-scope.ts';

/** What the rules of types need while they walk the tree. */
export interface Checking {
  readonly typeOf: (expression: Expression) => ExpressionType;
  readonly shown: (expression: Expression) => string;
  readonly fault: (at: Expression, key: NoticeKey, words: Record<string, string | number | Bilingual>) => void;
}

/** Whether a value of type `given` may stand where `wanted` is needed. Null (no value) may stand anywhere. */
export function isAssignable(given: ExpressionType, wanted: ExpressionType): boolean {
  if (given.kind === 'null' || given.kind === 'unknown' || wanted.kind === 'unknown') return true;
  if (given.kind === 'list' || wanted.kind === 'list') {
    return given.kind === 'list' && wanted.kind === 'list' && isAssignable(given.of, wanted.of);
  }
  // An option's id is a text; a text becomes an option only as a literal, where it can be checked.
  return given.kind === wanted.kind || (given.kind === 'choice' && wanted.kind === 'text');
}

/** A type in words. */
export function describeType(type: ExpressionType): Bilingual {
  if (type.kind !== 'list') return typeNames[type.kind];
  const of = describeType(type.of);
  return { vi: phrases.list.vi.replace('{of}', of.vi), en: phrases.list.en.replace('{of}', of.en) };
}
