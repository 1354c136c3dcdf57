import { addDays, deadline, type IsoDate, isWorkingDay, officialCalendar } from '#platform/calendar';
import { mondayOf } from '../../public/shown.ts';

/** Something that had to be told in time, and when it was. */
export type Judged = {
  readonly organisationId: string;
  readonly what: string;
  /** Of the event, or the Monday of the week. */
  readonly on: IsoDate;
  /** The last day on which it was in time. */
  readonly due: IsoDate;
  /** The day on which it was written down; null: it never was. */
  readonly done: IsoDate | null;
  readonly isLate: boolean;
};

/** The days of a question, as far as they have come. */
export type Days = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * Art. 13.1 wants contacts kept up to date and sets no number of days. Ours is what the same article sets for most other items (13.4, 13.6).
 */
const contactDays = 10;

export type ContactChange = {
  readonly organisationId: string;
  readonly name: string;
  /** The first day on which it is so. */
  readonly on: IsoDate;
  readonly done: IsoDate;
};

const isWithin = (day: IsoDate, { from, to }: Days): boolean => day >= from && day <= to;

/**
 * Who came, went or got another post or number on a day within the days: by when it had to be written down, and when it was. What had
 * happened before the body began to keep its contacts here (`begun`) is not judged.
 */
export function judgeContacts(
  changes: readonly ContactChange[],
  begun: ReadonlyMap<string, IsoDate>,
  days: Days,
): readonly Judged[] {
  return changes.flatMap(({ organisationId, name, on, done }) => {
    const since = begun.get(organisationId);
    if (since === undefined || on <= since || !isWithin(on, days)) return [];
    const outcome = deadline(officialCalendar, on, contactDays);
    if (!outcome.ok) return [];
    const due = outcome.value.deadline;
    return [{ organisationId, what: name, on, due, done, isLate: done > due }];
  });
}

export type Meeting = { readonly organisationId: string; readonly on: IsoDate; readonly done: IsoDate };

/** The Mondays of the weeks that begin within the days. */
function mondays({ from, to }: Days): readonly IsoDate[] {
  const found: IsoDate[] = [];
  for (let day = addDays(mondayOf(addDays(from, -1)), 7); day <= to; day = addDays(day, 7)) found.push(day);
  return found;
}

const firstWorkingDay = (week: IsoDate): IsoDate | undefined =>
  [0, 1, 2, 3, 4].map((days) => addDays(week, days)).find((day) => isWorkingDay(officialCalendar, day));

/**
 * The weeks that begin within the days: whether some of the week's schedule was written down before its first working day. Weeks of
 * holidays alone, and weeks that had begun when the body began to keep its schedule here, are not judged.
 */
export function judgeWeeks(
  meetings: readonly Meeting[],
  begun: ReadonlyMap<string, IsoDate>,
  days: Days,
): readonly Judged[] {
  return [...begun].flatMap(([organisationId, since]) =>
    mondays(days).flatMap((week) => {
      const first = firstWorkingDay(week);
      if (first === undefined || first <= since) return [];
      const written = meetings
        .filter((each) => each.organisationId === organisationId && mondayOf(each.on) === week)
        .map(({ done }) => done)
        .sort();
      const [done = null] = written;
      return [
        { organisationId, what: '', on: week, due: addDays(first, -1), done, isLate: done === null || done >= first },
      ];
    }),
  );
}
