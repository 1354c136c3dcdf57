import type { Transporter } from 'nodemailer';
import { inTransaction } from '#platform/database';
import { defineJob, type Job, type JobContext } from '#platform/jobs';
import { textOf } from './fault.ts';
import { sendMailKind } from './queue.ts';
import type { MailTables } from './tables.ts';

/** SMTP_URL and MAIL_FROM; null: no mail leaves the system. */
export type MailServer = { readonly url: string; readonly from: string } | null;

type Letter = { readonly id: string; readonly recipient: string; readonly subject: string; readonly body: string };
type Outcome = Partial<{ state: 'sent' | 'unsent' | 'failed'; last_error: string | null }>;

/**
 * The job that sends one mail. A server that does not answer is tried again for about a day; a mail that the server refuses
 * for good is marked `failed` with the server's words. A mail may arrive twice when the worker dies in between; it then
 * carries the same Message-ID, by which mailboxes know it.
 */
export function mailJob(server: MailServer): Job {
  const transport = server === null ? null : transportOf(server.url);
  return defineJob({
    ...sendMailKind,
    run: async ({ mail: id }, context) => {
      const letter = await letterOf(context, id);
      if (letter === null) return;
      if (transport === null || server === null) return keep(context, letter);
      await send(context, await transport, server.from, letter);
    },
  });
}

/** A server that hangs must not hold a worker for ever. What is fetched from files or addresses is no part of our mails. */
async function transportOf(url: string): Promise<Transporter> {
  // only a worker sends
  const { createTransport } = await import('nodemailer');
  return createTransport(
    { url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 },
    { disableFileAccess: true, disableUrlAccess: true },
  );
}

async function send(context: JobContext, transport: Transporter, from: string, letter: Letter): Promise<void> {
  const { id, recipient, subject, body } = letter;
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      textEncoding: 'base64',
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await settle(context, id, { state: 'sent', last_error: null });
    context.log.info({ mail: id }, 'mail sent');
  } catch (error) {
    await fail(context, id, error);
  }
}

async function fail(context: JobContext, id: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const isRefused = isPermanent(error);
  const isOver = isRefused || context.isLastAttempt;
  await settle(context, id, { ...(isOver ? { state: 'failed' as const } : {}), last_error: reason });
  if (!isRefused) throw error;
  context.log.error({ mail: id }, textOf('refused', { id, reason }).en);
}

/** RFC 5321, 4.2.1: 5yz is a permanent answer. Only to this mail: a wrong password (535) is for the administrator to mend. */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  return Number(error.responseCode) >= 500 && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
}

async function keep(context: JobContext, { id }: Letter): Promise<void> {
  await settle(context, id, { state: 'unsent' });
  const text = textOf('notConfigured', { id });
  context.log.warn({ mail: id }, `${text.vi} / ${text.en}`);
}

/** Null where it was sent already: the job ran twice. */
async function letterOf(context: JobContext, id: string): Promise<Letter | null> {
  const found = await inTransaction(context.db, context.actor, (tx) =>
    tx.kysely
      .$extendTables<MailTables>()
      .selectFrom('mail')
      .select(['id', 'recipient', 'subject', 'body'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  return found === undefined || found.body === null ? null : { ...found, body: found.body };
}

/** What was in a sent mail is its recipient's alone, and would else lie in every backup. */
async function settle(context: JobContext, id: string, outcome: Outcome): Promise<void> {
  const sent = outcome.state === 'sent' ? { body: null, sent_at: new Date() } : {};
  await inTransaction(context.db, context.actor, (tx) =>
    tx.kysely
      .$extendTables<MailTables>()
      .updateTable('mail')
      .set({ ...outcome, ...sent, attempts: context.attempt })
      .where('id', '=', id)
      .execute(),
  );
}
