import { sql } from 'kysely';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { selectSections } from '../sections/queries.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import type { Board, BoardMember, SiteOfBoard } from './board.ts';
import { boardChanged, holdBoard } from './found.ts';
import { settleRights } from './grants.ts';
import { rightsOf } from './position.ts';
import { selectBoards } from './queries.ts';
import { boardRefusal, composingRight, type MemberWish, memberRefusals } from './rules.ts';

const authorityOf = ({ decision }: Board): string => `${decision.number} (${decision.on})`;

const isOpenAfter =
  (day: string) =>
  ({ until }: BoardMember | Board): boolean =>
    until === null || until > day;

async function refusalsOfWish(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  wish: Omit<MemberWish, 'from'>,
  others: readonly BoardMember[],
): Promise<readonly Refusal[]> {
  const codes = new Set((await selectSections(tx, site.id)).map(({ code }) => code));
  return [...composingRight(editor, site), ...memberRefusals(wish, others, codes)];
}

const columnsOf = ({ accountId, name, post, position, tasks, sections }: Omit<MemberWish, 'from'>) => ({
  account_id: accountId,
  name: name.normalize('NFC').trim(),
  post: post.normalize('NFC').trim(),
  position,
  tasks,
  sections,
});

/** Calls somebody to the board that a site has on a day; the rights of the position follow at once, or on that day. */
export async function addMember(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  wish: MemberWish & { readonly from: IsoDate },
): Promise<Result<{ readonly id: string }>> {
  await holdBoard(tx, site.id);
  const board = (await selectBoards(tx, site.id)).find(
    ({ from, until }) => from <= wish.from && (until === null || until > wish.from),
  );
  const others = (board?.members ?? []).filter(isOpenAfter(wish.from));
  const refusals = [
    ...(await refusalsOfWish(tx, editor, site, wish, others)),
    ...(board === undefined ? [boardRefusal('noBoard', 'from')] : []),
  ];
  if (refusals.length > 0 || board === undefined) return refused(refusals);
  const valid = sql<string>`daterange(${wish.from}::date, NULL)`;
  const { id } = await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('board_member')
    .values({ board_id: board.id, site_id: site.id, ...columnsOf(wish), valid })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (wish.accountId !== null) {
    const ground = { day: wish.from, authority: authorityOf(board) };
    await settleRights(tx, site, wish.accountId, rightsOf(wish.position, wish.sections), ground);
  }
  boardChanged(tx, site, 'add', { member: id, name: wish.name, position: wish.position, from: wish.from });
  return done({ id });
}

type Found = { readonly board: Board; readonly member: BoardMember };

async function findMember(tx: Transaction, siteId: string, id: string): Promise<Found | undefined> {
  for (const board of await selectBoards(tx, siteId)) {
    const member = board.members.find((each) => each.id === id);
    if (member !== undefined) return { board, member };
  }
  return undefined;
}

/** Changes name, post, position, tasks or sections of a member; the rights follow from `day` on (today). */
export async function changeMember(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  { id, wish, day }: { readonly id: string; readonly wish: Omit<MemberWish, 'from'>; readonly day: IsoDate },
): Promise<Result<null>> {
  await holdBoard(tx, site.id);
  const found = await findMember(tx, site.id, id);
  if (found === undefined) return missing;
  const { board, member } = found;
  const others = board.members.filter((each) => each.id !== id && isOpenAfter(day)(each));
  const refusals = [
    ...(await refusalsOfWish(tx, editor, site, wish, others)),
    ...(isOpenAfter(day)(member) ? [] : [boardRefusal('ended')]),
  ];
  if (refusals.length > 0) return refused(refusals);
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('board_member')
    .set(columnsOf(wish))
    .where('id', '=', id)
    .execute();
  const ground = { day, authority: authorityOf(board) };
  if (member.accountId !== null && member.accountId !== wish.accountId) {
    await settleRights(tx, site, member.accountId, [], ground);
  }
  if (wish.accountId !== null)
    await settleRights(tx, site, wish.accountId, rightsOf(wish.position, wish.sections), ground);
  boardChanged(tx, site, 'change', { member: id, name: wish.name, position: wish.position });
  return done(null);
}

/** Ends a membership: `day` is the first on which it no longer holds. What the member delegated ends with it. */
export async function endMember(
  tx: Transaction,
  editor: Editor,
  site: SiteOfBoard,
  { id, day }: { readonly id: string; readonly day: IsoDate },
): Promise<Result<null>> {
  await holdBoard(tx, site.id);
  const found = await findMember(tx, site.id, id);
  if (found === undefined) return missing;
  const { board, member } = found;
  const refusals = [
    ...composingRight(editor, site),
    ...(isOpenAfter(day)(member) ? [] : [boardRefusal('ended')]),
    ...(day < member.from ? [boardRefusal('endBeforeBegin', 'day')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  const last = sql<string>`valid * daterange(NULL, ${day}::date)`;
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('board_member')
    .set({ valid: last })
    .where('id', '=', id)
    .execute();
  if (member.accountId !== null) {
    await settleRights(tx, site, member.accountId, [], { day, authority: authorityOf(board) });
  }
  boardChanged(tx, site, 'end', { member: id, name: member.name, on: day });
  return done(null);
}
