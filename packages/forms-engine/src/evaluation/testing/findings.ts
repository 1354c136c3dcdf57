/** Short ways for tests to evaluate a sketch and to see what was found. */

import type { Answers } from '../../values/value.ts';
import { evaluate } from '../evaluate-report.ts';
import type { EvaluationInput, Finding } from '../evaluation.ts';
import { prepare } from '../prepare.ts';
import { formOf, type Sketch } from './test-form.ts';

/** The findings of a report, blanks left out. */
export function findings(
  sketch: Sketch,
  answers: Answers,
  more: Omit<EvaluationInput, 'answers'> = {},
): readonly Finding[] {
  const { findings: all } = evaluate(prepare(formOf(sketch)), { answers, ...more });
  return all.filter((finding) => finding.class !== 'missing');
}

export function codes(
  sketch: Sketch,
  answers: Answers,
  more: Omit<EvaluationInput, 'answers'> = {},
): readonly string[] {
  return findings(sketch, answers, more).map(({ code }) => code);
}
