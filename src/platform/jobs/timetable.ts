import type { BackupSchedule } from '#platform/config';

/** A job that is added by the clock, once for each time although several workers run. */
export type Timetable = {
  readonly job: string;
  /** Five fields of cron, in UTC, which is what the worker counts in. */
  readonly pattern: string;
  /** A time that passed while no worker ran is made up for when it lies no further back. */
  readonly catchUpMilliseconds: number;
  /** How often it is tried in all; 25 unless told. */
  readonly attempts?: number;
};

/** Vietnam is at UTC+7 all year. */
const offsetHours = 7;

/** How many days lie between two runs. */
function daysBetweenRuns(schedule: BackupSchedule): number {
  return schedule.weekday === null ? 1 : 7;
}

/** A job on a day of the week (or every day) at an hour of Vietnam's; made up for when nobody was there at that hour. */
export function weekly(job: string, schedule: BackupSchedule): Timetable {
  const hour = (schedule.hour - offsetHours + 24) % 24;
  const isDayBefore = schedule.hour < offsetHours;
  const weekday = schedule.weekday === null ? '*' : (schedule.weekday + (isDayBefore ? 6 : 0)) % 7;
  return {
    job,
    pattern: `${schedule.minute} ${hour} * * ${weekday}`,
    catchUpMilliseconds: daysBetweenRuns(schedule) * 86_400_000,
  };
}
