import { may } from '#modules/people';
import type { Refusal } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import type { Board, BoardMember, SiteOfBoard } from './board.ts';
import { boardMessages } from './messages.ts';

export type MemberWish = Omit<BoardMember, 'id' | 'until'>;

export const boardRefusal = (
  code: keyof typeof boardMessages,
  place?: string,
  values?: Refusal['values'],
): Refusal => ({
  code,
  text: boardMessages[code],
  ...(place === undefined ? {} : { place }),
  ...(values === undefined ? {} : { values }),
});

const placeOf = (site: SiteOfBoard) => ({ id: site.organisationId, above: site.above, siteId: site.id });

/** Founding: the site's manager, or an administrator above. */
export function foundingRight(editor: Editor, site: SiteOfBoard): readonly Refusal[] {
  return may(editor.grants, 'board.manage', placeOf(site)) ? [] : [boardRefusal('notYoursToFound')];
}

/** Composing: who may found, and the head. */
export function composingRight(editor: Editor, site: SiteOfBoard): readonly Refusal[] {
  const isOne = (['board.manage', 'board.direct'] as const).some((action) => may(editor.grants, action, placeOf(site)));
  return isOne ? [] : [boardRefusal('notYours')];
}

/** Every reason why somebody cannot be on a board so. `others`: the members but this one. */
export function memberRefusals(
  wish: Omit<MemberWish, 'from'>,
  others: readonly BoardMember[],
  sectionCodes: ReadonlySet<string>,
): readonly Refusal[] {
  const head = others.find(({ position }) => position === 'head');
  const isHead = wish.position === 'head';
  const unknown = (wish.sections ?? []).filter((code) => !sectionCodes.has(code));
  const isThere = wish.accountId !== null && others.some(({ accountId }) => accountId === wish.accountId);
  return [
    ...(wish.name.trim() === '' ? [boardRefusal('nameMissing', 'name')] : []),
    ...(isHead && head !== undefined ? [boardRefusal('headThere', 'position', { name: head.name })] : []),
    ...(isHead && wish.sections !== null ? [boardRefusal('headEverywhere', 'sections')] : []),
    ...(isThere ? [boardRefusal('memberThere', 'account')] : []),
    ...unknown.map((code) => boardRefusal('unknownSection', 'sections', { code })),
  ];
}

/** Every reason why a board cannot be founded so. `newest`: the site's board that begins last. */
export function foundingRefusals(
  wish: { readonly number: string; readonly on: string; readonly from: string },
  newest: Pick<Board, 'from'> | undefined,
): readonly Refusal[] {
  return [
    ...(wish.number.trim() === '' ? [boardRefusal('decisionMissing', 'number')] : []),
    ...(wish.on > wish.from ? [boardRefusal('decisionLater', 'on')] : []),
    ...(newest !== undefined && newest.from >= wish.from ? [boardRefusal('boardLater', 'from')] : []),
  ];
}
