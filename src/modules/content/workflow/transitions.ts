import type { Action } from '#modules/people';
import type { State } from './states.ts';

/** What is asked of an edition or of its person before a step, beside the state and the right. See `refusals.ts`. */
export type Need =
  /** The words are those that the person saw. */
  | 'unchanged'
  /** A title and a text. */
  | 'words'
  /** What started the clock, in a section with a limit (Art. 13). */
  | 'event'
  /** Source and author of an item taken from elsewhere (Art. 9.3, 22). */
  | 'source'
  /** Every picture says what it shows, every file is the site's, sound and film have a text version. */
  | 'pictures'
  /** Approval: not by who alone wrote it. */
  | 'secondPerson'
  /** Approval: every item of the checklist (Art. 9). */
  | 'checklist'
  | 'reason'
  /** A moment to come. */
  | 'moment'
  /** A kind of withdrawal and a public explanation. */
  | 'explanation'
  /** Published urgently and not confirmed; by another person than who published it. */
  | 'unconfirmed'
  /** No other edition of the article in this language is being worked on. */
  | 'noOpenEdition'
  /** One's own work, or an editor. */
  | 'own';

export type TransitionName =
  | 'save'
  | 'submit'
  | 'takeOver'
  | 'edit'
  | 'passOn'
  | 'return'
  | 'hold'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'publishUrgently'
  | 'confirmUrgent'
  | 'correct'
  | 'restore'
  | 'withdraw'
  | 'discard';

export type Transition = {
  readonly name: TransitionName;
  readonly from: readonly State[];
  /** same: the edition stays in its state; new: it stays, and a new draft rests on it. */
  readonly to: State | 'same' | 'new';
  /** Any one of these suffices. */
  readonly actions: readonly Action[];
  readonly needs: readonly Need[];
};

const whole: readonly Need[] = ['unchanged', 'words', 'event', 'source', 'pictures'];
const approval: readonly Need[] = [...whole, 'secondPerson', 'checklist'];

/**
 * The workflow of Art. 22: contribute (cập nhật), edit (biên tập), approve (duyệt). This is all of it; a name may have several lines, with
 * different states to begin from. What the clock does (a scheduled edition is published at its moment) is `publishDue`.
 */
export const transitions: readonly Transition[] = [
  // step 1: contribute
  { name: 'save', from: ['draft', 'returned'], to: 'same', actions: ['content.contribute'], needs: [] },
  { name: 'submit', from: ['draft', 'returned'], to: 'submitted', actions: ['content.contribute'], needs: whole },
  { name: 'discard', from: ['draft', 'returned'], to: 'discarded', actions: ['content.contribute'], needs: ['own'] },
  // step 2: edit
  { name: 'takeOver', from: ['submitted'], to: 'same', actions: ['content.edit'], needs: [] },
  { name: 'edit', from: ['submitted', 'edited'], to: 'same', actions: ['content.edit'], needs: [] },
  { name: 'passOn', from: ['submitted'], to: 'edited', actions: ['content.edit'], needs: whole },
  { name: 'return', from: ['submitted'], to: 'returned', actions: ['content.edit'], needs: ['reason'] },
  // step 3: approve
  {
    name: 'return',
    from: ['edited', 'approved', 'scheduled'],
    to: 'returned',
    actions: ['content.approve'],
    needs: ['reason'],
  },
  { name: 'hold', from: ['edited'], to: 'approved', actions: ['content.approve'], needs: approval },
  { name: 'schedule', from: ['edited'], to: 'scheduled', actions: ['content.approve'], needs: [...approval, 'moment'] },
  {
    name: 'schedule',
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    actions: ['content.approve'],
    needs: ['moment'],
  },
  { name: 'unschedule', from: ['scheduled'], to: 'approved', actions: ['content.approve'], needs: [] },
  { name: 'publish', from: ['edited'], to: 'published', actions: ['content.approve'], needs: approval },
  { name: 'publish', from: ['approved', 'scheduled'], to: 'published', actions: ['content.approve'], needs: [] },
  // without the steps before, and without a second person: flagged until one confirms
  {
    name: 'publishUrgently',
    from: ['draft', 'returned', 'submitted', 'edited'],
    to: 'published',
    actions: ['content.approve'],
    needs: [...whole, 'checklist', 'reason'],
  },
  {
    name: 'confirmUrgent',
    from: ['published'],
    to: 'same',
    actions: ['content.edit', 'content.approve'],
    needs: ['unconfirmed'],
  },
  // what was published
  { name: 'correct', from: ['published'], to: 'new', actions: ['content.contribute'], needs: ['noOpenEdition'] },
  {
    name: 'restore',
    from: ['superseded', 'withdrawn'],
    to: 'new',
    actions: ['content.contribute'],
    needs: ['noOpenEdition'],
  },
  { name: 'withdraw', from: ['published'], to: 'withdrawn', actions: ['content.approve'], needs: ['explanation'] },
];

/** The line that holds for a step from a state; undefined where the step does not exist there. */
export function transitionFrom(name: TransitionName, state: State): Transition | undefined {
  return transitions.find((each) => each.name === name && each.from.includes(state));
}

/** Who may do a step in principle, for the refusal of a step that the state does not know: the lines' actions together. */
export function actionsOf(name: TransitionName): readonly Action[] {
  return [...new Set(transitions.filter((each) => each.name === name).flatMap((each) => each.actions))];
}
