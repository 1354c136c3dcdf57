import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, type Message, say } from '#platform/i18n';
import { kindNames, natureNames } from '../names.ts';
import { type Body, type Decision, endOf, type State, type Succession, stateAround, type Tree } from '../tree.ts';
import { messages } from './messages.ts';

/** What happened to a body on a day. */
export type Happening = {
  readonly on: IsoDate;
  readonly text: string;
  /** Another body that the text names last. */
  readonly other?: { readonly id: string; readonly name: string };
  readonly decision: Decision | null;
  /** The first day of the state that can be corrected here. */
  readonly stateFrom?: IsoDate;
};

const nameAround = (tree: Tree, id: string, day: IsoDate): string => {
  const body = tree.bodies.get(id);
  return (body === undefined ? undefined : stateAround(body, day)?.name) ?? '';
};

function differences(tree: Tree, before: State, after: State, language: Language): readonly string[] {
  const t = (message: Message, values: Record<string, string> = {}) => say(message, language, values);
  const texts: string[] = [];
  if (after.name !== before.name) texts.push(t(messages.renamed, { before: before.name, after: after.name }));
  if (after.parentId !== before.parentId) {
    const parent = after.parentId;
    texts.push(
      parent === null ? t(messages.movedOut) : t(messages.moved, { parent: nameAround(tree, parent, after.from) }),
    );
  }
  if (after.kind !== before.kind) texts.push(t(messages.kindChanged, { after: kindNames[after.kind][language] }));
  if (after.legalNature !== before.legalNature) {
    texts.push(t(messages.natureChanged, { after: natureNames[after.legalNature][language] }));
  }
  const codes = (state: State) => [state.identifierCode, state.olderCode].filter((code) => code !== null).join(', ');
  if (codes(after) !== codes(before))
    texts.push(t(messages.codeChanged, { after: codes(after) || t(messages.noCode) }));
  return texts.length === 0 ? [t(messages.noted)] : texts;
}

function stateHappenings(tree: Tree, { states }: Body, language: Language): readonly Happening[] {
  return states.map((state, index) => {
    const before = states[index - 1];
    const text =
      before === undefined
        ? say(messages.created, language, { name: state.name })
        : differences(tree, before, state, language).join('. ');
    return { on: state.from, text, decision: state.decision, stateFrom: state.from };
  });
}

const asPredecessor: Readonly<Record<Succession['kind'], Message>> = {
  merge: messages.mergedInto,
  split: messages.splitInto,
  detachment: messages.detachedPart,
  dissolution: messages.dissolvedTo,
};
const asSuccessor: Readonly<Record<Succession['kind'], Message>> = {
  merge: messages.tookIn,
  split: messages.cameFromSplit,
  detachment: messages.cameFromDetachment,
  dissolution: messages.tookWork,
};

function successionHappening(tree: Tree, body: Body, succession: Succession, language: Language): Happening {
  const { on, decision, kind, predecessorId, successorId } = succession;
  const isPredecessor = predecessorId === body.id;
  const id = isPredecessor ? successorId : predecessorId;
  if (id === null) return { on, decision, text: say(messages.dissolved, language) };
  const name = nameAround(tree, id, isPredecessor ? on : addDays(on, -1));
  const message = isPredecessor ? asPredecessor[kind] : asSuccessor[kind];
  return { on, decision, text: say(message, language, { name }), other: { id, name } };
}

/** What happened to a body, the latest first: its states, whom it came from, and who came after it. */
export function timelineOf(tree: Tree, body: Body, language: Language): readonly Happening[] {
  const mine = tree.successions.filter(
    ({ predecessorId, successorId }) => predecessorId === body.id || successorId === body.id,
  );
  const end = endOf(body);
  const isTold = mine.some(({ predecessorId, on }) => predecessorId === body.id && on === end);
  const plainEnd: readonly Happening[] =
    end === null || isTold ? [] : [{ on: end, text: say(messages.endsPlain, language), decision: null }];
  const happenings = [
    ...stateHappenings(tree, body, language),
    ...mine.map((succession) => successionHappening(tree, body, succession, language)),
    ...plainEnd,
  ];
  return happenings.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Number and day of a decision in words; null where there is none. */
export function decisionInWords(decision: Decision | null, language: Language): string | null {
  if (decision === null) return null;
  const { number, on } = decision;
  if (on === null) return say(messages.decisionOf, language, { number });
  return say(messages.decisionOfDay, language, { number, day: vietnameseDate(on) });
}
