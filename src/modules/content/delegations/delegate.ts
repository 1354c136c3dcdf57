import { sql } from 'kysely';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { endGrant, grantBoardRole } from '#modules/people';
import { record } from '#platform/audit';
import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { SiteOfBoard } from '../boards/board.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { delegationMessages as messages } from './messages.ts';

export type DelegationWish = {
  readonly to: { readonly accountId: string; readonly name: string };
  readonly step: 'edit' | 'approve';
  /** Codes of the sections; null: all of the own ones must be all. */
  readonly sections: readonly string[] | null;
  readonly documentNumber: string;
  readonly documentOn: IsoDate;
  readonly from: IsoDate;
  /** The first day on which it no longer holds. */
  readonly until: IsoDate;
};

const roles = { edit: 'editor', approve: 'approver' } as const;
const longestDays = 366;

const refusal = (code: keyof typeof messages, place?: string): Refusal => ({
  code,
  text: messages[code],
  ...(place === undefined ? {} : { place }),
});

/** Every reason that the wish itself gives why it cannot be so. */
function delegationRefusals(wish: DelegationWish, editor: Editor, today: IsoDate): readonly Refusal[] {
  const { to, documentNumber, documentOn, from, until } = wish;
  return [
    ...(to.accountId === editor.accountId ? [refusal('toSelf', 'to')] : []),
    ...(documentNumber.trim() === '' ? [refusal('documentMissing', 'documentNumber')] : []),
    ...(documentOn > from ? [refusal('documentLater', 'documentOn')] : []),
    ...(until <= from ? [refusal('daysWrong', 'until')] : []),
    ...(from < today ? [refusal('inPast', 'from')] : []),
    ...(until > addDays(from, longestDays) ? [refusal('tooLong', 'until')] : []),
  ];
}

/** Whether the acting person has the step in an own right, in all of the sections, on all of the days. */
async function hasThroughout(tx: Transaction, siteId: string, wish: DelegationWish): Promise<boolean> {
  const sections = wish.sections === null ? null : [...wish.sections];
  const { rows } = await sql`
    SELECT congso_may_throughout(${`content.${wish.step}`}, ${siteId}, ${sections}::text[],
      daterange(${wish.from}::date, ${wish.until}::date)) AS may`.execute(tx.kysely);
  return z.object({ may: z.boolean() }).parse(rows[0]).may;
}

async function isHeld(tx: Transaction, siteId: string, wish: DelegationWish): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM delegation d WHERE d.site_id = ${siteId} AND d.to_account = ${wish.to.accountId} AND d.step = ${wish.step}
      AND d.revoked_at IS NULL AND d.valid && daterange(${wish.from}::date, ${wish.until}::date)`.execute(tx.kysely);
  return rows.length > 0;
}

/** Gives a step of Art. 22 to another person for a time, in writing. Never beyond the own right, and never passed on. */
export async function delegate(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  wish: DelegationWish,
  now: Date,
): Promise<Result<{ readonly id: string }>> {
  const wrong = delegationRefusals(wish, editor, todayOf(now));
  const isOrdered = wish.until > wish.from;
  const refusals = [
    ...wrong,
    ...(isOrdered && !(await hasThroughout(tx, site.id, wish)) ? [refusal('notOwn', 'step')] : []),
    ...(isOrdered && (await isHeld(tx, site.id, wish)) ? [refusal('heldAlready', 'to')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  const { to, step, sections, documentNumber, documentOn, from, until } = wish;
  const grant = await grantBoardRole(tx, {
    accountId: to.accountId,
    role: roles[step],
    organisationId: site.organisationId,
    siteId: site.id,
    sections,
    source: 'delegation',
    authority: `${documentNumber.trim()} (${vietnameseDate(documentOn)})`,
    from,
    until,
  });
  const { id } = await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('delegation')
    .values({
      site_id: site.id,
      from_account: editor.accountId,
      to_account: to.accountId,
      from_name: editor.name,
      to_name: to.name,
      step,
      sections,
      document_number: documentNumber.trim(),
      document_on: documentOn,
      valid: sql<string>`daterange(${from}::date, ${until}::date)`,
      role_grant_id: grant,
      revoked_at: null,
      revoked_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return done({ id });
}

const held = z.object({ grant: z.string(), from: z.string(), isOver: z.boolean(), organisationId: z.string() });

/** Takes a delegation back, from today on. */
export async function revokeDelegation(tx: Transaction, editor: Editor, id: string, now: Date): Promise<Result<null>> {
  if (!z.uuid().safeParse(id).success) return missing;
  const today = todayOf(now);
  const { rows } = await sql`
    SELECT d.role_grant_id AS grant, d.from_account AS from, s.organisation_id AS "organisationId",
      d.revoked_at IS NOT NULL OR upper(d.valid) <= ${today}::date AS "isOver"
    FROM delegation d JOIN site s ON s.id = d.site_id WHERE d.id = ${id}`.execute(tx.kysely);
  if (rows[0] === undefined) return missing;
  const { grant, isOver, organisationId } = held.parse(rows[0]);
  if (isOver) return refused([refusal('over')]);
  const { numUpdatedRows } = await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('delegation')
    .set({ revoked_at: now, revoked_by: editor.name })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refused([refusal('notYours')]);
  await endGrant(tx, grant, today);
  record(tx, { action: 'delegation.revoke', subject: { kind: 'delegation', id }, organisationId, detail: { grant } });
  return done(null);
}
