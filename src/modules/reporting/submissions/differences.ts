import type { FormDefinition, Value } from '#forms-engine';
import { sameValue } from '#modules/filling';
import { figuresOf } from './figures.ts';
import type { Submission } from './kept.ts';

/** What a place said in one version and says in another; null: blank. */
export type Difference = { readonly place: string; readonly before: Value; readonly after: Value };

/** Everything in which two versions differ, field by field, in the order of the form. */
export function differencesOf(
  definition: FormDefinition,
  before: Pick<Submission, 'content'>,
  after: Pick<Submission, 'content'>,
): readonly Difference[] {
  const [earlier, later] = [figuresOf(definition, before.content), figuresOf(definition, after.content)];
  const gone = [...earlier.keys()].filter((place) => !later.has(place));
  return [...later.keys(), ...gone].flatMap((place) => {
    const difference = { place, before: earlier.get(place) ?? null, after: later.get(place) ?? null };
    return sameValue(difference.before, difference.after) ? [] : [difference];
  });
}
