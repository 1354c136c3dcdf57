import type { Queryable, Transaction } from '#platform/database';
import type { Report } from '../queries.ts';
import type { Explanation } from './findings.ts';
import type { SubmissionTables } from './tables.ts';

const tables = (db: Queryable) => db.kysely.$extendTables<SubmissionTables>();

/** What was said to the warnings of a report, also to those that are gone meanwhile. */
export async function selectExplanations(db: Queryable, { id }: Report): Promise<readonly Explanation[]> {
  return tables(db)
    .selectFrom('finding_explanation')
    .select(['finding', 'explanation', 'explained_by as by'])
    .where('report_id', '=', id)
    .orderBy('finding')
    .execute();
}

/** Keeps what was typed; a text that was emptied takes its explanation back. What is as it was keeps its author. */
export async function keepExplanations(
  tx: Transaction,
  report: Report,
  typed: ReadonlyMap<string, string>,
): Promise<void> {
  const before = new Map((await selectExplanations(tx, report)).map((each) => [each.finding, each.explanation]));
  for (const [finding, text] of typed) {
    const explanation = text.trim();
    if (explanation === (before.get(finding) ?? '')) continue;
    if (explanation === '') await deleteExplanation(tx, report, finding);
    else await upsertExplanation(tx, report, finding, explanation);
  }
}

async function deleteExplanation(tx: Transaction, { id }: Report, finding: string): Promise<void> {
  await tables(tx)
    .deleteFrom('finding_explanation')
    .where('report_id', '=', id)
    .where('finding', '=', finding)
    .execute();
}

async function upsertExplanation(
  tx: Transaction,
  { id, organisationId }: Report,
  finding: string,
  explanation: string,
): Promise<void> {
  const said = { explanation, explained_by: tx.actor.name };
  await tables(tx)
    .insertInto('finding_explanation')
    .values({ report_id: id, organisation_id: organisationId, finding, ...said })
    .onConflict((conflict) => conflict.columns(['report_id', 'finding']).doUpdateSet(said))
    .execute();
}
