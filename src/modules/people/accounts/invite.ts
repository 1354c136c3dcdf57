import { z } from 'zod';
import type { IsoDate } from '#platform/calendar';
import type { Config } from '#platform/config';
import { type Actor, codeOf, type Database, inTransaction } from '#platform/database';
import { languages, type Message } from '#platform/i18n';
import { insertAccount, unlimited } from '../accounts.ts';
import { GrantRefused, insertGrant } from '../grants/insert-grant.ts';
import { type SentLink, sendLink } from '../links/send-link.ts';
import { personName } from '../own-account/describe.ts';
import { roles } from '../permissions.ts';
import { messages } from './messages.ts';

/** As it is typed; what is wrong is said at its field. */
export const invitationForm = z.object({
  name: z.string().max(500),
  email: z.string().max(500),
  organisation: z.string().max(60),
  language: z.enum(languages).catch('vi'),
  roles: z
    .union([z.array(z.enum(roles)), z.enum(roles).transform((role) => [role])])
    .default([])
    .transform((list) => [...new Set(list)]),
});
export type InvitationForm = z.infer<typeof invitationForm>;

export type InvitationFaults = Readonly<Record<'name' | 'email' | 'organisation', readonly Message[]>>;
export type InviteResult =
  | { readonly kind: 'done'; readonly accountId: string; readonly link: SentLink }
  | ({ readonly kind: 'refused' } & InvitationFaults);

type Desk = {
  readonly db: Database;
  readonly actor: Actor;
  readonly config: Config;
  /** Whether the acting person administers a body; null: the whole installation. */
  readonly administers: (organisationId: string | null) => boolean;
  readonly now: Date;
  readonly today: IsoDate;
};

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

function faultsOf(form: InvitationForm, { administers }: Desk): InvitationFaults {
  const organisationId = form.organisation === '' ? null : form.organisation;
  const isHomeless = organisationId === null && form.roles.some((role) => role !== 'administrator');
  return {
    name: personName.safeParse(form.name).success ? [] : [messages.nameWrong],
    email: emailAddress.safeParse(form.email).success ? [] : [messages.emailWrong],
    organisation: [
      ...(administers(organisationId) ? [] : [messages.workplaceWrong]),
      ...(isHomeless ? [messages.organisationNeeded] : []),
    ],
  };
}

const refused = (faults: Partial<InvitationFaults>): InviteResult => ({
  kind: 'refused',
  name: [],
  email: [],
  organisation: [],
  ...faults,
});

/** Makes an account with its first roles and sends its owner the link by which it is taken up; all of it or nothing. */
export async function invite(desk: Desk, form: InvitationForm): Promise<InviteResult> {
  const faults = faultsOf(form, desk);
  if (Object.values(faults).some((each) => each.length > 0)) return refused(faults);
  const { db, actor, config, now, today } = desk;
  const organisationId = form.organisation === '' ? null : form.organisation;
  const person = { name: personName.parse(form.name), email: emailAddress.parse(form.email), language: form.language };
  try {
    return await inTransaction(db, actor, async (tx) => {
      const id = await insertAccount(tx, { ...person, userName: null, organisationId });
      for (const role of form.roles)
        await insertGrant(tx, { ...unlimited, accountId: id, role, organisationId, from: today });
      return { kind: 'done', accountId: id, link: await sendLink(tx, config, { ...person, id }, 'invitation', now) };
    });
  } catch (error) {
    // the index of addresses knows accounts that the acting person does not see
    if (codeOf(error) === '23505') return refused({ email: [messages.emailTaken] });
    if (error instanceof GrantRefused || codeOf(error) === '42501')
      return refused({ organisation: [messages.workplaceWrong] });
    throw error;
  }
}
