import type { About } from '#forms-engine';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { holdAnswers, type Seen } from './hold-answers.ts';
import { writeSave } from './write-save.ts';

export interface Annotation {
  readonly note: string;
  readonly evidence: readonly string[];
}

function annotated({ note: _note, evidence: _evidence, ...kept }: About, { note, evidence }: Annotation): About {
  return { ...kept, ...(note === '' ? {} : { note }), ...(evidence.length === 0 ? {} : { evidence }) };
}

/**
 * Writes what is said about an answer, and leaves the answer as it is. Gives back what stands there now: the written
 * answer, or `changed` where somebody changed it since the person looked. Undefined where there is no such answer.
 */
export async function annotate(
  tx: Transaction,
  seen: Seen,
  { place, base }: { readonly place: string; readonly base: number },
  annotation: Annotation,
): Promise<'written' | 'changed' | undefined> {
  const held = await holdAnswers(tx, seen);
  const answer = held?.standing.get(place);
  if (held === undefined || answer === undefined) return undefined;
  if (answer.sequence > base) return 'changed';
  const about = annotated(answer.about ?? {}, annotation);
  await writeSave(tx, held, [{ place, value: answer.value, base, about }]);
  record(tx, {
    action: 'sheet.annotate',
    subject: { kind: 'sheet', id: held.sheet.id },
    organisationId: held.sheet.organisationId,
    detail: { place },
  });
  return 'written';
}
