import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Transaction } from '#platform/database';
import { addJob, type JobKind } from '#platform/jobs';
import { MailFault } from './fault.ts';
import type { messages } from './messages.ts';
import type { MailTables } from './tables.ts';

/** With growing pauses these are about a day. */
const attempts = 14;

export const sendMailKind: JobKind<{ mail: string }> = {
  name: 'mail.send',
  schema: z.object({ mail: z.uuid() }),
  attempts,
};

const oneLine = z.string().refine((value) => !/\p{Cc}|\u2028|\u2029/u.test(value));

/** A line break in an address or a subject would let its writer add headers or recipients; it is refused, not mended. */
const mailSchema = z.object({
  to: oneLine.pipe(z.email()),
  subject: oneLine.pipe(z.string().trim().min(1).max(200)),
  text: z.string().trim().min(1).max(100_000),
});

export type Mail = z.infer<typeof mailSchema>;

const faults = { to: 'badRecipient', subject: 'badSubject', text: 'badText' } as const satisfies Record<
  keyof Mail,
  keyof typeof messages
>;

/**
 * Queues a mail in the transaction of the change that it tells of: it goes out after the commit, or never. Gives its number.
 * Refuses (MailFault) an address that is not exactly one, and a subject of more than one line.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<string> {
  const read = mailSchema.safeParse(mail);
  if (!read.success) throw faultOf(mail, read.error);
  const { to, subject, text } = read.data;
  const id = randomUUID();
  await tx.kysely
    .$extendTables<MailTables>()
    .insertInto('mail')
    .values({ id, recipient: to, subject, body: text })
    .execute();
  await addJob(tx, sendMailKind, { mail: id });
  return id;
}

function faultOf(mail: Mail, error: z.ZodError): MailFault {
  const field = error.issues[0]?.path[0];
  const known = field === 'to' || field === 'subject' ? field : 'text';
  return new MailFault(faults[known], { value: String(mail.to).slice(0, 200) });
}
