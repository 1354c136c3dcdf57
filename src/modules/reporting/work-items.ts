import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { type Action, may, type Person, type Services } from '#modules/people';
import type { WorkItem } from '#offers';
import { inTransaction, type Queryable } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { findForm } from './definitions/library.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { messages as submissions } from './submissions/messages.ts';
import { periodInWords } from './words.ts';

/** More than anybody works off; who has more finds them in the list of reports. */
const most = 200;

const states = ['open', 'inProgress', 'certified', 'returned'] as const;
const waiting = z.object({
  id: z.string(),
  formCode: z.string(),
  period: z.string(),
  organisation: z.string(),
  due: z.iso.date().nullable(),
  state: z.enum(states),
});
type Waiting = z.infer<typeof waiting>;

type Asked = { readonly action: Action; readonly states: readonly Waiting['state'][]; readonly today: string };

/**
 * Reports in some states of the bodies where a person may do something, those that are due first. A report of a campaign waits while the
 * campaign takes answers; one that no campaign asks for, once it was begun.
 */
async function selectWaiting(db: Queryable, { action, states: wanted, today }: Asked): Promise<readonly Waiting[]> {
  const { rows } = await sql`
    SELECT r.id, r.form_code AS "formCode", r.period, r.state, greatest(c.due_on, a.extended_to)::text AS due, n.name AS organisation
    FROM report r LEFT JOIN campaign_answerer a ON a.report_id = r.id LEFT JOIN campaign c ON c.id = a.campaign_id
    CROSS JOIN LATERAL (SELECT s.name FROM organisation_state s WHERE s.organisation_id = r.organisation_id
      AND lower(s.valid) <= ${today}::date ORDER BY lower(s.valid) DESC LIMIT 1) n
    WHERE r.organisation_id IN (SELECT congso_organisations_where(${action}))
      AND coalesce(a.handed_to, r.organisation_id) IN (SELECT congso_organisations_where(${action})) AND r.state = ANY (${wanted}::text[])
      AND (c.id IS NULL OR a.withdrawn_at IS NULL AND c.opens_on <= ${today}::date
        AND (c.state = 'open' AND c.closes_on >= ${today}::date OR a.extended_to >= ${today}::date))
    ORDER BY due NULLS LAST, r.created_at DESC LIMIT ${most}`.execute(db.kysely);
  return z.array(waiting).parse(rows);
}

const shown: Readonly<
  Record<Waiting['state'], { readonly label: Message; readonly kind: 'plain' | 'info' | 'warning' }>
> = {
  open: { label: messages.notBegun, kind: 'plain' },
  inProgress: { label: messages.inProgress, kind: 'info' },
  certified: { label: messages.waitsForSignature, kind: 'info' },
  returned: { label: messages.returned, kind: 'warning' },
};

const texts: Readonly<Record<Waiting['state'], Message>> = {
  open: messages.fill,
  inProgress: messages.fill,
  certified: messages.sign,
  returned: submissions.workReturned,
};

function itemOf({ id, formCode, period, organisation, due, state }: Waiting): WorkItem {
  const name = findForm(formCode)?.definition.name;
  const text = texts[state];
  const title = (language: 'vi' | 'en') =>
    say(text, language, { form: name?.[language] ?? formCode, period: periodInWords(period, language) });
  return {
    title: { vi: title('vi'), en: title('en') },
    href: routes.report.to({ report: id }),
    organisation,
    due,
    group: state === 'returned' ? 'returned' : 'waiting',
    state: shown[state],
  };
}

/** The reports that wait for a person: to be filled, mended or signed. */
export async function reportsToFill(
  { db, now }: Services,
  { accountId, name, grants }: Person,
): Promise<readonly WorkItem[]> {
  const [fills, signs] = [may(grants, 'report.fill'), may(grants, 'report.sign')];
  if (!fills && !signs) return [];
  const today = todayOf(now());
  return inTransaction(db, { accountId, name }, async (tx) => {
    const toFill = { action: 'report.fill', states: ['open', 'inProgress', 'returned'], today } as const;
    const toSign = { action: 'report.sign', states: ['certified'], today } as const;
    const filled = fills ? await selectWaiting(tx, toFill) : [];
    const signed = signs ? await selectWaiting(tx, toSign) : [];
    return [...filled, ...signed].map(itemOf);
  });
}
