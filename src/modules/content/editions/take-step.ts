import { todayOf } from '#modules/organisations';
import type { Transaction } from '#platform/database';
import { addJob } from '#platform/jobs';
import { actingUnder } from '../delegations/acting-under.ts';
import { publishEdition } from '../publishing/publish.ts';
import { publishDue } from '../publishing/publish-due.job.ts';
import { withdrawEdition } from '../publishing/withdraw.ts';
import { selectChecklist } from '../workflow/checklist.ts';
import { done, missing, type Result, refused } from '../workflow/refusal.ts';
import { refusalsOf } from '../workflow/refusals.ts';
import type { State } from '../workflow/states.ts';
import type { Editor, Rules, StepInput } from '../workflow/step.ts';
import { type Transition, type TransitionName, transitionFrom } from '../workflow/transitions.ts';
import type { Edition } from './edition.ts';
import { factsOf } from './facts.ts';
import { clearRevisions, holdArticle, lockEdition, selectOptionalEdition, setState } from './queries.ts';
import { recordStep, type StepDetail } from './step-record.ts';

/** The steps that make no new edition and save no words. */
export type StepName = Exclude<TransitionName, 'save' | 'edit' | 'correct' | 'restore'>;

export type TakenStep = { readonly edition: Edition; readonly state: State };

type Taking = { readonly edition: Edition; readonly to: State; readonly input: StepInput; readonly now: Date };

/** Does what a step does to the edition and to what readers see. */
async function perform(tx: Transaction, step: StepName, { edition, to, input, now }: Taking): Promise<void> {
  switch (step) {
    case 'submit':
    case 'passOn':
    case 'return':
    case 'hold':
    case 'unschedule':
      return setState(tx, edition.id, { state: to, publish_at: null, taken_by: null });
    case 'takeOver':
      return setState(tx, edition.id, { state: to, taken_by: tx.actor.accountId });
    case 'discard':
      await setState(tx, edition.id, { state: to, taken_by: null });
      return clearRevisions(tx, edition.id);
    case 'schedule':
      await setState(tx, edition.id, { state: to, publish_at: input.publishAt ?? null, taken_by: null });
      if (input.publishAt === undefined) return;
      return addJob(tx, publishDue, {}, { runAt: input.publishAt, key: `${publishDue.name}:${edition.id}` });
    case 'publish':
      return publishEdition(tx, edition, now);
    case 'publishUrgently':
      return publishEdition(tx, edition, now, tx.actor.accountId);
    case 'confirmUrgent':
      return setState(tx, edition.id, { state: to, is_unconfirmed: false });
    case 'withdraw': {
      const { kind = 'other', explanation = '' } = input.withdrawal ?? {};
      return withdrawEdition(tx, edition, { kind, explanation }, now);
    }
  }
}

/** What is kept with a step: the confirmed checklist in its words, the moment, the delegation in whose name it was done. */
function detailOf(transition: Transition, input: StepInput, rules: Rules): StepDetail {
  const isApproval = transition.needs.includes('checklist');
  const confirmed = rules.checklist.filter(({ id }) => (input.confirmed ?? []).includes(id));
  return {
    ...(isApproval ? { confirmed: Object.fromEntries(confirmed.map(({ id, label }) => [id, label.vi])) } : {}),
    ...(transition.needs.includes('moment') ? { publishAt: input.publishAt?.toISOString() } : {}),
    ...(input.withdrawal?.kind === undefined ? {} : { kind: input.withdrawal.kind }),
  };
}

/** The lock shows the edition to who may write on it; who may only see it is told why not, rather than that there is none. */
async function find(tx: Transaction, id: string): Promise<Edition | undefined> {
  const seen = await selectOptionalEdition(tx, id);
  if (seen === undefined) return undefined;
  await holdArticle(tx, seen.articleId);
  return (await lockEdition(tx, id)) ?? seen;
}

/** Takes a step of the workflow with an edition, or says every reason why not. */
export async function takeStep(
  tx: Transaction,
  editor: Editor,
  wanted: { readonly editionId: string; readonly step: StepName; readonly input: StepInput },
  now: Date,
): Promise<Result<TakenStep>> {
  const { step, input } = wanted;
  const edition = await find(tx, wanted.editionId);
  if (edition === undefined) return missing;
  const rules = { checklist: await selectChecklist(tx) };
  const refusals = refusalsOf(step, await factsOf(tx, edition), editor, now, input, rules);
  const transition = transitionFrom(step, edition.state);
  if (refusals.length > 0 || transition === undefined) return refused(refusals);
  const to = transition.to === 'same' || transition.to === 'new' ? edition.state : transition.to;
  const under = await actingUnder(tx, editor, edition, transition.actions, todayOf(now));
  await perform(tx, step, { edition, to, input, now });
  const reason = input.withdrawal?.explanation?.trim() ?? input.reason?.trim();
  const detail = { ...detailOf(transition, input, rules), ...(under === null ? {} : { delegation: under }) };
  await recordStep(tx, edition, { action: step, from: edition.state, to, reason, detail }, now);
  return done({ edition, state: to });
}
