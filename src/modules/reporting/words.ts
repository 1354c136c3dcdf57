import { periodFromKey } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** A period in words: "Quý 2 năm 2019". */
export function periodInWords(key: string, language: Language): string {
  const period = periodFromKey(key);
  if (period === undefined) return key;
  if (period.quarter !== undefined)
    return say(messages.quarter, language, { quarter: period.quarter, year: period.year });
  if (/^\d{4}$/.test(key)) return say(messages.year, language, { year: period.year });
  return say(messages.dates, language, { from: period.from, to: period.to });
}

/** The name under which a file is saved: without accents, so that every old program takes it. */
export function fileName(formCode: string, period: string | null, extension: string): string {
  const parts = [formCode, period?.replaceAll('/', '_') ?? 'mau-trang'];
  return `${parts.join('-')}.${extension}`;
}
