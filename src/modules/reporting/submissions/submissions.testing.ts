import { sql } from 'kysely';
import { generateSync } from 'otplib';
import type { Reply, Sender, TestApp } from '../../../../test/app.ts';

export const password = 'bốn con cá lội';
const factorPage = '/quan-tri/tai-khoan/hai-lop';

/** A clock that tests put forward by hand; one-time codes serve once, so each signature takes a new half minute. */
export type Clock = { now: Date };

/** The fields of a form on a page: inputs as they stand and texts, by name. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, attributes = ''] of html.matchAll(/<input([^>]*)>/g)) {
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1];
    if (name !== undefined) fields[name] = /\svalue="([^"]*)"/.exec(attributes)?.[1] ?? '';
  }
  for (const [, attributes = '', text = ''] of html.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1];
    if (name !== undefined) fields[name] = text;
  }
  return fields;
}

/** A person who can sign: turns the second factor on, and gives what the app shows at each moment. */
export async function withFactor(client: Sender, clock: Clock): Promise<() => string> {
  const page = (await client.get(factorPage)).body;
  const secret = (/<code class="secret">([^<]+)<\/code>/.exec(page)?.[1] ?? '').replace(/\s/g, '');
  const code = () => {
    clock.now = new Date(clock.now.getTime() + 30_000);
    return generateSync({ secret, epoch: Math.floor(clock.now.getTime() / 1000) });
  };
  const answer = await client.form(`${factorPage}/bat`, { code: code() });
  if (answer.statusCode !== 200) throw new Error(`no second factor: ${answer.statusCode}`);
  return code;
}

/** Explains every warning on the page and certifies. */
export async function certified<R extends Reply>(client: Sender<R>, report: string): Promise<R> {
  const { body } = await client.get(`${report}/xac-nhan`);
  const fields = Object.entries(fieldsOf(body)).map(([name, value]) =>
    name.startsWith('giai-trinh:') ? [name, value || 'Đúng với thực tế của cơ quan.'] : [name, value],
  );
  return client.form(`${report}/xac-nhan`, { ...Object.fromEntries(fields), step: 'certify' });
}

/** Signs what the page shows, with the present code. */
export async function signed<R extends Reply>(
  client: Sender<R>,
  report: string,
  code: string,
  more: Readonly<Record<string, string>> = {},
): Promise<R> {
  const { shown = '', sequence = '0' } = fieldsOf((await client.get(`${report}/ky`)).body);
  return client.form(`${report}/ky`, { shown, sequence, password, code, step: 'sign', ...more });
}

/** The state and version of a report. */
export async function stateOf(app: TestApp, report: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    SELECT state || ' ' || version AS state FROM report WHERE id = ${report.split('/').at(-1) ?? ''}`.execute(
    app.db.owner.kysely,
  );
  return rows[0]?.state ?? 'none';
}

/** Certified, signed and submitted by these two. */
export async function submitted(
  filler: Sender,
  head: Sender,
  report: string,
  code: () => string,
  reason = 'Bổ sung theo yêu cầu',
): Promise<void> {
  const steps = [
    await certified(filler, report),
    await signed(head, report, code()),
    await filler.form(`${report}/gui`, { reason }),
  ];
  const refused = steps.find(({ statusCode }) => statusCode !== 303);
  if (refused !== undefined) throw new Error(`${refused.statusCode} ${refused.body}`);
}
