/** Days, months, quarters and years as people write them (24/10/2018) and as they are kept (2018-10-24). */
import { messages } from './messages.ts';
import { type Parsed, read, refuse } from './read.ts';
import type { Language } from './wording.ts';

export type DateType = 'date' | 'dateTime' | 'month' | 'quarter' | 'year';

/** Whether a kept text is a real day, month and so on: 2019-02-29 is none. Years run from 1900 to 2199. */
export function isDateValue(type: DateType, text: string): boolean {
  switch (type) {
    case 'date':
      return isDay(text);
    case 'dateTime':
      return /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
    case 'month':
      return isDay(`${text}-01`);
    case 'quarter':
      return /^(19|20|21)\d\dQ[1-4]$/.test(text);
    case 'year':
      return /^(19|20|21)\d\d$/.test(text);
  }
}

function isDay(text: string): boolean {
  const match = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The number of days in a month (1 to 12). */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function formatDate(type: DateType, text: string, language: Language): string {
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  switch (type) {
    case 'date':
      return `${day}/${month}/${year}`;
    case 'dateTime':
      return `${day}/${month}/${year} ${text.slice(11)}`;
    case 'month':
      return `${month}/${year}`;
    case 'quarter': {
      const number = Number(text.slice(5));
      return language === 'vi'
        ? `Quý ${roman[number - 1] ?? number}/${text.slice(0, 4)}`
        : `Q${number}/${text.slice(0, 4)}`;
    }
    case 'year':
      return text;
  }
}

const roman = ['I', 'II', 'III', 'IV'];

/** Reads what people type; the kept form is read too. */
export function parseDate(type: DateType, text: string): Parsed<string> {
  const kept = keptForm(type, text);
  return kept !== undefined && isDateValue(type, kept) ? read(kept) : refuse(messages[type], { text });
}

function keptForm(type: DateType, text: string): string | undefined {
  if (isDateValue(type, text)) return text;
  switch (type) {
    case 'date':
      return day(text);
    case 'dateTime':
      return dayAndTime(text);
    case 'month':
      return month(text);
    case 'quarter':
      return quarter(text);
    case 'year':
      return /^(?:năm\s+)?(\d{4})$/i.exec(text)?.[1];
  }
}

/** 24/10/2018, 24-10-2018, 24.10.2018, "ngày 24 tháng 10 năm 2018". Never month first. */
function day(text: string): string | undefined {
  const match =
    /^(?:ngày\s+)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/iu.exec(text) ??
    /^(?:ngày\s+)?(\d{1,2})(\s+)tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(text);
  return match === null ? undefined : `${match[4]}-${two(match[3])}-${two(match[1])}`;
}

function dayAndTime(text: string): string | undefined {
  const after = /^(.+?)[,\s]+(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})?(?:\s*phút)?$/iu.exec(text);
  const before = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})?(?:\s*phút)?[,\s]+(.+)$/iu.exec(text);
  const [date, hour, minute] = after ? [after[1], after[2], after[3]] : [before?.[3], before?.[1], before?.[2]];
  const kept = date === undefined ? undefined : (day(date) ?? (isDay(date) ? date : undefined));
  return kept === undefined ? undefined : `${kept}T${two(hour)}:${two(minute ?? '0')}`;
}

function month(text: string): string | undefined {
  const match = /^(?:tháng\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})$/iu.exec(text);
  return match === null ? undefined : `${match[2]}-${two(match[1])}`;
}

function quarter(text: string): string | undefined {
  const match = /^(?:quý\s*|quy\s*|q)?([1-4]|I{1,3}|IV)\s*(?:[/.-]|năm|\s)\s*(\d{4})$/iu.exec(text);
  if (match === null) return undefined;
  const number = roman.indexOf((match[1] ?? '').toUpperCase()) + 1 || Number(match[1]);
  return `${match[2]}Q${number}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
