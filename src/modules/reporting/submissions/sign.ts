import type { Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import type { ReportContext } from '../context.ts';
import type { Certificate } from './certificate.ts';
import type { Outcome } from './certify.ts';
import { insertSignature } from './signatures.ts';
import { standingOf } from './standing.ts';
import { takeStep } from './take-step.ts';
import { refusalsOf } from './transitions.ts';

/** The head's signature: over which hash it was asked, and how it was given. */
export type Signing = {
  /** The hash of what the page, or the paper, showed. */
  readonly shown: string;
  /** Null: in the system, by password and second factor, which the caller has checked. */
  readonly paper: { readonly certificate: Certificate; readonly fileKey: string } | null;
};

/** Signs as the head, or for the head by a recorded authority. A head who also holds an authority signs as head. */
export async function sign(
  tx: Transaction,
  context: ReportContext,
  person: Person,
  { shown, paper }: Signing,
  now: Date,
): Promise<Outcome> {
  const standing = await standingOf(tx, context, person, now);
  const refusals = refusalsOf('sign', { ...standing.facts, isAsShown: shown === standing.hash });
  if (refusals.length > 0) return { refusals, standing };
  const authority = standing.isHead ? null : standing.authority;
  await insertSignature(tx, context.report, {
    signer: 'head',
    post: authority?.post ?? null,
    authorityId: authority?.id ?? null,
    method: paper === null ? 'system' : 'pdf',
    certificate: paper?.certificate ?? null,
    fileKey: paper?.fileKey ?? null,
    contentHash: standing.hash,
    sequence: context.sheet.sequence,
    signedAt: now,
  });
  const by = authority === null ? {} : { authority: authority.id };
  await takeStep(tx, context.report, 'sign', now, { hash: standing.hash, ...by });
  return { refusals, standing };
}
