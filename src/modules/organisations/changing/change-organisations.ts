import { type Json, record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { loadTree, lockTree } from '../store.ts';
import type { Body, Decision, State, Tree } from '../tree.ts';
import type { Change, Circumstances, Edits } from './change.ts';
import { planChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { writeEdits } from './write.ts';

export type Changed =
  | { readonly kind: 'done'; readonly edits: Edits }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const decisionJson = (decision: Decision | null): Json => (decision === null ? null : { ...decision });

function stateJson({ storedFrom: _stored, decision, ...state }: State): Json {
  return { ...state, decision: decisionJson(decision) };
}

/** The states of a body that a change made, ended or rewrote. */
function detailOf(body: Body, old: Body | undefined): { readonly before: Json; readonly after: Json } {
  const isNew = (state: State) => old?.states.includes(state) !== true;
  const isGone = (state: State) => !body.states.includes(state);
  return {
    before: (old?.states ?? []).filter(isGone).map(stateJson),
    after: body.states.filter(isNew).map(stateJson),
  };
}

/** One entry of the audit trail for each body that a change touches, with what it was and what it is. */
export function recordEdits(
  tx: Transaction,
  before: Tree,
  edits: Edits,
  action: string,
  detail: Readonly<Record<string, Json>>,
): void {
  for (const body of edits.bodies.values()) {
    record(tx, {
      action,
      subject: { kind: 'organisation', id: body.id },
      organisationId: body.id,
      detail: { ...detail, ...detailOf(body, before.bodies.get(body.id)) },
    });
  }
}

function reasonOf(change: Change): Readonly<Record<string, Json>> {
  if (change.kind === 'correct') return { reason: change.reason };
  return { on: change.on, decision: decisionJson(change.decision) };
}

/**
 * Makes a change to the bodies in the transaction of whoever decides it, or says every reason why not. Changes are made one after the
 * other: who comes second meets what the first one did.
 */
export async function changeOrganisations(
  tx: Transaction,
  change: Change,
  circumstances: Circumstances,
): Promise<Changed> {
  await lockTree(tx);
  const before = await loadTree(tx);
  const plan = planChange(before, change, circumstances);
  if (plan.kind === 'refused') return plan;
  await writeEdits(tx, before, plan.edits);
  recordEdits(tx, before, plan.edits, `organisation.${change.kind}`, reasonOf(change));
  return { kind: 'done', edits: plan.edits };
}
