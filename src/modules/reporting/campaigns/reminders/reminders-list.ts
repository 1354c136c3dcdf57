import { sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

const sent = z.object({ name: z.string(), step: z.string(), sentAt: z.date(), recipients: z.number() });
type Sent = z.infer<typeof sent>;

/** "before-3" in words. */
function stepInWords(step: string, language: Language): string {
  const [kind, count = ''] = step.split('-');
  if (kind === 'by') return say(messages.byHand, language);
  return say(kind === 'before' ? messages.before : messages.after, language, { count });
}

/** What was sent in a campaign, as a list of the office. */
export const remindersList = (campaign: string): List<Sent> => ({
  path: routes.reminders.to({ campaign }),
  caption: messages.sentCaption,
  fileName: 'nhac-viec',
  search: messages.body,
  order: { column: 'luc', isDescending: true },
  empty: messages.sentEmpty,
  columns: [
    { id: 'co-quan', label: messages.body, isSortable: true, value: ({ name }) => name },
    { id: 'moc', label: messages.step, value: ({ step }, language) => stepInWords(step, language) },
    { id: 'luc', label: messages.sentAt, kind: 'moment', isSortable: true, value: ({ sentAt }) => sentAt },
    { id: 'nguoi-nhan', label: messages.recipients, kind: 'number', value: ({ recipients }) => recipients },
  ],
});

/** A part of what was sent, as far as the actor may see the bodies. */
export async function listReminders(db: Queryable, campaign: string, part: ListPart): Promise<ListRows<Sent>> {
  const found = sql`SELECT n.name, m.step, m.sent_at AS "sentAt", m.recipients, m.organisation_id
    FROM campaign_reminder m CROSS JOIN LATERAL (
      SELECT s.name FROM organisation_state s WHERE s.organisation_id = m.organisation_id AND lower(s.valid) <= current_date
      ORDER BY lower(s.valid) DESC LIMIT 1) n
    WHERE m.campaign_id = ${campaign}`;
  const order = orderAndPart(part, { 'co-quan': byAlphabet(sql`name`), luc: sql`"sentAt"` }, sql`organisation_id`);
  const { rows } = await sql<{ total: string }>`
    SELECT *, count(*) OVER () AS total FROM (${found}) found WHERE ${hasWords(part.words, [sql`name`])} ${order}`.execute(
    db.kysely,
  );
  return { rows: rows.map((row) => sent.parse(row)), total: Number(rows[0]?.total ?? 0) };
}
