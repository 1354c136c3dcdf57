import type { Transaction } from '#platform/database';
import type { Report } from '../queries.ts';
import type { Submission } from '../submissions/kept.ts';
import { takeStep } from '../submissions/take-step.ts';
import { type Facts, type Refusal, refusalsOf } from '../submissions/transitions.ts';
import { type Decision, insertDecision } from './decisions.ts';
import { selectNotes } from './notes.ts';

export type ReviewStep = 'return' | 'accept' | 'reopen';

const decisions: Readonly<Record<ReviewStep, Decision['decision']>> = {
  return: 'returned',
  accept: 'accepted',
  reopen: 'reopened',
};

type Deciding = {
  readonly step: ReviewStep;
  readonly reason: string;
  /** Whether the person reviews this body's reports. */
  readonly mayReview: boolean;
  /** The version that the reviewer looked at. */
  readonly shown: number;
};

/** A reviewer's step rests on the submission alone: nothing else of the report is asked. */
function factsOf({ state, version }: Report, { reason, mayReview, shown }: Deciding, notes: number): Facts {
  return {
    state,
    version,
    signers: [],
    may: { fill: false, certify: false, sign: false, review: mayReview },
    isTaken: true,
    findings: { blockers: 0, errors: 0, unexplained: 0 },
    isAsShown: shown === version,
    isSealed: true,
    saysTheSame: false,
    isOwnCertification: false,
    reason,
    notes,
  };
}

/**
 * Returns, accepts or reopens a held report. A return takes the notes on its fields along: from then on the filler reads them. Gives
 * every reason against it; none where it is done.
 */
export async function decide(
  tx: Transaction,
  report: Report,
  submission: Pick<Submission, 'id' | 'organisationId'>,
  deciding: Deciding,
  now: Date,
): Promise<readonly Refusal[]> {
  const { step, reason } = deciding;
  const notes = step === 'return' ? await selectNotes(tx, submission) : [];
  const facts = factsOf(report, deciding, notes.length);
  const refusals = [...refusalsOf(step, facts), ...(facts.isAsShown === false ? ['stale' as const] : [])];
  if (refusals.length > 0) return refusals;
  const said = { decision: decisions[step], reason: reason.trim() === '' ? null : reason.trim(), notes };
  await insertDecision(tx, { ...said, submissionId: submission.id, organisationId: submission.organisationId }, now);
  await takeStep(tx, report, step, now, { submission: submission.id });
  return [];
}
