import { sql } from 'kysely';
import { z } from 'zod';
import { periodFromKey } from '#forms-engine';
import { saveChanges, selectAnswers, selectOptionalSheet, unseen } from '#modules/filling';
import type { Transaction } from '#platform/database';
import { keepFigures } from '../../aggregation/keep-figures.ts';
import type { Form } from '../../definitions/library.ts';
import { progressOf } from '../../progress.ts';
import { hashOfSigned, signedOf } from '../../submissions/content.ts';
import { insertSubmission } from '../../submissions/kept.ts';
import { type Standing, standingOf } from '../standing.ts';
import { drawn, sampleAnswers } from './sample-answers.ts';

const answererSchema = z.object({
  reportId: z.uuid(),
  sheetId: z.uuid(),
  organisationId: z.uuid(),
  period: z.string(),
  name: z.string(),
});
type Answerer = z.infer<typeof answererSchema>;
type Loading = {
  readonly campaign: string;
  readonly form: Form;
  readonly now: Date;
  /** Everybody was accepted. */
  readonly isOver: boolean;
};

/** How far the bodies are, one after another: most have submitted, some are at it, some have not begun. */
const courses = [
  'accepted',
  'submitted',
  'filling',
  'accepted',
  'notBegun',
  'submitted',
  'filling',
  'accepted',
] as const;
type Course = (typeof courses)[number];

/** The body of the demonstration's filler is at it, so that there is something to do. */
const courseOf = ({ name }: Answerer, index: number): Course =>
  name === 'Sở Tài nguyên và Môi trường' ? 'filling' : (courses[index % courses.length] ?? 'notBegun');

async function answerersOf(tx: Transaction, campaign: string): Promise<readonly Answerer[]> {
  const { rows } = await sql`
    SELECT r.id AS "reportId", r.sheet_id AS "sheetId", r.organisation_id AS "organisationId", r.period, s.name
    FROM campaign_answerer a JOIN report r ON r.id = a.report_id
    JOIN campaign c ON c.id = a.campaign_id
    JOIN organisation_state s ON s.organisation_id = a.organisation_id AND s.valid @> c.answerers_as_of
    WHERE a.campaign_id = ${campaign} ORDER BY s.kind DESC, s.identifier_code`.execute(tx.kysely);
  return z.array(answererSchema).parse(rows);
}

async function fill(
  tx: Transaction,
  one: Answerer,
  campaign: Standing | null,
  course: Course,
  { form }: Loading,
): Promise<void> {
  const period = periodFromKey(one.period);
  if (period === undefined) return;
  const share = course === 'filling' ? 0.2 + 0.6 * drawn(one.organisationId) : 1;
  const elsewhere = new Set(campaign?.ownedElsewhere.keys());
  const answers = sampleAnswers({ form, period, seed: one.organisationId, share, elsewhere });
  const changes = [...answers].map(([place, value]) => ({ place, value, base: 0 }));
  await saveChanges(tx, unseen(one.sheetId), changes, progressOf({ form, period, campaign }));
}

/** Submits a report as its signers would have; the demonstration's other bodies have no accounts that could sign. */
async function submit(tx: Transaction, one: Answerer, course: Course, { form, now }: Loading): Promise<void> {
  const sheet = await selectOptionalSheet(tx, one.sheetId);
  if (sheet === undefined) return;
  const subject = {
    ...{ definitionHash: form.hash, organisationId: one.organisationId, organisation: one.name },
    ...{ formCode: form.definition.code, period: one.period, version: 1 },
  };
  const signed = signedOf(subject, await selectAnswers(tx, sheet), []);
  const [certifiedBy, signedBy] = ['Người khai (minh họa)', 'Thủ trưởng (minh họa)'];
  const submission = await insertSubmission(tx, {
    ...signed,
    ...{
      reportId: one.reportId,
      contentHash: hashOfSigned(signed),
      certifiedBy,
      certifiedAt: now,
      signedBy,
      signedPost: null,
    },
    ...{ signedAt: now, signedHow: { method: 'system', certificate: null }, submittedAt: now, reason: null },
  });
  await keepFigures(tx, submission);
  if (course === 'accepted') {
    await sql`INSERT INTO review_decision (submission_id, organisation_id, decision, decided_by, decided_at)
      VALUES (${submission.id}, ${one.organisationId}, 'accepted', 'Người thẩm định (minh họa)', ${now})`.execute(
      tx.kysely,
    );
  }
  await sql`UPDATE report SET state = ${course}, state_at = ${now} WHERE id = ${one.reportId}`.execute(tx.kysely);
}

/** Answers the reports of a campaign differently far, and gives one body longer; all of them where it is over. */
export async function fillSome(tx: Transaction, loading: Loading): Promise<void> {
  const answerers = await answerersOf(tx, loading.campaign);
  for (const [index, one] of answerers.entries()) {
    const course = loading.isOver ? 'accepted' : courseOf(one, index);
    if (course === 'notBegun') continue;
    const campaign = await standingOf(
      tx,
      one.reportId,
      loading.form.definition,
      loading.now.toISOString().slice(0, 10),
    );
    await fill(tx, one, campaign, course, loading);
    if (course !== 'filling') await submit(tx, one, course, loading);
  }
  const longer = loading.isOver ? undefined : answerers[4];
  if (longer === undefined) return;
  await sql`UPDATE campaign_answerer SET extended_to = (SELECT closes_on - 2 FROM campaign WHERE id = ${loading.campaign}),
      extension_reason = 'Đang sáp nhập đơn vị trực thuộc, chưa kiểm kê xong thiết bị'
    WHERE campaign_id = ${loading.campaign} AND organisation_id = ${longer.organisationId}`.execute(tx.kysely);
}
