/** Form.io's core (`@formio/core`): computed values by `calculateValue`, checks by `validate`, tables as data grids. */
import { calculateProcessInfo, processSync, validateProcessInfo } from '@formio/core/process';
import type { Answers, Field, Row, Value } from '#forms-engine';
import { isNumberType, roundHalfUp } from '#forms-engine';
import { type Engine, type Opened, type Outcome, rowKey } from './engine.ts';
import { toScript } from './formio.print.ts';
import type { Scalar } from './plain.ts';
import type { Formula, Plan } from './plan.parts.ts';

type Json = Record<string, unknown>;
type Data = Record<string, unknown>;

/** As a form is stored: scripts as texts, which Form.io compiles each time it runs them. */
export const formio: Engine = {
  name: '@formio/core',
  modelOf,
  open: (model, plan) => opened(model, plan),
};

/** The same with every script compiled once beforehand, which Form.io's evaluator accepts though its JSON cannot hold it. */
export const formioCompiled: Engine = {
  name: '@formio/core, scripts compiled',
  modelOf,
  open: (model, plan) => opened(model, plan, compileScript),
};

function compileScript(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'calculateValue') return new Function('{ data, row }', `let value; ${value}; return value;`);
  return key === 'custom' ? new Function('{ data, row, input }', `let valid = true; ${value}; return valid;`) : value;
}

/** Computed values come first, each after those it reads: Form.io calculates in the order of the form, once. */
function modelOf(plan: Plan): string {
  const components = [
    ...formulasOf(plan, undefined, false),
    ...tablesOf(plan),
    ...formulasOf(plan, undefined, true),
    ...plan.fields.flatMap((field) => fieldOf(plan, field)),
  ];
  return JSON.stringify({ display: 'form', components });
}

/** Formulas over columns must wait for the table's rows, and so must those that rest on them. */
function formulasOf(plan: Plan, table: string | undefined, late: boolean): Json[] {
  const lateOnes = lateFormulas(plan);
  return plan.formulas
    .filter((formula) => formula.kept.table === table && (table !== undefined || lateOnes.has(formula) === late))
    .map(({ kept, given, value }) => {
      const script = given.k === 'const' ? toScript(value) : `${toScript(given)} ? ${toScript(value)} : undefined`;
      return { type: 'number', key: kept.id, input: true, calculateValue: `value = ${script}` };
    });
}

function lateFormulas(plan: Plan): ReadonlySet<Formula> {
  const late = new Set<Formula>();
  const names = new Set<string>();
  for (const formula of plan.formulas) {
    const text = JSON.stringify([formula.given, formula.value]);
    const waits = text.includes('"k":"column"') || [...names].some((name) => text.includes(name));
    if (!waits || formula.slot.table !== undefined) continue;
    late.add(formula);
    names.add(`"id":${JSON.stringify(formula.kept.id)}`);
  }
  return late;
}

function tablesOf(plan: Plan): Json[] {
  return plan.tables.map((table) => ({
    type: 'datagrid',
    key: table.id,
    input: true,
    components: [...formulasOf(plan, table.id, false), ...table.columns.flatMap((column) => fieldOf(plan, column))],
  }));
}

function fieldOf(plan: Plan, field: Field): Json[] {
  const isHere = (slot: { readonly id: string; readonly table?: string }) =>
    slot.id === field.id && slot.table === field.table;
  if (plan.formulas.some(({ kept }) => isHere(kept))) return [];
  const limits = plan.limits.find(({ slot }) => isHere(slot));
  const checks = plan.checks.filter(({ at }) => isHere(at)).map(({ key, when }) => [key, toScript(when)] as const);
  // Form.io's own `max` writes an error to the console for every blank, hence it stands among the scripts.
  if (limits?.max !== undefined) checks.push([limits.key, `input > ${limits.max}`]);
  const custom = checks.map(([key, when]) => `if (${when}) found.push(${JSON.stringify(key)});`).join(' ');
  const validate = {
    ...(limits?.min === undefined ? {} : { min: limits.min }),
    ...(custom === ''
      ? {}
      : { custom: `const found = []; ${custom} valid = found.length === 0 ? true : found.join('|')` }),
  };
  return [
    { key: field.id, input: true, ...kindOf(field), ...(Object.keys(validate).length === 0 ? {} : { validate }) },
  ];
}

function kindOf(field: Field): Json {
  const values = (field.options ?? []).map(({ id, label }) => ({ value: id, label }));
  if (isNumberType(field.type)) return { type: 'number' };
  if (field.type === 'yesNo' || field.type === 'tick') return { type: 'checkbox' };
  if (field.type === 'choice') return { type: 'radio', values };
  return field.type === 'several' ? { type: 'select', multiple: true, data: { values } } : { type: 'textfield' };
}

interface Errors {
  readonly errors?: readonly { readonly errorKeyOrMessage: string; readonly context: { readonly path: string } }[];
}

type Reviver = (key: string, value: unknown) => unknown;

function opened(model: string, plan: Plan, revive?: Reviver): Opened {
  const form = JSON.parse(model, revive);
  let data: Data = dataOf({}, plan);
  let scope: Errors = {};
  const run = () => {
    const fresh = {};
    processSync({
      form,
      components: form.components,
      data,
      scope: fresh,
      processors: [calculateProcessInfo, validateProcessInfo],
    });
    scope = fresh;
  };
  return {
    fill(answers) {
      data = dataOf(answers, plan);
      run();
    },
    change(id, value) {
      data[id] = value ?? undefined;
      run();
    },
    changeCell(table, row, column, value) {
      const rows = data[table];
      if (Array.isArray(rows)) rows[row][column] = value ?? undefined;
      run();
    },
    outcome: () => outcomeOf(data, scope, plan),
  };
}

/** Data grids are lists from the beginning, and cells to be computed stand in them: Form.io calculates no others. */
function dataOf(answers: Answers, plan: Plan): Data {
  const data: Data = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
  for (const { id } of plan.tables) {
    const kept = plan.formulas.filter(({ slot }) => slot.table === id).map(({ kept }) => [kept.id, null] as const);
    const rows: Value | readonly Row[] | undefined = answers[id];
    data[id] = Array.isArray(rows)
      ? rows.map((row) => ({ ...Object.fromEntries(kept), ...(typeof row === 'object' ? row : {}) }))
      : [];
  }
  return data;
}

function outcomeOf(data: Data, scope: Errors, plan: Plan): Outcome {
  const computed = new Map<string, Scalar>();
  const note = (formula: Formula, key: string, value: unknown) => {
    if (typeof value === 'number') computed.set(key, roundHalfUp(value, formula.decimals));
    else if (typeof value === 'string' || typeof value === 'boolean') computed.set(key, value);
  };
  for (const formula of plan.formulas) {
    const { table } = formula.slot;
    if (table === undefined) note(formula, formula.slot.id, data[formula.kept.id]);
    const rows = table === undefined ? [] : data[table];
    if (table === undefined || !Array.isArray(rows)) continue;
    for (const [index, row] of rows.entries()) {
      note(formula, rowKey(table, index, formula.slot.id), row[formula.kept.id]);
    }
  }
  const found = (scope.errors ?? []).flatMap(({ errorKeyOrMessage, context }) => {
    const place = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(context.path);
    const keys =
      errorKeyOrMessage === 'min'
        ? [`range:${place === null ? context.path : `${place[1]}.${place[3]}`}`]
        : errorKeyOrMessage.split('|');
    return keys.map((key) => (place === null ? key : `${key}#${place[2]}`));
  });
  return { computed, found: found.toSorted() };
}
