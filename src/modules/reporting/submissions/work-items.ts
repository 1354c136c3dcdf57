import { sql } from 'kysely';
import { z } from 'zod';
import { organisationsUpTo, todayOf } from '#modules/organisations';
import { may, type Person, type Services } from '#modules/people';
import type { WorkItem } from '#offers';
import { inTransaction, type Transaction } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { findForm } from '../definitions/library.ts';
import { messages as review } from '../review/messages.ts';
import { toReview as waitingReviews } from '../review/reviews-list.tsx';
import { routes } from '../routes.ts';
import { periodInWords } from '../words.ts';
import { reportsToFill } from '../work-items.ts';
import { bodiesSignedFor } from './authorities/queries.ts';
import { messages, stateNames } from './messages.ts';

const waiting = z.object({
  id: z.string(),
  formCode: z.string(),
  period: z.string(),
  organisationId: z.string(),
  /** The body that took it over, else its own. */
  inHandsOf: z.string(),
  state: z.enum(['inProgress', 'certified', 'signed']),
});
type Waiting = z.infer<typeof waiting>;

function titleOf(text: Message, { formCode, period }: Pick<Waiting, 'formCode' | 'period'>, count = 0): Message {
  const name = findForm(formCode)?.definition.name ?? { vi: formCode, en: formCode };
  const title = (language: 'vi' | 'en') =>
    say(text, language, { form: name[language], period: periodInWords(period, language), count });
  return { vi: title('vi'), en: title('en') };
}

/** Reports that were signed and not submitted, whose signatures were voided, or that a deputy may sign. */
async function selectWaiting(tx: Transaction, deputyAt: readonly string[]): Promise<readonly Waiting[]> {
  const { rows } = await sql`
    SELECT r.id, r.form_code AS "formCode", r.period, r.organisation_id AS "organisationId",
      congso_hands_of(r.id, r.organisation_id) AS "inHandsOf", r.state FROM report r
    WHERE r.state = 'signed' OR r.state = 'certified' AND congso_hands_of(r.id, r.organisation_id) = ANY (${deputyAt}::uuid[])
      OR r.state = 'inProgress' AND EXISTS (SELECT FROM report_signature g
        WHERE g.report_id = r.id AND g.version = r.version AND g.void_reason = 'changed')
    ORDER BY r.state_at`.execute(tx.kysely);
  return rows.map((row) => waiting.parse(row));
}

type Mine = { readonly fills: ReadonlySet<string>; readonly signs: ReadonlySet<string> };

/** What a report in this state asks of the person; null: of somebody else. */
function askedOf({ state, inHandsOf }: Waiting, { fills, signs }: Mine): Message | null {
  switch (state) {
    case 'inProgress':
      return fills.has(inHandsOf) ? messages.workVoided : null;
    case 'certified':
      return messages.workSign;
    case 'signed':
      return fills.has(inHandsOf) || signs.has(inHandsOf) ? messages.workSubmit : null;
  }
}

function itemOf(report: Waiting, text: Message, organisation: string): WorkItem {
  const { id, state } = report;
  const isBack = state === 'inProgress';
  return {
    title: titleOf(text, report),
    href: routes.report.to({ report: id }),
    organisation,
    due: null,
    ...(isBack ? { group: 'returned' as const } : {}),
    state: { label: stateNames[state], kind: isBack ? 'warning' : 'info' },
  };
}

const counted = z.object({ formCode: z.string(), period: z.string(), count: z.number() });

/** One item for each form and period, however many bodies have submitted. */
async function toReview(tx: Transaction, organisation: string): Promise<readonly WorkItem[]> {
  const { rows } = await sql`
    SELECT form_code AS "formCode", period, count(*)::int AS count FROM report
    WHERE state = 'submitted' AND organisation_id IN (SELECT congso_organisations_where('report.review'))
    GROUP BY form_code, period ORDER BY min(state_at)`.execute(tx.kysely);
  return rows.map((row) => {
    const { formCode, period, count } = counted.parse(row);
    return {
      title: titleOf(review.workMany, { formCode, period }, count),
      href: routes.reviews.to({}, { ...waitingReviews, mau: formCode, q: period }),
      organisation,
      due: null,
      state: { label: stateNames.submitted, kind: 'info' },
    };
  });
}

/** What waits for a person beyond filling, mending and the head's signing: certifying again, a deputy's signing, submitting, reviewing. */
async function stepsInHand({ db, now }: Services, person: Person): Promise<readonly WorkItem[]> {
  const { accountId, name, grants } = person;
  return inTransaction(db, { accountId, name }, async (tx) => {
    const today = todayOf(now());
    const bodies = await organisationsUpTo(tx, today);
    const where = (action: 'report.fill' | 'report.sign') =>
      bodies.filter((body) => may(grants, action, body)).map(({ id }) => id);
    const heads = where('report.sign');
    const deputyAt = (await bodiesSignedFor(tx, accountId, today)).filter((id) => !heads.includes(id));
    const mine = { fills: new Set(where('report.fill')), signs: new Set([...heads, ...deputyAt]) };
    const names = new Map(bodies.map((body) => [body.id, body.name]));
    const asked = mine.fills.size + mine.signs.size === 0 ? [] : await selectWaiting(tx, deputyAt);
    const own = asked.flatMap((report) => {
      const text = askedOf(report, mine);
      return text === null ? [] : [itemOf(report, text, names.get(report.organisationId) ?? '')];
    });
    const reviews = may(grants, 'report.review') ? await toReview(tx, person.organisation?.name ?? '') : [];
    return [...own, ...reviews];
  });
}

/** What waits for a person in reports. A report whose signatures were voided is told once, as that. */
export async function workOf(services: Services, person: Person): Promise<readonly WorkItem[]> {
  const steps = await stepsInHand(services, person);
  const told = new Set(steps.map(({ href }) => href));
  const filling = await reportsToFill(services, person);
  return [...steps, ...filling.filter(({ href }) => !told.has(href))];
}
