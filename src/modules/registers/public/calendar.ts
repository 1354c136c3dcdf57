/** Moments are of Vietnam's clock, "2026-03-02T08:00". */
export type CalendarEvent = {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly subject: string;
  readonly place: string;
  readonly description: string;
  readonly isCancelled: boolean;
};

export type Calendar = {
  readonly name: string;
  readonly host: string;
  readonly stamp: Date;
  readonly events: readonly CalendarEvent[];
};

const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

const encoder = new TextEncoder();

/** A line of at most 75 bytes, continued by a space on the next one (RFC 5545, 3.1); no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

const utc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
/** Vietnam has had one zone without summer time since 1975. */
const momentOf = (local: string): string => utc(new Date(`${local}:00+07:00`));

function linesOf(
  { id, from, until, subject, place, description, isCancelled }: CalendarEvent,
  { host, stamp }: Calendar,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${momentOf(from)}`,
    ...(until === null ? [] : [`DTEND:${momentOf(until)}`]),
    `SUMMARY:${escaped(subject)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/** Events as iCalendar (RFC 5545). */
export function calendarText(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CongSo//work schedule//VI',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...calendar.events.flatMap((event) => linesOf(event, calendar)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
