import type { ReminderDays } from '../campaign.ts';

/**
 * Which reminder is due when so many days are left (below zero: so many days late). Null: none. A day on which nobody worked is made up
 * for: a step holds until the next one begins. Each step is sent once.
 */
export function stepOf(daysLeft: number, { before, after }: ReminderDays): string | null {
  if (daysLeft >= 0) {
    const due = before.filter((days) => daysLeft <= days);
    return due.length === 0 ? null : `before-${Math.min(...due)}`;
  }
  const past = after.filter((days) => -daysLeft >= days);
  return past.length === 0 ? null : `after-${Math.max(...past)}`;
}
