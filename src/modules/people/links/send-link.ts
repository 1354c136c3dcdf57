import { record } from '#platform/audit';
import type { Config } from '#platform/config';
import type { Transaction } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { queueMail } from '#platform/mail';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { type LinkKind, linkMilliseconds, makeLink } from './store.ts';

export type Addressee = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
};

/** `handOver`: no mail can go out, so the link is shown once to who asked for it, to be handed over. */
export type SentLink =
  | { readonly kind: 'mailed'; readonly to: string }
  | { readonly kind: 'handOver'; readonly address: string };

const actions = { invitation: 'account.invite', password: 'account.sendPasswordLink' } as const;

export const canMail = ({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): boolean =>
  smtpUrl !== null && mailFrom !== null;

/** Makes a link for a person and mails it in the transaction of the change. */
export async function sendLink(
  tx: Transaction,
  config: Pick<Config, 'origin' | 'smtpUrl' | 'mailFrom'>,
  person: Addressee,
  kind: LinkKind,
  now: Date,
): Promise<SentLink> {
  const token = await makeLink(tx, person.id, kind, now);
  const address = config.origin + (kind === 'invitation' ? routes.invitation : routes.newPassword).to({ token });
  const isMailed = canMail(config) && person.email !== null;
  record(tx, { action: actions[kind], subject: { kind: 'account', id: person.id }, detail: { mailed: isMailed } });
  if (!isMailed || person.email === null) return { kind: 'handOver', address };
  const { language } = person;
  const hours = linkMilliseconds[kind] / (60 * 60_000);
  const values = { name: person.name, address, days: hours / 24, hours, by: tx.actor.name, origin: config.origin };
  const words = messages[kind === 'invitation' ? 'invitationMail' : 'passwordMail'];
  const subject = messages[kind === 'invitation' ? 'invitationSubject' : 'passwordSubject'];
  await queueMail(tx, { to: person.email, subject: say(subject, language), text: say(words, language, values) });
  return { kind: 'mailed', to: person.email };
}
