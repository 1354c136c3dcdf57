/** SurveyJS (`survey-core`): computed values as expression questions, checks as validators, tables as dynamic matrices. */

import { type Question, QuestionMatrixDynamicModel, SurveyModel, settings } from 'survey-core';
import type { Answers, Field, Row, Value } from '#forms-engine';
import { isNumberType, roundHalfUp } from '#forms-engine';
import { type Engine, type Opened, type Outcome, rowKey } from './engine.ts';
import { not, type Scalar } from './plain.ts';
import type { Formula, Plan } from './plan.parts.ts';
import { registerFunctions } from './survey.functions.ts';
import { toSurvey } from './survey.print.ts';

type Json = Record<string, unknown>;

export const survey: Engine = {
  name: 'survey-core',
  modelOf: (plan) =>
    JSON.stringify({
      elements: [
        ...formulasOf(plan, undefined),
        ...plan.fields.flatMap((field) => fieldOf(plan, field)),
        ...tablesOf(plan),
      ],
    }),
  open(model, plan) {
    registerFunctions();
    // By default SurveyJS allows 1,000 rows.
    settings.matrix.maxRowCount = 10_000;
    return opened(new SurveyModel(JSON.parse(model)), plan);
  },
};

function isKept({ kept }: Formula, field: Field): boolean {
  return kept.id === field.id && kept.table === field.table;
}

function formulasOf(plan: Plan, table: string | undefined): Json[] {
  return plan.formulas
    .filter(({ kept }) => kept.table === table)
    .map(({ kept, given, value }) => {
      const expression =
        given.k === 'const' ? toSurvey(value) : `iif(${toSurvey(given)}, ${toSurvey(value)}, {nothing})`;
      return {
        name: kept.id,
        expression,
        ...(table === undefined ? { type: 'expression' } : { cellType: 'expression' }),
      };
    });
}

function fieldOf(plan: Plan, field: Field): Json[] {
  if (plan.formulas.some((formula) => isKept(formula, field))) return [];
  const kind = kindOf(field);
  const { type, ...more } = kind;
  const validators = validatorsOf(plan, field);
  return [
    {
      name: field.id,
      [field.table === undefined ? 'type' : 'cellType']: type,
      ...more,
      ...(validators.length === 0 ? {} : { validators }),
    },
  ];
}

function kindOf(field: Field): Json {
  const choices = (field.options ?? []).map(({ id, label }) => ({ value: id, text: label }));
  if (isNumberType(field.type)) return { type: 'text', inputType: 'number' };
  if (field.type === 'yesNo' || field.type === 'tick') return { type: 'boolean' };
  if (field.type === 'choice') return { type: 'dropdown', choices };
  return field.type === 'several' ? { type: 'checkbox', choices } : { type: 'text' };
}

function validatorsOf(plan: Plan, field: Field): Json[] {
  const isHere = (slot: { readonly id: string; readonly table?: string }) =>
    slot.id === field.id && slot.table === field.table;
  const limits = plan.limits
    .filter(({ slot }) => isHere(slot))
    .map(({ key, min, max }) => ({ type: 'numeric', text: key, minValue: min, maxValue: max }));
  const checks = plan.checks
    .filter(({ at }) => isHere(at))
    .map(({ key, when }) => ({ type: 'expression', text: key, expression: toSurvey(not(when)) }));
  return [...limits, ...checks];
}

function tablesOf(plan: Plan): Json[] {
  return plan.tables.map((table) => ({
    type: 'matrixdynamic',
    name: table.id,
    rowCount: 0,
    columns: [...formulasOf(plan, table.id), ...table.columns.flatMap((column) => fieldOf(plan, column))],
  }));
}

function opened(model: SurveyModel, plan: Plan): Opened {
  const check = () => model.validate(true, false);
  return {
    fill(answers) {
      model.data = dataOf(answers);
      // SurveyJS computes the cells of a matrix only once somebody asks for its rows.
      for (const { id } of plan.tables) void matrixOf(model, id)?.visibleRows;
      check();
    },
    change(id, value) {
      model.setValue(id, value ?? undefined);
      check();
    },
    changeValuesOnly(id, value) {
      model.setValue(id, value ?? undefined);
    },
    changeCell(table, row, column, value) {
      const cell = matrixOf(model, table)?.visibleRows[row]?.getQuestionByName(column);
      if (cell !== undefined && cell !== null) cell.value = value ?? undefined;
      check();
    },
    outcome: () => outcomeOf(model, plan),
  };
}

function dataOf(answers: Answers): Json {
  const plain = (row: Row | Answers) =>
    Object.fromEntries(Object.entries(row).filter(([id, value]) => id !== '_id' && value !== null));
  const rows = (value: Value | readonly Row[] | undefined) =>
    Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? plain(row) : row)) : value;
  return Object.fromEntries(Object.entries(plain(answers)).map(([id, value]) => [id, rows(value)]));
}

function matrixOf(model: SurveyModel, table: string): QuestionMatrixDynamicModel | undefined {
  const question = model.getQuestionByName(table);
  return question instanceof QuestionMatrixDynamicModel ? question : undefined;
}

function outcomeOf(model: SurveyModel, plan: Plan): Outcome {
  const computed = new Map<string, Scalar>();
  const note = (formula: Formula, key: string, value: unknown) => {
    if (typeof value === 'number') computed.set(key, roundHalfUp(value, formula.decimals));
    else if (typeof value === 'string' || typeof value === 'boolean') computed.set(key, value);
  };
  const found: string[] = [];
  const tell = (question: Question | null | undefined, place: string) => {
    for (const error of question?.errors ?? []) found.push(`${error.text}${place}`);
  };
  for (const formula of plan.formulas.filter(({ slot }) => slot.table === undefined))
    note(formula, formula.slot.id, model.getValue(formula.kept.id));
  for (const field of plan.fields) tell(model.getQuestionByName(field.id), '');
  for (const table of plan.tables) {
    (matrixOf(model, table.id)?.visibleRows ?? []).forEach((row, index) => {
      for (const { id } of table.columns) tell(row.getQuestionByName(id), `#${index}`);
      for (const formula of plan.formulas.filter(({ slot }) => slot.table === table.id)) {
        note(formula, rowKey(table.id, index, formula.slot.id), row.getQuestionByName(formula.kept.id)?.value);
      }
    });
  }
  return { computed, found: found.toSorted() };
}
