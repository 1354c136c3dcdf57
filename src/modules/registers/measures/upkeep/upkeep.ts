import { organisationsUpTo, reachedBodies, todayOf } from '#modules/organisations';
import type { CountedThings, Measure, Measured, MeasureQuestion } from '#offers';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { messages } from '../messages.ts';
import { type Days, type Judged, judgeContacts, judgeWeeks } from './judge.ts';
import { type Asked, selectBegun, selectContactChanges, selectMeetings, wasConfirmed } from './queries.ts';

type Duty = {
  readonly register: string;
  readonly label: Measure['label'];
  readonly judge: (db: Queryable, asked: Asked, days: Days) => Promise<readonly Judged[]>;
  /** What nothing happened to is up to date once somebody found it right. */
  readonly isConfirmable: boolean;
};

/** The duties of Art. 13.1 that the dates of registers tell: docs/measures.md says which they do not. */
const duties: Readonly<Record<string, Duty>> = {
  'duties.timely.contacts': {
    register: 'contacts',
    label: messages.timelyContacts,
    isConfirmable: true,
    judge: async (db, asked, days) =>
      judgeContacts(await selectContactChanges(db, asked), await selectBegun(db, 'contacts', asked), days),
  },
  'duties.timely.schedule': {
    register: 'work-schedule',
    label: messages.timelySchedule,
    isConfirmable: false,
    judge: async (db, asked, days) =>
      judgeWeeks(await selectMeetings(db, asked, days), await selectBegun(db, 'work-schedule', asked), days),
  },
};

export const upkeepMeasures: readonly Measure[] = Object.entries(duties).map(([name, { label }]) => ({
  name,
  label,
  kind: 'flow',
}));

/** The bodies and days of a question, as far as the days have come; null where they have not begun. */
async function askedOf(db: Queryable, { organisationId: id, reach, window, now }: MeasureQuestion) {
  const today = todayOf(now);
  const to = window.to < today ? window.to : today;
  if (!isIsoDate(window.from) || !isIsoDate(to) || to < window.from) return null;
  const organisations = await reachedBodies(db, { id, reach, day: to });
  return { asked: { organisations, now }, days: { from: window.from, to } };
}

async function answerOf(db: Queryable, duty: Duty, question: MeasureQuestion): Promise<boolean | null> {
  const found = await askedOf(db, question);
  if (found === null) return null;
  const judged = await duty.judge(db, found.asked, found.days);
  if (judged.length > 0) return judged.every(({ isLate }) => !isLate);
  return duty.isConfirmable && (await wasConfirmed(db, duty.register, found.asked, found.days)) ? true : null;
}

/** Whether what Art. 13.1 wants kept up to date was; blank where nothing could be late. */
export async function takeUpkeep(
  db: Queryable,
  names: readonly string[],
  question: MeasureQuestion,
): Promise<readonly (readonly [string, Measured])[]> {
  const taken: (readonly [string, Measured])[] = [];
  for (const name of names) {
    const duty = duties[name];
    if (duty !== undefined) taken.push([name, { kind: 'value', value: await answerOf(db, duty, question) }]);
  }
  return taken;
}

/** Each event or week with its last day and when it was told; null where the name is none of these. */
export async function listUpkeep(
  db: Queryable,
  name: string,
  question: MeasureQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<CountedThings | null> {
  const duty = duties[name];
  if (duty === undefined) return null;
  const found = await askedOf(db, question);
  const judged = found === null ? [] : await duty.judge(db, found.asked, found.days);
  const names = new Map(
    found === null ? [] : (await organisationsUpTo(db, found.days.to)).map((body) => [body.id, body.name]),
  );
  return {
    columns: [messages.body, messages.what, messages.event, messages.due, messages.done, messages.outcome],
    total: judged.length,
    things: judged.slice(offset, offset + limit).map(({ organisationId, what, on, due, done, isLate }) => ({
      cells: [
        names.get(organisationId) ?? '',
        what === '' ? messages.week.vi.replace('{day}', vietnameseDate(on)) : what,
        on,
        due,
        done ?? messages.never.vi,
        (isLate ? messages.late : messages.inTime).vi,
      ],
    })),
  };
}
