/** How the evaluator builds results and faults. */
import type { Fault, Result } from './expression.ts';

export type Scalar = number | string | boolean | null;

/** Stands for an answer that is there but has the wrong type, so that no formula may use it. */
export const unreadable: unique symbol = Symbol('unreadable');
export type Readable = Scalar | readonly Scalar[];
export type ScopeValue = Readable | typeof unreadable;

type Failed = Extract<Result, { ok: false }>;

export function value(of: Readable): Result {
  return { ok: true, value: of };
}

export function missing(...fields: readonly string[]): Failed {
  return { ok: false, fault: { kind: 'missing', fields } };
}

export function typeFault(detail: string, fields: readonly string[] = []): Failed {
  return { ok: false, fault: { kind: 'type', fields, detail } };
}

export function divisionByZero(fields: readonly string[]): Failed {
  return { ok: false, fault: { kind: 'divisionByZero', fields } };
}

/** A fault names at most about this many blanks: naming thousands helps nobody and would cost their square. */
const namedBlanks = 100;

/** Two faults as one: what is missing on both sides is named together; any other fault says more than a blank. */
export function mergeFaults(left: Fault, right: Fault): Failed {
  if (left.kind !== 'missing') return { ok: false, fault: left };
  if (right.kind !== 'missing') return { ok: false, fault: right };
  if (left.fields.length >= namedBlanks) return { ok: false, fault: left };
  return missing(...new Set([...left.fields, ...right.fields]));
}

export function isList(given: Readable): given is readonly Scalar[] {
  return Array.isArray(given);
}
