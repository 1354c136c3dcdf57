import type { About } from '#forms-engine';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { type Answer, lockSheet, selectAnswers, writeChanges } from './queries.ts';

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
  sheetId: string,
  { place, base }: { readonly place: string; readonly base: number },
  annotation: Annotation,
): Promise<'written' | 'changed' | undefined> {
  const sheet = await lockSheet(tx, sheetId);
  const answer: Answer | undefined = sheet && (await selectAnswers(tx, sheet)).find((each) => each.place === place);
  if (sheet === undefined || answer === undefined) return undefined;
  if (answer.sequence > base) return 'changed';
  await writeChanges(
    tx,
    sheet,
    [{ place, value: answer.value, base, about: annotated(answer.about ?? {}, annotation) }],
    tx.actor.name,
  );
  record(tx, {
    action: 'sheet.annotate',
    subject: { kind: 'sheet', id: sheet.id },
    organisationId: sheet.organisationId,
    detail: { place },
  });
  return 'written';
}
