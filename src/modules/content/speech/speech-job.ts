import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { addJob } from '#platform/jobs';
import type { Edition } from '../editions/edition.ts';

/** The job that reads a published edition aloud, as whoever publishes it adds it. */
export const speakEditionKind = {
  name: 'content.speakEdition',
  schema: z.object({ editionId: z.uuid() }),
  attempts: 3,
};

/** Has an edition read aloud once this transaction is done; one after another, since each keeps a processor busy. */
export async function askForSpeech(
  tx: Transaction,
  { id, articleId, language }: Pick<Edition, 'id' | 'articleId' | 'language'>,
): Promise<void> {
  const options = { key: `content.speech:${articleId}:${language}`, queue: 'content.speech' };
  await addJob(tx, speakEditionKind, { editionId: id }, options);
}
