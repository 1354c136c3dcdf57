import { formatNumber } from '#forms-engine';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { messages as aggregation } from '../messages.ts';
import { countInWords } from '../words.ts';
import type { Dataset, PublishedFigure } from './dataset.ts';
import { messages } from './messages.ts';

export const dayInWords = (day: string): string => (isIsoDate(day) ? vietnameseDate(day) : day);

/** A published figure as a table shows it. */
export function figureInWords(figure: PublishedFigure, language: Language): string {
  const { value, each, unit, isWithheld, rule, answered } = figure;
  if (isWithheld) return say(messages.withheld, language);
  if (each !== null) return each.map(({ label, count }) => `${label}: ${countInWords(count, language)}`).join(' · ');
  if (value === null) return '';
  const number = formatNumber(value, language);
  if (rule === 'countYes')
    return say(aggregation.saidYes, language, { value: number, answered: countInWords(answered, language) });
  if (unit === null || unit.includes('(')) return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** On what a dataset rests. */
export const basisInWords = ({ reports, asked, from, to, treeOn }: Dataset, language: Language): string =>
  say(messages.basis, language, {
    reports: countInWords(reports, language),
    asked: countInWords(asked, language),
    from: dayInWords(from),
    to: dayInWords(to),
    tree: dayInWords(treeOn),
  });
