/** The evaluation as it is handed out: nothing in it changes afterwards. */

import type { Severity } from '../definition/definition.ts';
import type { Evaluation, Finding } from './evaluation.ts';
import type { State } from './model.ts';
import { fieldOf } from './prepared.ts';

const severities: readonly Severity[] = ['blocker', 'error', 'warning', 'info'];

export function resultOf(state: State): Evaluation {
  const { applicable, form } = state;
  state.applicableShared = true;
  state.computedShared = true;
  return {
    computed: state.computed,
    findings: orderedFindings(state),
    progress: form.definition.parts.map(({ id }) => {
      const { answered, expected } = state.parts.get(id) ?? { answered: 0, expected: 0 };
      return { part: id, answered, expected };
    }),
    isApplicable(id) {
      const table = form.fields.has(id) ? undefined : (fieldOf(form, id)?.table ?? id.split('.')[0] ?? '');
      return applicable.get(id) !== false && (table === undefined || applicable.get(table) !== false);
    },
  };
}

/** Contradictions by severity and then in document order; what is merely blank comes last. */
function orderedFindings(state: State): readonly Finding[] {
  const buckets = new Map<Severity, Finding[]>(severities.map((severity) => [severity, []]));
  const missing: Finding[] = [];
  for (const [, found] of [...state.findings].toSorted(([a], [b]) => a - b)) {
    for (const finding of inRowOrder(found)) {
      if (isOfOthers(state, finding)) continue;
      if (finding.class === 'missing') missing.push(finding);
      else buckets.get(finding.severity)?.push(finding);
    }
  }
  return [...[...buckets.values()].flat(), ...missing];
}

/** Whether a finding is about nothing but what another body answers. */
function isOfOthers({ notAsked }: State, { fields, row }: Finding): boolean {
  const roots = row === undefined ? fields.map((id) => id.split('.', 1)[0] ?? id) : [row.table];
  return notAsked.size > 0 && roots.length > 0 && roots.every((root) => notAsked.has(root));
}

function inRowOrder(found: readonly Finding[] | Map<string, readonly Finding[]>): readonly Finding[] {
  if (!(found instanceof Map)) return found;
  return [...found.values()].flat().toSorted((a, b) => (a.row?.index ?? 0) - (b.row?.index ?? 0));
}
