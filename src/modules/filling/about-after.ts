import type { About, MeasuredFigure, Value } from '#forms-engine/browser';
import { sameValue } from './same-value.ts';

type Before = { readonly value: Value; readonly about?: About | null };

/** What the system had measured for an answer, whether it still stands or was overridden. */
export function measuredBefore({ value, about }: Before): MeasuredFigure | undefined {
  if (about?.overrides !== undefined) return about.overrides;
  if (about?.provenance?.kind !== 'measured') return undefined;
  const { measure, window, asOf } = about.provenance;
  return { value, measure, window, asOf };
}

/**
 * What is said of an answer once somebody gave it another value. A new value brings its own origin; notes and evidence stay. Over a
 * measured figure it is an override, and the figure stays beside it; whoever writes the measured figure again takes the override back.
 */
export function aboutAfter(
  before: Before | undefined,
  { value, about }: { readonly value: Value; readonly about?: About },
  by: string,
): About {
  const { overrides: _overrides, provenance: _provenance, ...kept } = before?.about ?? {};
  const given: About = { ...kept, provenance: { kind: 'typed', by }, ...about };
  const measured = before === undefined ? undefined : measuredBefore(before);
  if (measured === undefined || given.provenance?.kind === 'measured' || given.overrides !== undefined) return given;
  if (!sameValue(value, measured.value)) return { ...given, overrides: measured };
  const { measure, window, asOf } = measured;
  return { ...given, provenance: { kind: 'measured', measure, window, asOf } };
}
