import { type Language, type Message, say } from '#platform/i18n';
import type { CountedDay, Deadline, WorkingSpan } from './counting.ts';
import { type DayStatus, weekdayName } from './day.ts';
import { type IsoDate, vietnameseDate } from './iso-date.ts';
import { messages } from './messages.ts';
import { type Phrase, sayPhrase, sayPhrases } from './phrase.ts';
import type { YearTable } from './year-table.ts';

/** A deadline in words, a line for each day that is skipped, and the counted days in runs. */
export function deadlineText(answer: Deadline, language: Language): string {
  return lines([
    say(messages.receivedOn, language, { day: dayText(answer.receivedOn, language) }),
    say(messages.term, language, { count: answer.workingDays }),
    say(messages.deadlineIs, language, { day: dayText(answer.deadline, language) }),
    ...explanationLines(answer, language),
  ]);
}

/** A number of working days in words, explained as a deadline is. */
export function spanText(answer: WorkingSpan, language: Language): string {
  const [from, to] = [dayText(answer.from, language), dayText(answer.to, language)];
  return lines([
    say(messages.betweenIs, language, { from, to, count: answer.workingDays }),
    ...explanationLines(answer, language),
  ]);
}

/** A year's table in words. */
export function yearText(table: YearTable, language: Language): string {
  const statuses = (heading: Message, days: readonly DayStatus[]): string[] =>
    days.length === 0 ? [] : ['', say(heading, language, { count: days.length }), ...dayLines(days, language)];
  return lines([
    say(messages.yearHeading, language, { year: table.year, count: table.workingDays }),
    ...noteLines(table.notes, language),
    ...statuses(messages.yearOff, table.weekdaysOff),
    ...statuses(messages.yearWorked, table.restDaysWorked),
  ]);
}

/** A day of a term as data: the promised shape of `calendar deadline --json`. */
type DayJson = { readonly date: IsoDate; readonly counted: boolean; readonly why: string };

export function deadlineJson({ deadline, days, notes }: Deadline, language: Language) {
  return { deadline, days: days.map((day) => dayJson(day, language)), notes: notesJson(notes, language) };
}

export function spanJson({ from, to, workingDays, days, notes }: WorkingSpan, language: Language) {
  return { from, to, workingDays, days: days.map((day) => dayJson(day, language)), notes: notesJson(notes, language) };
}

export function yearJson(table: YearTable, language: Language) {
  const { year, announced, workingDays, weekdaysOff, restDaysWorked, notes } = table;
  const said = ({ date, kind, why }: DayStatus) => ({ date, kind, why: sayPhrases(why, language) });
  return {
    year,
    announced,
    workingDays,
    weekdaysOff: weekdaysOff.map(said),
    restDaysWorked: restDaysWorked.map(said),
    notes: notesJson(notes, language),
  };
}

type Explained = { readonly days: readonly CountedDay[]; readonly notes: readonly Phrase[] };

function explanationLines({ days, notes }: Explained, language: Language): string[] {
  const skipped = days.filter(({ counted }) => !counted);
  const counted = days.filter((day) => day.counted);
  return [
    ...noteLines(notes, language),
    '',
    say(messages.skippedHeading, language, { count: skipped.length }),
    ...dayLines(skipped, language),
    ...(counted.length === 0 ? [] : ['', say(messages.countedHeading, language, { count: counted.length })]),
    ...countedLines(days, language),
  ];
}

/** Counted days one after the other in the calendar are one line; a rest day that is worked has its own, with its reason. */
function countedLines(days: readonly CountedDay[], language: Language): string[] {
  const runs: CountedDay[][] = [];
  for (const [index, day] of days.entries()) {
    if (!day.counted) continue;
    const run = runs.at(-1);
    const previous = days[index - 1];
    const continues = run !== undefined && previous?.kind === 'workingDay' && day.kind === 'workingDay';
    if (continues) run.push(day);
    else runs.push([day]);
  }
  let number = 1;
  return runs.map((run) => {
    const line = runLine(run, number, language);
    number += run.length;
    return line;
  });
}

function runLine(run: readonly CountedDay[], first: number, language: Language): string {
  const [start, end] = [run[0], run.at(-1)];
  if (start === undefined || end === undefined) return '';
  const day = dayText(start.date, language);
  if (start.kind !== 'workingDay') {
    return say(messages.countedAndWhy, language, { first, day, why: sayPhrases(start.why, language) });
  }
  if (run.length === 1) return say(messages.oneCounted, language, { first, day });
  const values = { first, last: first + run.length - 1, from: day, to: dayText(end.date, language) };
  return say(messages.manyCounted, language, values);
}

function dayLines(days: readonly { date: IsoDate; why: readonly Phrase[] }[], language: Language): string[] {
  return days.map(({ date, why }) => {
    return say(messages.dayAndWhy, language, { day: dayText(date, language), why: sayPhrases(why, language) });
  });
}

function noteLines(notes: readonly Phrase[], language: Language): string[] {
  return notes.map((note) => say(messages.attention, language, { note: sayPhrase(note, language) }));
}

function dayText(date: IsoDate, language: Language): string {
  return `${say(weekdayName(date), language)} ${vietnameseDate(date)}`;
}

function dayJson({ date, counted, why }: CountedDay, language: Language): DayJson {
  return { date, counted, why: sayPhrases(why, language) };
}

function notesJson(notes: readonly Phrase[], language: Language): string[] {
  return notes.map((note) => sayPhrase(note, language));
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
