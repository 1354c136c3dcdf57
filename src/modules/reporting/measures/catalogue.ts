import type { Measure, MeasureSource } from '#offers';
import { type NotYet, notMeasuredYet } from './not-measured-yet.ts';

/** A measure with the module that answers it. */
export type OfferedMeasure = { readonly measure: Measure; readonly source: MeasureSource };

/** What is known of a name that a form uses: who measures it, or why nobody here does yet. */
export type Standing =
  | ({ readonly kind: 'offered' } & OfferedMeasure)
  | { readonly kind: 'notYet'; readonly reason: NotYet }
  | { readonly kind: 'unknown' };

/** Two modules that answer one name: a fault of the program, found when it starts. */
class MeasuredTwice extends Error {
  constructor(name: string) {
    super(`the measure ${name} is offered by two modules; one figure has one source`);
  }
}

const made = new WeakMap<readonly MeasureSource[], ReadonlyMap<string, OfferedMeasure>>();

/** Every measure that the modules offer, by name. Throws {@link MeasuredTwice}. */
export function offeredMeasures(sources: readonly MeasureSource[]): ReadonlyMap<string, OfferedMeasure> {
  const known = made.get(sources);
  if (known !== undefined) return known;
  const offered = new Map<string, OfferedMeasure>();
  for (const source of sources) {
    for (const measure of source.measures) {
      if (offered.has(measure.name)) throw new MeasuredTwice(measure.name);
      offered.set(measure.name, { measure, source });
    }
  }
  made.set(sources, offered);
  return offered;
}

/** How a name that a form uses stands in this installation. */
export function standingOf(sources: readonly MeasureSource[], name: string): Standing {
  const offered = offeredMeasures(sources).get(name);
  if (offered !== undefined) return { kind: 'offered', ...offered };
  const reason = notMeasuredYet(name);
  return reason === undefined ? { kind: 'unknown' } : { kind: 'notYet', reason };
}
