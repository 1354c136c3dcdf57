import { z } from 'zod';
import type { Bilingual } from './definition.ts';
import { type FaultList, type Place, within } from './faults.ts';
import { nothing, shapes, typeNames } from './messages.words.ts';
import { hint } from './suggest.ts';

/**
 * The value in the schema's shape, or undefined after reporting everything that does not fit it:
 * missing keys, unknown keys (with what was probably meant), texts that YAML read as something else.
 */
export function shape<T>(schema: z.ZodType<T>, value: unknown, place: Place, faults: FaultList): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) explain(issue, schema, value, place, faults);
  return undefined;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, schema: z.ZodType, root: unknown, place: Place, faults: FaultList): void {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const at = within(place, ...path);
  const given = path.reduce<unknown>(stepInto, root);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(path.reduce<z.ZodType | undefined>(schemaInto, schema));
      for (const key of issue.keys) {
        faults.report(within(at, key), 'unknownKey', { key, known: known.join(', '), hint: hint(key, known) });
      }
      return;
    }
    case 'invalid_type':
      explainType(issue.expected, given, path.at(-1) ?? '', at, faults);
      return;
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (given === undefined) {
        faults.report(at, 'missingKey', { key: path.at(-1) ?? '', wanted: known.join(', ') });
        return;
      }
      const shown = show(given);
      faults.report(at, 'notOneOf', { value: shown, known: known.join(', '), hint: hint(shown, known) });
      return;
    }
    default:
      explainRest(issue, given, at, faults);
  }
}

function explainType(expected: string, given: unknown, key: string | number, at: Place, faults: FaultList): void {
  const wanted = typeNames[expected] ?? { vi: expected, en: expected };
  if (given === undefined) faults.report(at, 'missingKey', { key, wanted });
  else if (expected === 'string' && isScalar(given)) {
    faults.report(at, 'notText', { value: show(given), given: nameOf(given) });
  } else faults.report(at, 'wrongType', { wanted, given: nameOf(given) });
}

function explainRest(issue: Issue, given: unknown, at: Place, faults: FaultList): void {
  if (issue.message === 'day' && typeof given === 'string') {
    faults.report(at, 'badDate', { value: show(given) });
    return;
  }
  // A union of texts meets a number: the usual slip is a missing pair of quotes.
  if (issue.code === 'invalid_union' && typeof given === 'number') {
    faults.report(at, 'notText', { value: show(given), given: nameOf(given) });
    return;
  }
  const reason = shapes[issue.message] ?? { vi: issue.message, en: issue.message };
  faults.report(at, 'wrongShape', { reason });
}

function nameOf(value: unknown): Bilingual {
  if (value === null) return nothing;
  const kind = Array.isArray(value) ? 'array' : typeof value;
  return typeNames[kind] ?? { vi: kind, en: kind };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

function show(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
}

function schemaInto(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return asSchema(Reflect.get(inner.shape, step));
  if (inner instanceof z.ZodArray) return asSchema(inner.element);
  if (inner instanceof z.ZodRecord) return asSchema(inner.valueType);
  return undefined;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable) return unwrap(asSchema(schema.unwrap()));
  return schema;
}

function asSchema(value: unknown): z.ZodType | undefined {
  return value instanceof z.ZodType ? value : undefined;
}

function keysOf(schema: z.ZodType | undefined): readonly string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
