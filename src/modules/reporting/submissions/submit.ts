import type { Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import { keepFigures } from '../aggregation/keep-figures.ts';
import type { ReportContext } from '../context.ts';
import type { Outcome } from './certify.ts';
import { insertSubmission, type Submission } from './kept.ts';
import { type Standing, standingOf } from './standing.ts';
import { takeStep } from './take-step.ts';
import { refusalsOf } from './transitions.ts';

function signaturesOf({ signatures }: Standing) {
  const valid = signatures.filter(({ voided }) => voided === null);
  const filler = valid.find(({ signer }) => signer === 'filler');
  const head = valid.find(({ signer }) => signer === 'head');
  return {
    certifiedBy: filler?.name ?? null,
    certifiedAt: filler?.signedAt ?? null,
    signedBy: head?.name ?? null,
    signedPost: head?.post ?? null,
    signedAt: head?.signedAt ?? null,
    signedHow: head === undefined ? null : { method: head.method, certificate: head.certificate },
  };
}

/** Submits what was signed: kept as it is for good, and its figures for those who add them up. */
export async function submit(
  tx: Transaction,
  context: ReportContext,
  person: Person,
  reason: string,
  now: Date,
): Promise<Outcome & { readonly submission?: Submission }> {
  const standing = await standingOf(tx, context, person, now);
  // a form that nobody signs is submitted as it stands
  const refusals = refusalsOf('submit', { ...standing.facts, reason });
  if (refusals.length > 0) return { refusals, standing };
  const submission = await insertSubmission(tx, {
    ...standing.signed,
    reportId: context.report.id,
    contentHash: standing.hash,
    ...signaturesOf(standing),
    submittedAt: now,
    reason: context.report.version === 1 ? null : reason.trim(),
  });
  await keepFigures(tx, submission);
  await takeStep(tx, context.report, 'submit', now, { submission: submission.id, hash: standing.hash });
  return { refusals, standing, submission };
}
