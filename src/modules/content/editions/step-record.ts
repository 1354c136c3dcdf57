import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { ContentTables } from '../tables.ts';
import type { State } from '../workflow/states.ts';
import type { Edition } from './edition.ts';

export type StepDetail = {
  readonly [key: string]: string | number | readonly string[] | { readonly [key: string]: string } | undefined;
};

export type Step = {
  /** The name of the transition, or "begin". */
  readonly action: string;
  readonly from: State | null;
  readonly to: State;
  readonly reason?: string | undefined;
  readonly detail?: StepDetail;
};

/** Writes a step into the edition's book and into the audit trail, in the name of the transaction's actor. */
export async function recordStep(
  tx: Transaction,
  edition: Pick<Edition, 'id' | 'siteId' | 'organisationId' | 'articleId' | 'revision'>,
  step: Step,
  now: Date,
): Promise<void> {
  const { action, from, to, reason, detail } = step;
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('edition_step')
    .values({
      edition_id: edition.id,
      site_id: edition.siteId,
      at: now,
      account_id: tx.actor.accountId,
      actor: tx.actor.name,
      action,
      from_state: from,
      to_state: to,
      reason: reason ?? null,
      detail: JSON.stringify({ revision: edition.revision, ...detail }),
    })
    .execute();
  record(tx, {
    action: `content.${action}`,
    subject: { kind: 'edition', id: edition.id },
    organisationId: edition.organisationId,
    detail: { article: edition.articleId, revision: edition.revision, to, ...(reason === undefined ? {} : { reason }) },
  });
}
