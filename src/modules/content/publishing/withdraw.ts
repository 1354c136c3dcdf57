import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import { setState } from '../editions/queries.ts';
import type { ContentTables } from '../tables.ts';
import type { WithdrawalKind } from '../workflow/step.ts';
import { emitEvent } from './event.ts';
import { hideFiles } from './files.ts';
import { takeOffEverywhere } from './publish.ts';

/**
 * Withdraws what readers see, from every site that shows it, and leaves the public explanation at the old address. When the article is
 * shown in no language any more, its offers end: should it come back, the sites above decide anew. The caller holds the edition.
 */
export async function withdrawEdition(
  tx: Transaction,
  edition: Edition,
  notice: { readonly kind: WithdrawalKind; readonly explanation: string },
  now: Date,
): Promise<void> {
  await setState(tx, edition.id, { state: 'withdrawn', is_unconfirmed: false });
  await takeOffEverywhere(tx, edition);
  const { articleId: article_id, language, siteId: site_id, articleNumber: number, title } = edition;
  const changing = { site_id, title, kind: notice.kind, explanation: notice.explanation.trim(), at: now };
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('withdrawal')
    .values({ article_id, language, number, ...changing })
    .onConflict((conflict) => conflict.columns(['article_id', 'language']).doUpdateSet(changing))
    .execute();
  await sql`
    UPDATE offer SET state = 'ended', decided_at = ${now}, decided_by = ${tx.actor.name}, reason = 'withdrawn'
    WHERE article_id = ${article_id} AND state IN ('offered', 'accepted')
      AND NOT EXISTS (SELECT FROM edition e WHERE e.article_id = ${article_id} AND e.state = 'published')`.execute(
    tx.kysely,
  );
  await hideFiles(tx, edition);
  await emitEvent(tx, edition, 'withdrawn', now);
}
