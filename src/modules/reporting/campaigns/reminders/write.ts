import { vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { dayOf } from '../day-of.ts';
import { messages } from './messages.ts';

type Reminder = {
  readonly language: Language;
  readonly person: string;
  readonly body: string;
  readonly campaign: string;
  readonly due: string;
  /** Days that are left; below zero: days late. */
  readonly daysLeft: number;
  readonly address: string;
};

/** What one person is reminded of. */
export function writeReminder(reminder: Reminder): { readonly subject: string; readonly text: string } {
  const { language, person, body, campaign, due, daysLeft, address } = reminder;
  const day = vietnameseDate(dayOf(due));
  const values = { person, body, campaign, day, address, count: Math.abs(daysLeft) };
  const when = daysLeft < 0 ? messages.late : daysLeft === 0 ? messages.today : messages.soon;
  const line = (text: (typeof messages)[keyof typeof messages]) => say(text, language, values);
  return {
    subject: line(daysLeft < 0 ? messages.subjectLate : messages.subject).slice(0, 200),
    text: [
      line(messages.greeting),
      `${line(messages.waits)} ${line(when)}`,
      line(messages.where),
      line(messages.automatic),
    ].join('\n\n'),
  };
}
