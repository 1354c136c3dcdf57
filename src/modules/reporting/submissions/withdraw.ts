import type { Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import type { ReportContext } from '../context.ts';
import type { Outcome } from './certify.ts';
import { withdrawSignatures } from './signatures.ts';
import { standingOf } from './standing.ts';
import { takeStep } from './take-step.ts';
import { refusalsOf } from './transitions.ts';

/** Takes the signatures back, so that the report can be mended. One withdrawn voids both: they are over the same content. */
export async function withdraw(tx: Transaction, context: ReportContext, person: Person, now: Date): Promise<Outcome> {
  const standing = await standingOf(tx, context, person, now);
  const refusals = refusalsOf('withdraw', standing.facts);
  if (refusals.length > 0) return { refusals, standing };
  await withdrawSignatures(tx, context.report, now);
  await takeStep(tx, context.report, 'withdraw', now);
  return { refusals, standing };
}
