import type { RowState, Rule, State, Step } from './model.ts';
import { readerOf } from './reader.ts';

/** Runs every due task once. Steps stand in dependency order and rules after them, so one pass settles everything. */
export function run(state: State): void {
  const { steps, rules } = state.form;
  for (let task = state.due.indexOf(1); task !== -1; task = state.due.indexOf(1, task + 1)) {
    const step = steps[task];
    const rule = rules[task - steps.length];
    if (step !== undefined) runStep(state, task, step);
    else if (rule !== undefined) runRule(state, task, rule);
  }
  // Slots that no part counts (optional ones) would otherwise be looked at again and again.
  state.touched.clear();
}

function runStep(state: State, task: number, step: Step): void {
  if (step.table === undefined) {
    takeDue(state, task);
    step.run(state, undefined);
  } else for (const row of dueRows(state, step.table, takeDue(state, task))) step.run(state, row);
}

function runRule(state: State, task: number, rule: Rule): void {
  const index = task - state.form.steps.length;
  const some = takeDue(state, task);
  if (rule.table === undefined) {
    const found = rule.check(readerOf(state, undefined));
    if (found.length > 0) state.findings.set(index, found);
    else state.findings.delete(index);
    return;
  }
  const before = state.findings.get(index);
  const findings = some !== undefined && before instanceof Map ? before : new Map();
  for (const row of dueRows(state, rule.table, some)) {
    const found = rule.check(readerOf(state, row));
    if (found.length > 0) findings.set(row.id, found);
    else findings.delete(row.id);
  }
  if (findings.size > 0) state.findings.set(index, findings);
  else state.findings.delete(index);
}

/** Takes a task off the list; gives the rows in which it is due, or undefined when it is due wholly. */
function takeDue(state: State, task: number): ReadonlySet<string> | undefined {
  const rows = state.dirtyRows[task];
  state.due[task] = 0;
  state.dirtyRows[task] = undefined;
  return rows;
}

function dueRows(state: State, id: string, some: ReadonlySet<string> | undefined): readonly RowState[] {
  const table = state.tables.get(id);
  if (some === undefined) return table?.rows ?? [];
  return [...some].flatMap((row) => table?.byId.get(row) ?? []);
}
