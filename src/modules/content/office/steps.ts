import type { Message } from '#platform/i18n';
import type { StepName } from '../editions/take-step.ts';
import type { ChecklistItem } from '../workflow/checklist.ts';
import type { Refusal } from '../workflow/refusal.ts';
import { refusalsOf } from '../workflow/refusals.ts';
import type { State } from '../workflow/states.ts';
import type { EditionFacts, Editor } from '../workflow/step.ts';
import { type Need, transitionFrom } from '../workflow/transitions.ts';

/** A step that the person may take with the edition as it stands. */
export type OpenStep = {
  readonly name: StepName;
  /** What the person gives with it. */
  readonly asks: readonly Extract<Need, 'reason' | 'checklist' | 'moment' | 'explanation'>[];
  /** What must be mended first, beside what is asked. */
  readonly blockers: readonly Refusal[];
};

/** In the order in which they are shown: what leads on first, what takes back last. */
const order: readonly StepName[] = [
  'submit',
  'takeOver',
  'passOn',
  'publish',
  'schedule',
  'hold',
  'confirmUrgent',
  'unschedule',
  'return',
  'publishUrgently',
  'withdraw',
  'discard',
];

const asked = ['reason', 'checklist', 'moment', 'explanation'] as const;

/** The steps that are open to a person; one that the person has no right to is left out, one that something stands against says what. */
export function openSteps(
  edition: EditionFacts,
  editor: Editor,
  now: Date,
  checklist: readonly ChecklistItem[],
): readonly OpenStep[] {
  const input = {
    revision: edition.revision,
    reason: 'given',
    confirmed: checklist.map(({ id }) => id),
    publishAt: new Date(now.getTime() + 60_000),
    withdrawal: { kind: 'other', explanation: 'given' },
  } as const;
  return order.flatMap((name): readonly OpenStep[] => {
    const transition = transitionFrom(name, edition.state);
    if (transition === undefined) return [];
    const refusals = refusalsOf(name, edition, editor, now, input, { checklist });
    const isClosed = refusals.some(({ code }) => ['noRight', 'notUnconfirmed', 'notOwn'].includes(code));
    const asks = asked.filter((need) => transition.needs.includes(need));
    return isClosed ? [] : [{ name, asks, blockers: refusals }];
  });
}

/** Whose turn it is, by the state (Art. 22). */
export const turns: Readonly<Partial<Record<State, Message>>> = {
  draft: { vi: 'người viết gửi biên tập (bước 1)', en: 'the writer submits it (step 1)' },
  returned: { vi: 'người viết sửa theo lý do trả lại rồi gửi lại', en: 'the writer mends it and submits it again' },
  submitted: {
    vi: 'Phó Trưởng Ban hoặc người được ủy quyền biên tập (bước 2)',
    en: 'the deputy or a person authorised edits it (step 2)',
  },
  edited: {
    vi: 'Trưởng Ban hoặc người được ủy quyền duyệt (bước 3)',
    en: 'the head or a person authorised approves it (step 3)',
  },
  approved: { vi: 'Trưởng Ban cho đăng hoặc hẹn giờ', en: 'the head publishes or schedules it' },
  scheduled: { vi: 'tự đăng khi đến giờ', en: 'it is published by itself at its moment' },
};
