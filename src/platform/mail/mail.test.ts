import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTransaction } from '#platform/database';
import { startWorker, type Worker } from '#platform/jobs';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { MailFault, type MailServer, mailJob, queueMail } from './index.ts';

const officer = { accountId: null, name: 'cán bộ' };
const mail = {
  to: 'nguoi.nhan@tinh.gov.vn',
  subject: 'Thông báo: báo cáo quý II sắp đến hạn',
  text: 'Kính gửi đồng chí,\n\nĐề nghị hoàn thành báo cáo.',
};
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

type Received = { readonly from: unknown; readonly to: readonly string[]; readonly raw: string };

let db: TestDatabase;
let worker: Worker | null = null;
let catcher: SMTPServer | null = null;
let logged: string[] = [];

beforeEach(async () => {
  db = await testDatabase();
  logged = [];
});

afterEach(async () => {
  await worker?.stop();
  await new Promise<void>((resolve) => (catcher === null ? resolve() : catcher.close(resolve)));
  worker = null;
  catcher = null;
  await db.drop();
});

/** A mail server that keeps what it gets; `answer` may refuse a recipient. */
async function catchMail(answer: (address: string) => number | null = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = answer(address);
      done(code === null ? null : Object.assign(new Error('Hộp thư không nhận'), { responseCode: code }));
    },
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? null : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  catcher = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { received, server: { url: `smtp://127.0.0.1:${port}`, from: 'Cổng Số <khongtraloi@tinh.gov.vn>' } };
}

async function work(server: MailServer) {
  const say = (_facts: object, text: string) => void logged.push(text);
  const log = { info: say, warn: say, error: say };
  worker = await startWorker({ connection: db.connections.app, jobs: [mailJob(server)], log });
}

const queue = (more: Partial<typeof mail> = {}) =>
  inTransaction(db.app, officer, (tx) => queueMail(tx, { ...mail, ...more }));

async function mails(): Promise<Record<string, unknown>[]> {
  return (await db.owner.pool.query('SELECT state, body, attempts, last_error FROM mail')).rows;
}

test('a queued mail is sent with its sender, recipient, subject and text, and its text is then kept no longer', async () => {
  const { received, server } = await catchMail();
  await work(server);
  const id = await queue();
  await eventually(() => expect(received).toHaveLength(1));
  expect(received[0]).toMatchObject({ from: 'khongtraloi@tinh.gov.vn', to: [mail.to] });
  const raw = received[0]?.raw ?? '';
  expect(raw).toContain(`Message-ID: <${id}@tinh.gov.vn>`);
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(raw).toMatch(/^From: =\?UTF-8\?.+\?= <khongtraloi@tinh\.gov\.vn>\r$/m);
  expect(Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString()).toBe(mail.text);
  await eventually(async () =>
    expect(await mails()).toEqual([{ state: 'sent', body: null, attempts: 1, last_error: null }]),
  );
});

test('a mail of a change that is rolled back is not sent', async () => {
  const { received, server } = await catchMail();
  await work(server);
  const change = inTransaction(db.app, officer, async (tx) => {
    await queueMail(tx, mail);
    throw new Error('no');
  });
  await expect(change).rejects.toThrow('no');
  await queue({ subject: 'hai' });
  await eventually(() => expect(received).toHaveLength(1));
  expect(received[0]?.raw).toContain('Subject: hai');
});

test.each([
  ['to', 'a@b.vn\r\nBcc: c@d.vn', 'badRecipient'],
  ['to', 'a@b.vn, c@d.vn', 'badRecipient'],
  ['to', 'A <a@b.vn>', 'badRecipient'],
  ['subject', 'x\nBcc: c@d.vn', 'badSubject'],
  ['subject', 'x\u0000', 'badSubject'],
  ['subject', ' ', 'badSubject'],
  ['text', '', 'badText'],
])('a mail whose %s is %j is refused: it could carry headers of its own', async (field, value, code) => {
  const fault = await queue({ [field]: value }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(MailFault);
  expect(fault).toMatchObject({ code });
  expect(await mails()).toEqual([]);
});

test('without a mail server the mail is kept, and the log says that it was not sent', async () => {
  await work(null);
  const id = await queue();
  await eventually(async () => expect(await mails()).toMatchObject([{ state: 'unsent', body: mail.text }]));
  await eventually(() => expect(logged.join()).toContain(`Thư ${id} chưa được gửi`));
});

test('a server that is away is tried again, and the reason stands with the mail', async () => {
  const { received, server } = await catchMail((address) => (logged.length === 0 && address ? 451 : null));
  await work(server);
  await queue();
  await eventually(async () =>
    expect(await mails()).toMatchObject([{ state: 'waiting', last_error: expect.stringContaining('451') }]),
  );
  await eventually(() => expect(logged).not.toEqual([]));
  await db.owner.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await eventually(() => expect(received).toHaveLength(1));
  await eventually(async () => expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }]));
});

test('a recipient that the server refuses for good is not tried again', async () => {
  const { server } = await catchMail(() => 550);
  await work(server);
  await queue();
  await eventually(async () =>
    expect(await mails()).toMatchObject([
      { state: 'failed', body: mail.text, last_error: expect.stringContaining('550') },
    ]),
  );
  await eventually(async () =>
    expect((await db.owner.pool.query('SELECT FROM graphile_worker._private_jobs')).rowCount).toBe(0),
  );
});

test('a person whose action caused a mail cannot read the mails', async () => {
  await queue();
  const seen = await inTransaction(db.app, officer, (tx) =>
    tx.kysely.$extendTables<{ mail: { id: string } }>().selectFrom('mail').select('id').execute(),
  );
  expect(seen).toEqual([]);
});
