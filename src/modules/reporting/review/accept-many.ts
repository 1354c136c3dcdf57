import { organisationsUpTo } from '#modules/organisations';
import { may, type Person } from '#modules/people';
import type { Transaction } from '#platform/database';
import { selectOptionalReport } from '../queries.ts';
import { selectNewestSubmission } from '../submissions/kept.ts';
import { holdReport } from '../submissions/take-step.ts';
import type { Refusal } from '../submissions/transitions.ts';
import { decide } from './decide.ts';

/** A report that was chosen, and the version that the reviewer saw. */
export type Chosen = { readonly report: string; readonly version: number };

/** What came of one: the body's name, and every reason against it; none where it was accepted. */
export type Accepted = Chosen & { readonly name: string; readonly refusals: readonly (Refusal | 'gone')[] };

/**
 * Accepts many reports in one transaction, each checked as if it were alone: one that cannot be accepted holds the others back in
 * nothing. They are held in one order, so that two reviewers who accept the same never wait for each other in a circle.
 */
export async function acceptMany(
  tx: Transaction,
  person: Person,
  chosen: readonly Chosen[],
  { now, today }: { readonly now: Date; readonly today: Parameters<typeof organisationsUpTo>[1] },
): Promise<readonly Accepted[]> {
  const bodies = new Map((await organisationsUpTo(tx, today)).map((body) => [body.id, body]));
  const unique = new Map(chosen.map((each) => [each.report, each]));
  const outcomes: Accepted[] = [];
  for (const each of [...unique.values()].toSorted((one, other) => (one.report < other.report ? -1 : 1))) {
    const isHeld = await holdReport(tx, each.report);
    const report = isHeld ? await selectOptionalReport(tx, each.report) : undefined;
    const submission = report === undefined ? undefined : await selectNewestSubmission(tx, report.id);
    const body = report === undefined ? undefined : bodies.get(report.organisationId);
    if (report === undefined || submission === undefined || body === undefined) {
      outcomes.push({ ...each, name: each.report, refusals: ['gone'] });
      continue;
    }
    const deciding = { reason: '', mayReview: may(person.grants, 'report.review', body), shown: each.version };
    const refusals = await decide(tx, report, submission, { ...deciding, step: 'accept' }, now);
    outcomes.push({ ...each, name: body.name, refusals });
  }
  return outcomes;
}
