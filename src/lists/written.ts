import type { Language } from '#platform/i18n';
import type { ListColumn, ListValue } from './list.ts';

/** Vietnam has had one zone without summer time since 1975. */
const vietnam = 7 * 60 * 60 * 1000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A moment as the clock shows it in Vietnam, carried by the UTC fields of a Date. */
export const onVietnamsClock = (moment: Date): Date => new Date(moment.getTime() + vietnam);

const dayWritten = (iso: string): string => iso.split('-').reverse().join('/');

/** A value as it is read: 1.234, 01/07/2025, 01/07/2025 14:05. */
export function written(value: ListValue, { kind }: Pick<ListColumn<never>, 'kind'>, language: Language): string {
  if (value === null) return '';
  if (value instanceof Date) {
    const iso = onVietnamsClock(value).toISOString();
    return `${dayWritten(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
  }
  if (typeof value === 'number') return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en').format(value);
  return kind === 'day' && day.test(value) ? dayWritten(value) : value;
}
