import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import type { Message } from '#platform/i18n';
import { messages } from './messages.ts';

export type Values = Readonly<Record<string, string | number | Message>>;

/** One reason why a change is not made. `field` names the place of the form or file, `about` the body that it is about. */
export type Refusal = {
  readonly code: keyof typeof messages;
  readonly text: Message;
  readonly values: Values;
  readonly field?: string;
  readonly about?: string;
  /** The first day of the state that it is about, and the body above whose days or place it comes from. */
  readonly from?: IsoDate;
  readonly through?: string;
};

type Place = Pick<Refusal, 'field' | 'about' | 'from' | 'through'>;

export function refusal(code: keyof typeof messages, values: Values = {}, place: Place = {}): Refusal {
  return { code, text: messages[code], values, ...place };
}

/** A day as people read it. */
export const shown = (day: IsoDate): string => vietnameseDate(day);
/** The last day before an end that is kept as the first day after. */
export const lastDay = (until: IsoDate): IsoDate => addDays(until, -1);
