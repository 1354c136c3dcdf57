import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { Overview } from '../overview.ts';
import { bodiesIn, type Dataset, datasetOf, fewestBodies, hashOf } from './dataset.ts';
import { type Overlap, overlapsOf } from './overlaps.ts';
import {
  endRelease,
  figuresTag,
  insertRelease,
  lockSubject,
  type Release,
  type Subject,
  selectOptionalRelease,
  selectReleasesOf,
} from './releases.ts';

/** `few`, `overlap`: single bodies would be told, by this release or by it beside others; `changed`: other figures than those that were shown; `gone`: it does not stand any more. */
export type Refusal =
  | { readonly kind: 'few' | 'changed' | 'gone' | 'reason' | 'long' }
  | ({ readonly kind: 'overlap' } & Overlap);
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const longestReason = 2000;

export const subjectOf = ({ question }: Pick<Overview, 'question'>): Subject => ({
  organisationId: question.node.id,
  formCode: question.form.definition.code,
  period: question.period,
});

type Told = {
  readonly action: string;
  readonly id: string;
  readonly siteIds: readonly string[];
  readonly reason?: string;
};

/** Every page with open data of the body goes, and the navigation of its sites, which leads there. */
function tell(
  tx: Transaction,
  { organisationId, formCode, period }: Subject,
  { action, id, siteIds, reason }: Told,
): void {
  const detail = { form: formCode, period, ...(reason === undefined ? {} : { reason }) };
  record(tx, { action, subject: { kind: 'figureRelease', id }, organisationId, detail });
  emptyTags(tx, [figuresTag(organisationId), ...siteIds.map((site) => `site:${site}`)]);
}

type Publishing = {
  /** Of accepted reports. */
  readonly overview: Overview;
  /** What the person was shown, by its hash. */
  readonly seen: string;
  /** The sites of the body. */
  readonly siteIds: readonly string[];
  readonly now: Date;
};

/** What stands published beside an aggregate and would tell single bodies' figures together with it. */
async function overlapping(tx: Transaction, overview: Overview, { figures }: Dataset): Promise<readonly Refusal[]> {
  const { node, tree } = overview.question;
  const standing = (await selectReleasesOf(tx, subjectOf(overview))).map(({ organisationId, dataset }) => ({
    id: organisationId,
    name: dataset.organisation.name,
    above: tree.bodies.get(organisationId)?.above ?? [],
    figures: dataset.figures,
  }));
  const { id, name, above } = node;
  return overlapsOf({ id, name, above, figures }, standing).map((overlap) => ({ kind: 'overlap', ...overlap }));
}

/** Publishes an aggregate in the place of what stood before. What stands already is not published twice. */
export async function publishFigures(tx: Transaction, { overview, seen, siteIds, now }: Publishing): Promise<Outcome> {
  const subject = subjectOf(overview);
  await lockSubject(tx, subject);
  const dataset = datasetOf(overview);
  const refusals: Refusal[] = [];
  if (dataset === null || bodiesIn(overview) < fewestBodies) refusals.push({ kind: 'few' });
  if (dataset === null || hashOf(dataset) !== seen) refusals.push({ kind: 'changed' });
  if (dataset !== null) refusals.push(...(await overlapping(tx, overview, dataset)));
  if (dataset === null || refusals.length > 0) return { kind: 'refused', refusals };
  const before = await selectOptionalRelease(tx, subject);
  if (before?.hash === seen) return { kind: 'done' };
  if (before !== undefined) await endRelease(tx, before.id, null, now);
  const id = await insertRelease(tx, subject, { dataset, hash: seen, publishedAt: now });
  tell(tx, subject, { action: 'figures.publish', id, siteIds });
  return { kind: 'done' };
}

type Withdrawing = {
  readonly subject: Subject;
  readonly release: Release['id'];
  readonly reason: string;
  readonly siteIds: readonly string[];
  readonly now: Date;
};

/** Takes a release back; its reason stays in the audit trail. */
export async function withdrawFigures(tx: Transaction, { subject, release, ...given }: Withdrawing): Promise<Outcome> {
  const reason = given.reason.trim();
  await lockSubject(tx, subject);
  const standing = await selectOptionalRelease(tx, subject);
  const refusals: Refusal[] = [];
  if (standing?.id !== release) refusals.push({ kind: 'gone' });
  if (reason === '') refusals.push({ kind: 'reason' });
  if (reason.length > longestReason) refusals.push({ kind: 'long' });
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await endRelease(tx, release, reason, given.now);
  tell(tx, subject, { action: 'figures.withdraw', id: release, siteIds: given.siteIds, reason });
  return { kind: 'done' };
}
