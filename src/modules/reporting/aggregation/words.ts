import { type AggregatedField, type FormDefinition, formatFigure, isNumberType, ownerOf } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** A count with the separators of the language: 12.345. */
export const countInWords = (count: number, language: Language): string =>
  count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

/** An aggregated value as a table shows it. */
export function valueInWords(aggregated: AggregatedField, language: Language): string {
  const { field, rule, value, each, fault, answered, range } = aggregated;
  if (fault !== undefined) return say(messages.faults[fault], language);
  if (answered === 0 && value === null) return '';
  if (each !== undefined) {
    return each.map(({ label, count }) => `${label}: ${countInWords(count, language)}`).join(' · ');
  }
  if (value === null) {
    if (rule.kind === 'list') return say(messages.listed, language, { count: countInWords(answered, language) });
    if (range === undefined) return '';
    const [from, to] = [formatFigure(field, range.from, language), formatFigure(field, range.to, language)];
    return range.from === range.to ? from : say(messages.between, language, { from, to });
  }
  if (rule.kind !== 'countYes') return formatFigure(field, value, language);
  const values = { value: countInWords(value, language), answered: countInWords(answered, language) };
  return say(field.type === 'tick' ? messages.ticked : messages.saidYes, language, values);
}

/** How the value was made, for who asks. */
export function ruleInWords({ field, rule }: AggregatedField, definition: FormDefinition, language: Language): string {
  const nameOf = (id: string): string => {
    const found = definition.fields.find((one) => one.id === id);
    return found?.name ?? found?.label ?? id;
  };
  const owner = ownerOf(field, definition);
  if (owner !== undefined && rule.kind !== 'list' && rule.kind !== 'none')
    return say(messages.rules.owned, language, { owner });
  switch (rule.kind) {
    case 'ratio':
      return say(messages.rules.ratio, language, { of: nameOf(rule.of), to: rule.to.map(nameOf).join(' + ') });
    case 'weightedMean':
      return say(messages.rules.weightedMean, language, { weight: nameOf(rule.weight) });
    default:
      return say(messages.rules[rule.kind], language);
  }
}

/** Whether the value is a number that charts can draw. */
export const isDrawn = ({ value, field, rule }: Pick<AggregatedField, 'value' | 'field' | 'rule'>): boolean =>
  value !== null && (isNumberType(field.type) || rule.kind === 'countYes');
