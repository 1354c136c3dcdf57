import { type Evaluation, type EvaluationInput, evaluate, type Finding } from '#forms-engine';
import type { Language } from '#platform/i18n';
import type { Form } from './definitions/library.ts';

/** Findings and computed values as contract.md has them. */
export interface CheckResult {
  readonly findings: readonly {
    readonly severity: Finding['severity'];
    readonly code: string;
    readonly class: Finding['class'];
    readonly part: string;
    readonly fields: readonly string[];
    readonly row?: Finding['row'];
    readonly message: string;
    readonly expected?: Finding['expected'];
  }[];
  readonly computed: Readonly<Record<string, string | number | boolean>>;
}

function computedOf(evaluation: Evaluation): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    [...evaluation.computed].flatMap(([id, computed]) => (computed.ok ? [[id, computed.value]] : [])),
  );
}

/** Checks answers against the form: every contradiction with its figures, and what could be computed. */
export function checkAnswers(form: Form, input: EvaluationInput, language: Language): CheckResult {
  const evaluation = evaluate(form.prepared, input);
  const findings = evaluation.findings.map(({ message, ...finding }) => ({ ...finding, message: message[language] }));
  return { findings, computed: computedOf(evaluation) };
}
