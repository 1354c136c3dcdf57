import { sql } from 'kysely';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { Reply, Sender, TestApp } from '../../../../test/app.ts';
import { postedFields } from './posted.testing.ts';

const base = '/quan-tri/dot-bao-cao';

/** The address of a new draft. */
export async function drafted(client: Sender, form: string, period: string): Promise<string> {
  const answer = await client.form(`${base}/lap`, { form, period, organisation: bodies.department });
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} ${answer.body}`);
  return String(answer.headers.location).replace(/\/sua$/, '');
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Changes some fields of a campaign's form and sends it as the page has it. */
export async function changed<R extends Reply>(client: Sender<R>, campaign: string, fields: Fields): Promise<R> {
  const { body } = await client.get(`${campaign}/sua`);
  return client.form(`${campaign}/sua`, { ...postedFields(body), ...fields });
}

/** The address of a campaign that is open since its first day. */
export async function opened(client: Sender, form: string, period: string, fields: Fields = {}): Promise<string> {
  const campaign = await drafted(client, form, period);
  const saved = await changed(client, campaign, fields);
  if (saved.statusCode !== 303) throw new Error(`${saved.statusCode} ${saved.body}`);
  const answer = await client.form(`${campaign}/mo`, {});
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} ${answer.body}`);
  return campaign;
}

export const idOf = (campaign: string): string => campaign.split('/').at(-1) ?? '';

/** The address of a body's report in a campaign. */
export async function reportOf(app: TestApp, campaign: string, organisation: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT report_id AS id FROM campaign_answerer
    WHERE campaign_id = ${idOf(campaign)} AND organisation_id = ${organisation}`.execute(app.db.owner.kysely);
  return `/quan-tri/bao-cao/${rows[0]?.id}`;
}

/** One figure of the database, as its owner sees it. */
export async function counted(app: TestApp, table: string, campaign: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}
    WHERE campaign_id = ${idOf(campaign)}`.execute(app.db.owner.kysely);
  return rows[0]?.n ?? -1;
}
