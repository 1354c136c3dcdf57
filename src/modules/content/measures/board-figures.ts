import type { Board, BoardMember } from '../boards/board.ts';
import { formatDecision } from './decision.ts';

/** The members that the forms count: head, deputies and members; assistants and collaborators help from beside it (Art. 18). */
const isMember = ({ position }: BoardMember): boolean => ['head', 'deputy', 'member'].includes(position);

type Figure = { readonly counted: readonly BoardMember[]; readonly value: number | string };

const count = (members: readonly BoardMember[]): Figure => ({ counted: members, value: members.length });

/** What the forms ask of a board: a number of people and who they are; or the decision that founded it. */
export const boardFigures: Readonly<Record<string, (board: Board) => Figure>> = {
  'board.members': ({ members }) => count(members.filter(isMember)),
  'board.members.services': ({ members }) =>
    count(members.filter((each) => isMember(each) && each.tasks.includes('services'))),
  'board.members.technical': ({ members }) =>
    count(members.filter((each) => isMember(each) && each.tasks.includes('technical'))),
  'board.members.editors': ({ members }) =>
    count(members.filter((each) => isMember(each) && each.tasks.includes('editors'))),
  'board.collaborators': ({ members }) => count(members.filter(({ position }) => position === 'collaborator')),
  'board.decision': (board) => ({ counted: [], value: formatDecision(board.decision) }),
};
