import type { Announcement, CalendarData, Holiday, Law } from './data.ts';
import type { Phrase } from './phrase.ts';

/** Something wrong in calendar data: where it stands (`announcements[3].swaps[0].off`), what it is, and the mend. */
export type DataFault = { readonly path: string; readonly what: Phrase };

/** The entries of right shape, each at its own place; null where an entry is not. */
export type SoundParts = {
  readonly years: CalendarData['years'] | null;
  readonly restWeekdays: readonly number[] | null;
  readonly laws: readonly (Law | null)[];
  readonly holidays: readonly (Holiday | null)[];
  readonly announcements: readonly (Announcement | null)[];
};
