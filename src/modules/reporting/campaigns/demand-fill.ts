import { vietnameseDate } from '#platform/calendar';
import { Problem } from '#platform/http';
import type { Message } from '#platform/i18n';
import { messages as reporting } from '../messages.ts';
import type { Lock } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { messages } from './messages.ts';
import type { Standing } from './standing.ts';

type Said = { readonly text: Message; readonly values: Readonly<Record<string, string>> };

/** Why a campaign takes no answers, and what to do then. */
export function sayLock(lock: NonNullable<Lock>): Said {
  switch (lock.why) {
    case 'notYet':
      return { text: messages.notYet, values: { day: vietnameseDate(dayOf(lock.day)) } };
    case 'closed':
      return { text: messages.lockedAfter, values: { day: vietnameseDate(dayOf(lock.day)) } };
    case 'withdrawn':
      return { text: messages.lockedWithdrawn, values: {} };
  }
}

type Fillable = {
  readonly may: { readonly fill: boolean };
  readonly heir: { readonly name: string } | null;
  readonly campaign: Pick<Standing, 'lock'> | null;
};

/** Refuses (403) who may not fill the report now, with the reason: the campaign's, where it takes no answers. */
export function demandFill({ may, heir, campaign }: Fillable): void {
  if (may.fill) return;
  const lock = campaign?.lock ?? null;
  if (lock === null && heir !== null) throw new Problem(403, messages.handedOver, { heir: heir.name });
  if (lock === null) throw new Problem(403, reporting.readOnly);
  const { text, values } = sayLock(lock);
  throw new Problem(403, text, values);
}
