/**
 * What the browser needs of the engine: evaluating and reading what people type. Nothing here may import YAML, the
 * expression parser or zod: definitions arrive compiled.
 */
export * from './definition/definition.ts';
export { evaluate } from './evaluation/evaluate-report.ts';
export * from './evaluation/evaluation.ts';
export type { PreparedForm } from './evaluation/model.ts';
export { type Days, daysOf, periodFromKey, windowOf } from './evaluation/period.ts';
export { prepare } from './evaluation/prepare.ts';
export { type Session, session } from './evaluation/session.ts';
export { evaluateExpression } from './expressions/evaluate.ts';
export * from './expressions/expression.ts';
export type { Scope as EvaluationScope } from './expressions/scope.ts';
export { formatDocument, parseDocument } from './values/document-reference.ts';
export { formatFigure, formatValue } from './values/format-value.ts';
export { decimalsFor, isBlank, isNumberType } from './values/kinds.ts';
export { formatNumber } from './values/numbers.ts';
export { parseInput } from './values/parse-input.ts';
export type { Parsed } from './values/read.ts';
export { roundHalfUp } from './values/rounding.ts';
export { faultOfValue, type ValueFault, validateValue } from './values/validate-value.ts';
export * from './values/value.ts';
export type { Language } from './values/wording.ts';
