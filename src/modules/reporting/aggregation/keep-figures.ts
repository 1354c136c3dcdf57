import { createHash } from 'node:crypto';
import { type Answers, type AnswersFile, evaluate, type PreparedForm, periodFromKey, slotsOf } from '#forms-engine';
import type { Transaction } from '#platform/database';
import { formWithHash } from '../definitions/kept.ts';
import type { Submission } from '../submissions/kept.ts';
import type { AggregationTables } from './tables.ts';

/** A submitted version, as far as its figures go. */
export type SubmittedFigures = Pick<
  Submission,
  'id' | 'reportId' | 'organisationId' | 'formCode' | 'definitionHash' | 'period' | 'version'
> & {
  readonly content: Pick<AnswersFile, 'answers'>;
};

/** The answers, with what computes itself where the filler left it blank: the paper shows the same. */
function withComputed(prepared: PreparedForm, answers: Answers, periodKey: string): Answers {
  const period = periodFromKey(periodKey);
  const { computed } = evaluate(prepared, { answers, ...(period === undefined ? {} : { period }) });
  const found = [...computed].flatMap(([id, one]) =>
    one.ok && !id.includes('/') && (answers[id] ?? null) === null ? [[id, one.value]] : [],
  );
  return { ...answers, ...Object.fromEntries(found) };
}

const hashOf = (slots: readonly string[]): string => createHash('sha256').update(JSON.stringify(slots)).digest('hex');

/**
 * Keeps the numbers of a submission for aggregation, in the transaction in which it is submitted. Blank stays blank. Not called for a
 * submission that is not kept for good.
 */
export async function keepFigures(tx: Transaction, submission: SubmittedFigures): Promise<void> {
  const form = await formWithHash(tx, submission.formCode, submission.definitionHash);
  if (form === undefined)
    throw new Error(`no definition ${submission.definitionHash} of ${submission.formCode} is kept`);
  const slots = slotsOf(form.definition);
  const answers = withComputed(form.prepared, submission.content.answers, submission.period);
  const names = slots.map(({ name }) => name);
  const tables = tx.kysely.$extendTables<AggregationTables>();
  const layout = hashOf(names);
  await tables
    .insertInto('figure_layout')
    .values({ hash: layout, slots: names })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await tables
    .insertInto('submission_figures')
    .values({
      submission_id: submission.id,
      report_id: submission.reportId,
      organisation_id: submission.organisationId,
      form_code: submission.formCode,
      period: submission.period,
      version: submission.version,
      layout_hash: layout,
      figures: slots.map(({ read }) => read(answers)),
    })
    .execute();
}
