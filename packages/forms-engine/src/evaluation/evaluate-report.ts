import type { Evaluation, EvaluationInput } from './evaluation.ts';
import type { PreparedForm } from './model.ts';
import { resultOf } from './result.ts';
import { run } from './run.ts';
import { createState } from './state.ts';

/**
 * Evaluates a report: computed values (rounded as the slot would print them; of table cells under "table/row id/column"),
 * findings in order, progress per part. Answers are taken as they are: wrong ones become findings, nothing throws.
 */
export function evaluate(form: PreparedForm, input: EvaluationInput): Evaluation {
  const state = createState(form, input);
  run(state);
  return resultOf(state);
}
