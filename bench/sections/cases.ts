/** The forms and reports that are measured. */
import { type Answers, type FormDefinition, isNumberType, type Period, periodFromKey, type Value } from '#forms-engine';
import { compile, drawnAnswers, exampleAnswers, sourceOf } from '../forms/real.ts';
import { type Engine, formio, formioCompiled, type Opened, ours, type Plan, planOf, survey } from '../peers/index.ts';

export interface Case {
  readonly name: string;
  readonly definition: FormDefinition;
  readonly answers: Answers;
  readonly plan: Plan;
}

export const period: Period | undefined = periodFromKey('2019Q2');
export const engines: readonly Engine[] = [ours(period), survey, formio, formioCompiled];

export function caseOf(name: string, definition: FormDefinition, answers: Answers): Case {
  return { name, definition, answers, plan: planOf(definition, period) };
}

/** The form with most fields that have checks, and the form with most fields, with the report that people filled. */
export function realCases(): readonly Case[] {
  const district = compile(sourceOf('egov-district-2019'));
  const quarterly = compile(sourceOf('it-quarterly-2019'));
  return [
    caseOf('egov-district-2019, drawn report', district, drawnAnswers(district, 1, 0.9)),
    caseOf('it-quarterly-2019, the real report', quarterly, exampleAnswers('it-quarterly-2019-real.json', quarterly)),
    caseOf(
      'it-quarterly-2019, a complete report',
      quarterly,
      exampleAnswers('it-quarterly-2019-consistent.json', quarterly),
    ),
  ];
}

export function openFilled(engine: Engine, { plan, answers }: Case): Opened {
  const opened = engine.open(engine.modelOf(plan), plan);
  opened.fill(answers);
  return opened;
}

export interface Change {
  readonly id: string;
  readonly value: Value;
}

/** Every figure and every yes/no of a report changed and changed back, one after the other. */
export function changesOf({ definition, answers }: Case): readonly Change[] {
  return definition.fields.flatMap((field): readonly Change[] => {
    const value = answers[field.id];
    if (field.table !== undefined) return [];
    if (isNumberType(field.type) && typeof value === 'number')
      return [
        { id: field.id, value: value + 1 },
        { id: field.id, value },
      ];
    return field.type === 'yesNo' && typeof value === 'boolean'
      ? [
          { id: field.id, value: !value },
          { id: field.id, value },
        ]
      : [];
  });
}

/** Throws when two engines do not agree: a time says nothing about another result. */
export function assertSame(opened: readonly { readonly name: string; readonly opened: Opened }[]): void {
  const [first, ...others] = opened.map((one) => ({ name: one.name, outcome: one.opened.outcome() }));
  if (first === undefined) return;
  const text = ({ computed, found }: ReturnType<Opened['outcome']>) =>
    JSON.stringify([[...computed].toSorted(([a], [b]) => (a < b ? -1 : 1)), found]);
  for (const other of others) {
    if (text(other.outcome) !== text(first.outcome))
      throw new Error(`${other.name} gives another result than ${first.name}`);
  }
}

/** How much of each real form the peers were given. */
export function translationNotes(): readonly string[] {
  return realCases()
    .filter(({ definition }, index, all) => all.findIndex((one) => one.definition.code === definition.code) === index)
    .map(({ definition, plan }) => {
      const written = definition.checks.filter((check) => plan.checks.some(({ key }) => key === check.code)).length;
      const left =
        plan.left.length === 0
          ? ''
          : `; left out of the comparison: ${plan.left.map(({ key, why }) => `${key} (${why})`).join(', ')}`;
      return `${definition.code}: ${plan.fields.length} fields, ${plan.formulas.length} formulas, ${plan.limits.length} with limits, ${plan.checks.length} checks (${written} of ${definition.checks.length} written by hand)${left}.`;
    });
}
