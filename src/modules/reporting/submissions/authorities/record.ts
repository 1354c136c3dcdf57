import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '#platform/audit';
import type { Queryable, Transaction } from '#platform/database';
import { endAuthority, insertAuthority, type NewAuthority } from './queries.ts';

/** Somebody whom the head may name: holds a role of reports at the body. */
export type PossibleDeputy = { readonly id: string; readonly name: string };

/** Whom the acting head of a body may name; nobody where the person does not sign there. */
export async function possibleDeputies(db: Queryable, organisationId: string): Promise<readonly PossibleDeputy[]> {
  const { rows } = await sql<PossibleDeputy>`
    SELECT id, name FROM congso_possible_deputies(${organisationId}) ORDER BY name, id`.execute(db.kysely);
  return rows;
}

/** An authority as the head writes it down. */
export const authorityForm = z.object({
  organisation: z.uuid(),
  deputy: z.string().max(100).default(''),
  post: z.string().trim().max(200).default(''),
  number: z.string().trim().max(100).default(''),
  on: z.string().default(''),
  from: z.string().default(''),
  to: z.string().default(''),
});
export type AuthorityForm = z.infer<typeof authorityForm>;

export type AuthorityFault = 'deputy' | 'post' | 'number' | 'on' | 'from' | 'to' | 'order' | 'overlap';

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/** Everything that is wrong with what was written down. */
function authorityFaults(form: AuthorityForm, deputies: readonly PossibleDeputy[]): readonly AuthorityFault[] {
  const { deputy, post, number, on, from, to } = form;
  const faults: readonly (readonly [AuthorityFault, boolean])[] = [
    ['deputy', !deputies.some(({ id }) => id === deputy)],
    ['post', post === ''],
    ['number', number === ''],
    ['on', !isDay(on)],
    ['from', !isDay(from)],
    ['to', to !== '' && !isDay(to)],
    ['order', isDay(from) && isDay(to) && to < from],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([fault]) => fault);
}

/** Records an authority in the name of the head, or gives every reason against it. */
export async function recordAuthority(tx: Transaction, form: AuthorityForm): Promise<readonly AuthorityFault[]> {
  const deputies = await possibleDeputies(tx, form.organisation);
  const faults = authorityFaults(form, deputies);
  if (faults.length > 0) return faults;
  const given: NewAuthority = {
    organisationId: form.organisation,
    accountId: form.deputy,
    deputy: deputies.find(({ id }) => id === form.deputy)?.name ?? '',
    post: form.post,
    documentNumber: form.number,
    documentOn: form.on,
    from: form.from,
    to: form.to === '' ? null : form.to,
  };
  const id = await insertAuthority(tx, given);
  if (id === undefined) return ['overlap'];
  const { accountId, from, to, documentNumber } = given;
  record(tx, {
    action: 'authority.record',
    subject: { kind: 'signingAuthority', id },
    organisationId: form.organisation,
    detail: { accountId, from, to, document: documentNumber },
  });
  return [];
}

/** Ends an authority from today on; false where there is none to end. */
export async function endToday(tx: Transaction, id: string, today: string): Promise<boolean> {
  if (!(await endAuthority(tx, id, today))) return false;
  record(tx, { action: 'authority.end', subject: { kind: 'signingAuthority', id } });
  return true;
}
