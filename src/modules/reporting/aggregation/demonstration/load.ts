import { sql } from 'kysely';
import type { Answers } from '#forms-engine';
import { isInScope, organisationsOn, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { dateOf, type IsoDate, isIsoDate } from '#platform/calendar';
import type { Database, Transaction } from '#platform/database';
import { type Form, findForm } from '../../definitions/library.ts';
import { keepDefinition } from '../../queries.ts';
import { hashOfSigned } from '../../submissions/content.ts';
import { keepFigures } from '../keep-figures.ts';
import { districtAnswers, quarterlyAnswers } from './answers.ts';
import { publishPast } from './publish.ts';

type Past = {
  readonly form: Form;
  readonly period: string;
  readonly organisationId: string;
  readonly answers: Answers;
};

const author = 'congso demo';

/** Four quarters that are over, the last of them half a year back: the newest are left to those who try the system. */
function pastQuarters(today: IsoDate): readonly { readonly period: string; readonly end: IsoDate }[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return [5, 4, 3, 2].flatMap((back) => {
    const [year, quarter] = [Math.floor((now - back) / 4), ((now - back) % 4) + 1];
    const end = `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;
    return isIsoDate(end) ? [{ period: `${year}Q${quarter}`, end }] : [];
  });
}

/** A body now and then has not reported, so that what is missing can be seen. */
const isMissing = (index: number, turn: number): boolean => (index * 7 + turn * 3) % 23 === 0;

async function pastReports(tx: Transaction, today: IsoDate): Promise<readonly Past[]> {
  const quarterly = findForm('it-quarterly-2019');
  const district = findForm('egov-district-2019');
  if (quarterly === undefined || district === undefined) return [];
  const past: Past[] = [];
  for (const [turn, { period, end }] of pastQuarters(today).entries()) {
    const asked = (await organisationsOn(tx, end)).filter((body) => isInScope(body, quarterly.definition.scope));
    for (const [index, { id }] of asked.filter(({ kind }) => kind !== 'district').entries()) {
      if (isMissing(index, turn)) continue;
      past.push({ form: quarterly, period, organisationId: id, answers: quarterlyAnswers(id, turn) });
    }
  }
  const then = await organisationsOn(tx, dateOf(2023, 12, 31));
  const districts = then.filter((body) => isInScope(body, district.definition.scope));
  return [
    ...past,
    ...districts.map(({ id }) => ({
      form: district,
      period: '2023',
      organisationId: id,
      answers: districtAnswers(id),
    })),
  ];
}

/** A report as it is after everything has been done with it: filled, submitted, accepted. */
async function enter(tx: Transaction, { form, period, organisationId, answers }: Past): Promise<void> {
  const { code, version } = form.definition;
  const content = { form: code, period, answers };
  const subject = { definitionHash: form.hash, organisationId, formCode: code, period, version: 1 };
  const contentHash = hashOfSigned({ ...subject, content, explanations: [] });
  const { rows } = await sql<{ report: string; submission: string }>`
    WITH sheet AS (
      INSERT INTO sheet (organisation_id, definition_code, definition_version, definition_hash, period, sequence)
      VALUES (${organisationId}, ${code}, ${version}, ${form.hash}, ${period}, 1) RETURNING id
    ), report AS (
      INSERT INTO report (organisation_id, sheet_id, form_code, definition_hash, period, created_by, state)
      SELECT ${organisationId}, sheet.id, ${code}, ${form.hash}, ${period}, ${author}, 'accepted' FROM sheet RETURNING id, sheet_id
    ), submission AS (
      INSERT INTO submission (report_id, organisation_id, form_code, definition_hash, period, version, content, content_hash, certified_by, certified_at,
        signed_by, signed_at, signed_how, submitted_by, submitted_at)
      SELECT id, ${organisationId}, ${code}, ${form.hash}, ${period}, 1, ${JSON.stringify(content)}::jsonb, ${contentHash},
        'Người khai (minh họa)', now(), 'Thủ trưởng (minh họa)', now(), '{"method": "system", "certificate": null}',
        ${author}, now() FROM report RETURNING id
    ), decision AS (
      INSERT INTO review_decision (submission_id, organisation_id, decision, decided_by, decided_at)
      SELECT id, ${organisationId}, 'accepted', ${author}, now() FROM submission
    ), answers AS (
      INSERT INTO answer (organisation_id, sheet_id, place, value, about, sequence, changed_by)
      SELECT ${organisationId}, report.sheet_id, a.key, a.value, '{"provenance": {"kind": "typed"}}', 1, ${author}
      FROM report, jsonb_each(${JSON.stringify(answers)}::jsonb) a
    )
    SELECT report.id AS report, submission.id AS submission FROM report, submission`.execute(tx.kysely);
  for (const { report, submission } of rows) {
    await keepFigures(tx, { id: submission, reportId: report, ...subject, content });
  }
}

/** Enters the reports of past periods once, so that there is something to add up, and publishes the newest quarter. Doing it again changes nothing. */
export function loadDemonstrationReports(db: Database, now: Date): Promise<void> {
  return inSystemTransaction(db, author, async (tx) => {
    const known = await sql`SELECT FROM submission WHERE submitted_by = ${author} LIMIT 1`.execute(tx.kysely);
    if (known.rows.length > 0) return;
    const past = await pastReports(tx, todayOf(now));
    for (const form of new Set(past.map((one) => one.form))) await keepDefinition(tx, form);
    for (const one of past) await enter(tx, one);
    const newest = past.findLast(({ form }) => form.definition.code === 'it-quarterly-2019');
    if (newest !== undefined) await publishPast(tx, newest.form, newest.period, now);
  });
}
