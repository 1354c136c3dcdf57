import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { ContentTables } from '../tables.ts';
import { done, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import type { Board, SiteOfBoard } from './board.ts';
import { settleRights } from './grants.ts';
import { selectBoards } from './queries.ts';
import { boardRefusal, foundingRefusals, foundingRight } from './rules.ts';

export type Founding = {
  readonly number: string;
  readonly on: IsoDate;
  readonly link: string | null;
  readonly from: IsoDate;
  /** The members of the board before go on, on the ground of the new decision. */
  readonly keepMembers: boolean;
};

/** Boards of one site are changed one after the other. */
export async function holdBoard(tx: Transaction, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('board', hashtextextended(${siteId}, 0)))`.execute(tx.kysely);
}

export function boardChanged(
  tx: Transaction,
  site: SiteOfBoard,
  action: string,
  detail: Readonly<Record<string, string | null>>,
): void {
  const subject = { kind: 'site', id: site.id };
  record(tx, { action: `board.${action}`, subject, organisationId: site.organisationId, detail });
  emptyTags(tx, [`board:${site.id}`]);
}

/** Ends a board and everybody's place on it; those in `stay` keep the rights that they have. */
async function endBoard(
  tx: Transaction,
  site: SiteOfBoard,
  board: Board,
  day: IsoDate,
  stay: ReadonlySet<string>,
): Promise<void> {
  const before = sql<string>`valid * daterange(NULL, ${day}::date)`;
  const tables = tx.kysely.$extendTables<ContentTables>();
  const open = board.members.filter(({ until }) => until === null || until > day);
  for (const { id, accountId } of open) {
    await tables.updateTable('board_member').set({ valid: before }).where('id', '=', id).execute();
    if (accountId !== null && !stay.has(accountId)) {
      await settleRights(tx, site, accountId, [], { day, authority: board.decision.number });
    }
  }
  await tables.updateTable('board').set({ valid: before }).where('id', '=', board.id).execute();
}

/** Records the decision that founds a site's board, or renews it; the board before ends on that day. Gives the board's id. */
export async function foundBoard(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  wish: Founding,
): Promise<Result<{ readonly id: string }>> {
  await holdBoard(tx, site.id);
  const [newest] = await selectBoards(tx, site.id);
  const refusals = [...foundingRight(editor, site), ...foundingRefusals(wish, newest)];
  if (refusals.length > 0) return refused(refusals);
  const kept = (newest?.members ?? []).filter(({ until }) => wish.keepMembers && (until === null || until > wish.from));
  const stay = new Set(kept.flatMap(({ accountId }) => accountId ?? []));
  if (newest !== undefined) await endBoard(tx, site, newest, wish.from, stay);
  const tables = tx.kysely.$extendTables<ContentTables>();
  const valid = sql<string>`daterange(${wish.from}::date, NULL)`;
  const { id } = await tables
    .insertInto('board')
    .values({
      site_id: site.id,
      organisation_id: site.organisationId,
      decision_number: wish.number.trim(),
      decision_on: wish.on,
      decision_link: wish.link,
      valid,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { accountId: account_id, name, post, position, tasks, sections } of kept) {
    const member = { board_id: id, site_id: site.id, account_id, name, post, position, tasks, sections, valid };
    await tables.insertInto('board_member').values(member).execute();
  }
  boardChanged(tx, site, 'found', { board: id, decision: wish.number, from: wish.from });
  return done({ id });
}

/** Dissolves the board of a site on a day: its members' rights end with it. */
export async function dissolveBoard(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  day: IsoDate,
): Promise<Result<null>> {
  await holdBoard(tx, site.id);
  const [board] = await selectBoards(tx, site.id);
  const isThere = board !== undefined && board.from < day && (board.until === null || board.until > day);
  const refusals = [...foundingRight(editor, site), ...(isThere ? [] : [boardRefusal('noBoard', 'day')])];
  if (refusals.length > 0 || board === undefined) return refused(refusals);
  await endBoard(tx, site, board, day, new Set());
  boardChanged(tx, site, 'dissolve', { board: board.id, on: day });
  return done(null);
}
