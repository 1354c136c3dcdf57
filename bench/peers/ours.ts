/** Our own engine behind the benchmark's interface. */
import { type Evaluation, evaluate, type Finding, type Period, prepare, type Session, session } from '#forms-engine';
import { type Engine, type Outcome, rowKey } from './engine.ts';
import type { Scalar } from './plain.ts';
import type { Plan } from './plan.parts.ts';

/** Classes of findings that have a part in the comparison; the others (blanks, formats, evidence …) no peer is asked for. */
const compared: readonly string[] = ['range', 'part', 'total', 'ratio', 'consistency', 'condition'];
const derivedCodes: readonly string[] = ['rows-too-few', 'rows-too-many', 'part-not-applicable'];

export function ours(period?: Period): Engine {
  const input = period === undefined ? {} : { period };
  return {
    name: 'CổngSố',
    modelOf: (plan) => JSON.stringify(plan.definition),
    open(model, plan) {
      const form = prepare(JSON.parse(model));
      let current: Session | undefined;
      let evaluation: Evaluation = evaluate(form, { answers: {}, ...input });
      const open = (): Session => {
        current ??= session(form, { answers: {}, ...input });
        return current;
      };
      return {
        fill(answers) {
          current = session(form, { answers, ...input });
          evaluation = current.evaluation();
        },
        change(id, value) {
          evaluation = open().update(id, value);
        },
        changeCell(table, row, column, value) {
          evaluation = open().updateCell(table, `row-${row + 1}`, column, value);
        },
        outcome: () => outcomeOf(plan, evaluation),
      };
    },
  };
}

function outcomeOf(plan: Plan, evaluation: Evaluation): Outcome {
  const written = new Set(plan.definition.checks.map((check) => check.code));
  const known = new Set([...plan.checks, ...plan.limits].map((check) => check.key));
  const found = evaluation.findings.flatMap((finding) => keyOfFinding(finding, written, known));
  const computed = new Map<string, Scalar>();
  const formulas = new Set(
    plan.formulas.map(({ slot }) => (slot.table === undefined ? slot.id : `${slot.table}.${slot.id}`)),
  );
  for (const [id, result] of evaluation.computed) {
    if (!result.ok) continue;
    const [table = '', row = '', column] = id.split('/');
    const isKnown = formulas.has(column === undefined ? id : `${table}.${column}`);
    if (isKnown)
      computed.set(
        column === undefined ? id : rowKey(table, Number(row.replace('row-', '')) - 1, column),
        result.value,
      );
  }
  return { computed, found: found.toSorted() };
}

function keyOfFinding(finding: Finding, written: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  const place = finding.row === undefined ? '' : `#${finding.row.index}`;
  if (written.has(finding.code)) return known.has(finding.code) ? [`${finding.code}${place}`] : [];
  if (!compared.includes(finding.class) || derivedCodes.includes(finding.code)) return [];
  const column = finding.row === undefined ? '' : `${finding.row.table}.`;
  const key = `${finding.class}:${column}${finding.fields[0] ?? ''}`;
  return known.has(key) ? [`${key}${place}`] : [];
}
