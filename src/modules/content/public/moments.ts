import type { Language } from '#platform/i18n';

/** Vietnam has had one zone without summer time since 1975. */
const offsetMilliseconds = 7 * 60 * 60 * 1000;
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The clock of Vietnam, read with the UTC functions. */
const inVietnam = (at: Date) => new Date(at.getTime() + offsetMilliseconds);

/** "2026-11-25T22:43:00+07:00", for machines. */
export const momentForMachines = (at: Date): string => `${inVietnam(at).toISOString().slice(0, -5)}+07:00`;

/** "25/11/2026"; "25 November 2026". */
export function dayInWords(at: Date, language: Language): string {
  const there = inVietnam(at);
  const [year, month = '', day = ''] = there.toISOString().slice(0, 10).split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${there.getUTCDate()} ${months[there.getUTCMonth()]} ${year}`;
}

/** "Thứ Tư, 25/11/2026, 22:43"; "Wednesday, 25 November 2026, 22:43". */
export function momentInWords(at: Date, language: Language): string {
  const there = inVietnam(at);
  const weekday = weekdays[language][there.getUTCDay()];
  return `${weekday}, ${dayInWords(at, language)}, ${there.toISOString().slice(11, 16)}`;
}

/** The moment at which a month (1 to 12) begins in Vietnam. */
export const beginOfMonth = (year: number, month: number): Date =>
  new Date(Date.UTC(year, month - 1, 1) - offsetMilliseconds);

export const yearInVietnam = (at: Date): number => inVietnam(at).getUTCFullYear();
