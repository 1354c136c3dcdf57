export {
  type AggregatedField,
  aggregate,
  mergeAll,
  type Tallies,
} from './aggregation/aggregate.ts';
export { answersTo, type BodyAnswers, rowsOf } from './aggregation/listing.ts';
export { type AggregationRule, ownerOf } from './aggregation/rule.ts';
export { ownSlotName, singleFields, slotsOf } from './aggregation/slots.ts';
export { mergeTallies, type Tally } from './aggregation/tally.ts';
export { type Compiled, compileDefinition } from './definition/compile.ts';
export * from './definition/definition.ts';
export {
  type ComparedField,
  definitionDifferences,
  type FieldDifference,
  type FieldMapping,
  type Hindrance,
  mapFields,
} from './definition/differences.ts';
export { type DefinitionFault, formatFault } from './definition/faults.ts';
export { definitionToJson } from './definition/json.ts';
export { dependencyOrder } from './definition/order.ts';
export { type PartSection, partSections } from './definition/part-sections.ts';
export { slotFaults } from './definition/slots.ts';
export { evaluate } from './evaluation/evaluate-report.ts';
export * from './evaluation/evaluation.ts';
export type { PreparedForm } from './evaluation/model.ts';
export { type Days, daysOf, periodFromKey, windowOf } from './evaluation/period.ts';
export { dependencyCircle, prepare } from './evaluation/prepare.ts';
export { type Session, session } from './evaluation/session.ts';
export { dependenciesOf, referencesOf, walkExpression } from './expressions/dependencies.ts';
export { evaluateExpression } from './expressions/evaluate.ts';
export { readsOf, strictReadsOf } from './expressions/evaluate-reads.ts';
export * from './expressions/expression.ts';
export { type ExpressionFault, type ParsedExpression, parseExpression } from './expressions/parse.ts';
export type { ExpressionType, Scope } from './expressions/parse-scope.ts';
export { printExpression } from './expressions/print.ts';
export type { Scope as EvaluationScope } from './expressions/scope.ts';
export { formToDocument, type Organisation, type PaperOptions, type Signer, type Signers } from './paper/index.ts';
export { fillTemplate, type PrintedPeriod, printedPeriod } from './paper/templates.ts';
export { type AnswersFault, type AnswersRead, readAnswersFile } from './values/answers-file.ts';
export { formatDocument, parseDocument } from './values/document-reference.ts';
export { formatFigure, formatValue } from './values/format-value.ts';
export { decimalsFor, isBlank, isNumberType } from './values/kinds.ts';
export { formatNumber } from './values/numbers.ts';
export { parseInput } from './values/parse-input.ts';
export type { Parsed } from './values/read.ts';
export { decimalsOf, roundHalfUp } from './values/rounding.ts';
export { faultOfValue, type ValueFault, validateValue } from './values/validate-value.ts';
export * from './values/value.ts';
export type { Language } from './values/wording.ts';
