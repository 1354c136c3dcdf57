import { sql } from 'kysely';
import { secondsUntilTomorrow } from '#modules/organisations';
import type { PublicAnswer, PublicContext, PublicQuestion } from '#offers';
import { addDays, type IsoDate, isIsoDate, vietnameseDate, weekdayOf } from '#platform/calendar';
import type { Database } from '#platform/database';
import { say } from '#platform/i18n';
import { ButtonLink, Tag } from '#ui';
import { type CalendarEvent, calendarText } from './calendar.ts';
import { listPage } from './list-page.ts';
import { messages, weekdays } from './messages.ts';
import { asVisitor, beganWithin, keepersOf, type PublicEntry, selectPublic, tagsOf } from './queries.ts';
import { calendarPath, listPath, mondayOf, mostScheduleDays, type Shown, weekPath } from './shown.ts';

/** Days that the calendar file holds around today. */
const calendarDays = 120;
const mostEntries = 500;

function todayOf({ today }: PublicContext): IsoDate {
  if (!isIsoDate(today)) throw new Error(`no day: ${today}`);
  return today;
}

function askedWeek(context: PublicContext, { query }: PublicQuestion): IsoDate | null {
  const today = todayOf(context);
  if (query.tuan === undefined) return mondayOf(today);
  if (!isIsoDate(query.tuan)) return null;
  const monday = mondayOf(query.tuan);
  // one address a week, or the same week would be kept seven times
  return monday === query.tuan &&
    monday > addDays(today, -mostScheduleDays) &&
    monday < addDays(today, mostScheduleDays)
    ? monday
    : null;
}

const text = ({ values }: PublicEntry, id: string): string => {
  const value = values[id];
  return typeof value === 'string' ? value : '';
};

const read = (db: Database, context: PublicContext, shown: Shown, from: IsoDate, until: IsoDate) =>
  asVisitor(db, async (visitor) => {
    const keepers = await keepersOf(visitor, context, shown);
    const where = beganWithin(from, until);
    const { entries } = await selectPublic(visitor, {
      keepers,
      shown,
      where,
      order: sql`v.values ->> 'startsAt'`,
      offset: 0,
      limit: mostEntries,
    });
    return { keepers, entries };
  });

function Meeting({ entry, language }: { readonly entry: PublicEntry; readonly language: PublicContext['language'] }) {
  const isCancelled = entry.values.cancelled === true;
  const until = text(entry, 'endsAt');
  const rest = [text(entry, 'who'), text(entry, 'place'), text(entry, 'participants')]
    .filter((each) => each !== '')
    .join(' · ');
  return (
    <li class="work-week__entry">
      <time class="work-week__time" dateTime={`${text(entry, 'startsAt')}+07:00`}>
        {text(entry, 'startsAt').slice(11)}
        {until === '' ? '' : `–${until.slice(11)}`}
      </time>
      <div>
        <p class={isCancelled ? 'work-week__cancelled' : 'work-week__subject'}>
          {text(entry, 'subject')} {isCancelled ? <Tag kind="error">{say(messages.cancelled, language)}</Tag> : null}
        </p>
        <p class="soft">{rest}</p>
      </div>
    </li>
  );
}

function Week({
  context,
  monday,
  entries,
}: {
  readonly context: PublicContext;
  readonly monday: IsoDate;
  readonly entries: readonly PublicEntry[];
}) {
  const { language, today } = context;
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  // a weekend without anything is not worth its lines
  const shown = days.filter((day, index) => index < 5 || entries.some(({ from }) => from === day));
  return (
    <ol class="work-week">
      {shown.map((day) => {
        const own = entries.filter(({ from }) => from === day);
        return (
          <li key={day} class={day === today ? 'work-week__day work-week__day--today' : 'work-week__day'}>
            <h2>
              {weekdays[language][weekdayOf(day) % 7]} <span class="soft">{vietnameseDate(day)}</span>
            </h2>
            {own.length === 0 ? (
              <p class="soft">{say(messages.freeDay, language)}</p>
            ) : (
              <ul>
                {own.map((entry) => (
                  <Meeting key={entry.entryId} entry={entry} language={language} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Ways({
  context,
  shown,
  monday,
}: {
  readonly context: PublicContext;
  readonly shown: Shown;
  readonly monday: IsoDate;
}) {
  const { language, href } = context;
  const to = (day: IsoDate) => `${href(listPath(shown))}?tuan=${day}`;
  const current = mondayOf(todayOf(context));
  const isNear = (day: IsoDate) =>
    day > addDays(current, -mostScheduleDays + 14) && day < addDays(current, mostScheduleDays - 14);
  return (
    <nav class="row no-print" aria-label={say(messages.weeks, language)}>
      {isNear(monday) ? (
        <ButtonLink kind="plain" href={to(addDays(monday, -7))}>
          {say(messages.previousWeek, language)}
        </ButtonLink>
      ) : null}
      {monday === current ? null : (
        <ButtonLink kind="plain" href={href(listPath(shown))}>
          {say(messages.thisWeek, language)}
        </ButtonLink>
      )}
      {isNear(monday) ? (
        <ButtonLink kind="plain" href={to(addDays(monday, 7))}>
          {say(messages.nextWeek, language)}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" href={href(calendarPath(shown))}>
        {say(messages.subscribe, language)}
      </ButtonLink>
    </nav>
  );
}

/** The work schedule of the leaders, a week on a page (Art. 11.3). */
export async function respondWeek(
  db: Database,
  context: PublicContext,
  shown: Shown,
  question: PublicQuestion,
): Promise<PublicAnswer | null> {
  const monday = askedWeek(context, question);
  if (monday === null) return null;
  const { keepers, entries } = await read(db, context, shown, monday, addDays(monday, 7));
  const { language } = context;
  const path = listPath(shown);
  const canonical = question.query.tuan === undefined ? path : weekPath(shown, monday);
  const body = (
    <div class="public-register">
      <h1>{shown.register.name[language]}</h1>
      <p class="soft">
        {say(messages.week, language, { from: vietnameseDate(monday), until: vietnameseDate(addDays(monday, 6)) })}
      </p>
      <Ways context={context} shown={shown} monday={monday} />
      <Week context={context} monday={monday} entries={entries} />
    </div>
  );
  return listPage(context, shown, keepers, body, canonical);
}

const eventOf = (entry: PublicEntry): CalendarEvent => ({
  id: entry.entryId,
  from: text(entry, 'startsAt'),
  until: text(entry, 'endsAt') || null,
  subject: text(entry, 'subject'),
  place: text(entry, 'place'),
  description: [text(entry, 'who'), text(entry, 'participants')].filter((each) => each !== '').join('\n'),
  isCancelled: entry.values.cancelled === true,
});

/** The same as a calendar to which one subscribes (iCalendar, RFC 5545). */
export async function respondCalendar(
  db: Database,
  context: PublicContext,
  shown: Shown,
): Promise<PublicAnswer | null> {
  const today = todayOf(context);
  const { keepers, entries } = await read(
    db,
    context,
    shown,
    addDays(today, -calendarDays),
    addDays(today, calendarDays),
  );
  const name = say(messages.calendarName, context.language, { site: context.siteName });
  return {
    kind: 'file',
    type: 'text/calendar; charset=utf-8',
    body: calendarText({
      name,
      host: new URL(context.absolute('/')).host,
      stamp: context.now,
      events: entries.map(eventOf),
    }),
    saveAs: 'lich-lam-viec.ics',
    tags: tagsOf(context, shown, keepers),
    keepSeconds: secondsUntilTomorrow(context.now),
  };
}
