import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, type Database, inTransaction } from '#platform/database';
import { defineJob } from '#platform/jobs';
import { holdArticle, lockEdition } from '../editions/queries.ts';
import { recordStep } from '../editions/step-record.ts';
import { publishEdition } from './publish.ts';

const mostAtOnce = 500;
type Due = { readonly id: string; readonly articleId: string };

/** Publishes one edition whose moment has come. False where it is published, taken off the schedule or moved meanwhile. */
async function publishOne(db: Database, actor: Actor, due: Due, now: Date): Promise<boolean> {
  return inTransaction(db, actor, async (tx) => {
    await holdArticle(tx, due.articleId);
    const edition = await lockEdition(tx, due.id);
    if (edition?.state !== 'scheduled' || edition.publishAt === null || edition.publishAt > now) return false;
    await publishEdition(tx, edition, now);
    await recordStep(tx, edition, { action: 'publishDue', from: 'scheduled', to: 'published' }, now);
    return true;
  });
}

export type PublishedDue = { readonly published: readonly string[]; readonly failed: readonly unknown[] };

/**
 * Publishes every edition whose moment has come, each in a transaction of its own and each language by itself, so that one that fails
 * holds no other back. Two that run at once publish each edition once. `actor` is the program itself.
 */
export async function publishAllDue(db: Database, actor: Actor, now: Date): Promise<PublishedDue> {
  const due = await inTransaction(db, actor, (tx) =>
    sql<Due>`
      SELECT id, article_id AS "articleId" FROM edition WHERE state = 'scheduled' AND publish_at <= ${now} ORDER BY publish_at LIMIT ${mostAtOnce}`.execute(
      tx.kysely,
    ),
  );
  const published: string[] = [];
  const failed: unknown[] = [];
  for (const each of due.rows) {
    try {
      if (await publishOne(db, actor, each, now)) published.push(each.id);
    } catch (error) {
      failed.push(error);
    }
  }
  return { published, failed };
}

/** Runs every minute, and at the moment of each scheduled edition. */
export const publishDue = defineJob({
  name: 'content.publishDue',
  schema: z.object({}).loose(),
  attempts: 5,
  run: async (_payload, { db, actor }) => {
    const { failed } = await publishAllDue(db, actor, new Date());
    if (failed.length > 0) throw new AggregateError(failed, 'some scheduled editions could not be published');
  },
});
