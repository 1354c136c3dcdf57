import type { Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import type { ReportContext } from '../context.ts';
import { keepExplanations } from './explanations.ts';
import { insertSignature } from './signatures.ts';
import { type Standing, standingOf } from './standing.ts';
import { takeStep } from './take-step.ts';
import { isLocked, isUnderSignature, type Refusal, refusalsOf } from './transitions.ts';

/** What a step came to: done, or every reason against it with where the report stands. */
export type Outcome = { readonly refusals: readonly Refusal[]; readonly standing: Standing };

/** What the filler gave: the save that the page showed, and the explanations by the finding's key. */
export type Certifying = {
  readonly shown: number;
  readonly explanations: ReadonlyMap<string, string>;
  /** The explanations are kept, and the report is not certified yet. */
  readonly isOnlyKept: boolean;
};

/** Explanations are part of what is signed: while signatures stand, or the report is away, they stay. */
function mayExplain({ report, may }: ReportContext): boolean {
  return may.fill && !isUnderSignature(report.state) && !isLocked(report.state);
}

/** Keeps the explanations that were typed, also where the certification is refused: nothing that was written is lost. */
export async function certify(
  tx: Transaction,
  context: ReportContext,
  person: Person,
  { shown, explanations, isOnlyKept }: Certifying,
  now: Date,
): Promise<Outcome> {
  const explains = mayExplain(context);
  if (explains) await keepExplanations(tx, context.report, explanations);
  const standing = await standingOf(tx, context, person, now);
  if (isOnlyKept) return { refusals: explains ? [] : ['wrongState'], standing };
  const facts = { ...standing.facts, isAsShown: shown === context.sheet.sequence };
  const refusals = refusalsOf('certify', facts);
  if (refusals.length > 0) return { refusals, standing };
  await insertSignature(tx, context.report, {
    signer: 'filler',
    ...{ post: null, authorityId: null, method: 'system', certificate: null, fileKey: null },
    contentHash: standing.hash,
    sequence: context.sheet.sequence,
    signedAt: now,
  });
  await takeStep(tx, context.report, 'certify', now, { hash: standing.hash });
  return { refusals, standing };
}
