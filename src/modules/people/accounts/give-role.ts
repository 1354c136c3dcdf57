import { z } from 'zod';
import { addDays, type IsoDate, parseDate } from '#platform/calendar';
import { type Actor, type Database, inTransaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import { GrantRefused, insertGrant } from '../grants/insert-grant.ts';
import { type Role, roles } from '../permissions.ts';
import { messages } from './messages.ts';

const several = z
  .union([
    z.array(z.string().max(140)),
    z
      .string()
      .max(140)
      .transform((one) => [one]),
  ])
  .default([]);

/** As it is typed. `sections` are "site:code"; those of other sites than the chosen one are left alone. */
export const roleForm = z.object({
  organisation: z.string().max(60),
  role: z.string().max(40),
  site: z.string().max(60).default(''),
  sections: several,
  from: z.string().max(40),
  until: z.string().max(40),
});
export type RoleForm = z.infer<typeof roleForm>;

export type RoleFaults = Readonly<Record<'role' | 'site' | 'from' | 'until', readonly Message[]>>;
export type GiveRoleResult = { readonly kind: 'done' } | ({ readonly kind: 'refused' } & RoleFaults);

/** The roles of content are those that a site and its sections can limit (Art. 18.4). */
const contentRoles: readonly Role[] = ['contributor', 'editor', 'approver', 'siteManager'];

const none: RoleFaults = { role: [], site: [], from: [], until: [] };
const refused = (faults: Partial<RoleFaults>): GiveRoleResult => ({ kind: 'refused', ...none, ...faults });

type Read = { readonly role: Role; readonly from: IsoDate; readonly until: IsoDate | null };

function read(form: RoleForm): Read | GiveRoleResult {
  const role = roles.find((each) => each === form.role);
  const from = parseDate(form.from);
  const last = form.until.trim() === '' ? null : parseDate(form.until);
  const isBackwards = from.ok && last?.ok === true && last.value < from.value;
  const isLimited = form.site !== '';
  const faults = {
    role: role === undefined ? [messages.roleWrong] : [],
    site: isLimited && role !== undefined && !contentRoles.includes(role) ? [messages.siteOnlyForContent] : [],
    from: from.ok ? [] : [messages.dayWrong],
    until: last?.ok === false ? [messages.dayWrong] : isBackwards ? [messages.untilBeforeFrom] : [],
  };
  const isFaulty = Object.values(faults).some((each) => each.length > 0);
  if (isFaulty || role === undefined || !from.ok || last?.ok === false) return refused(faults);
  // the last day is still a day of the role
  return { role, from: from.value, until: last === null ? null : addDays(last.value, 1) };
}

/** Gives an account a role at a body, a site of it, or some of that site's sections, on some days. */
export async function giveRole(db: Database, actor: Actor, accountId: string, form: RoleForm): Promise<GiveRoleResult> {
  if (accountId === actor.accountId) return refused({ role: [messages.notYourself] });
  const wanted = read(form);
  if ('kind' in wanted) return wanted;
  const siteId = form.site === '' ? null : form.site;
  const sections = form.sections
    .filter((each) => each.startsWith(`${siteId}:`))
    .map((each) => each.slice(`${siteId}:`.length));
  const grant = {
    ...wanted,
    accountId,
    organisationId: form.organisation === '' ? null : form.organisation,
    siteId,
    sections: sections.length === 0 ? null : sections,
    source: 'direct',
    authority: null,
  } as const;
  try {
    await inTransaction(db, actor, (tx) => insertGrant(tx, grant));
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof GrantRefused)) throw error;
    return refused({ role: [error.reason === 'held' ? messages.roleHeld : messages.roleNotYours] });
  }
}
