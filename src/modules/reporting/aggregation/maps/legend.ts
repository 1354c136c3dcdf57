import { type AggregatedField, type Field, formatFigure, isNumberType } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { countInWords, isDrawn, valueInWords } from '../words.ts';
import { classesOf, shadeOf, type ValueClass } from './classes.ts';
import { messages } from './messages.ts';
import type { MapUnit } from './units.ts';

/** How a unit is drawn: in the shade of its class, as one without a report, or as one that left the item blank. */
export type Paint =
  | { readonly kind: 'class'; readonly shade: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'blank' };

export type LegendLine = { readonly paint: Paint; readonly label: string; readonly count: number };

const numberIn = (figure: AggregatedField | undefined): number | null =>
  figure === undefined || !isDrawn(figure) ? null : figure.value;

export const numberOf = ({ figure }: MapUnit): number | null => numberIn(figure);

const written = (field: Field, value: number, language: Language): string =>
  isNumberType(field.type) ? formatFigure(field, value, language) : countInWords(value, language);

/** Without its unit, which stands once behind both limits of a class. */
const plain = (value: number, language: Language): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });

function labelOf(field: Field, { from, to }: ValueClass, language: Language): string {
  const isAnswer = !isNumberType(field.type) && from === to && (from === 0 || from === 1);
  if (isAnswer) return say(from === 1 ? messages.yes : messages.no, language);
  const high = written(field, to, language);
  return from === to ? high : `${plain(from, language)} – ${high}`;
}

/** A value as it stands in a unit of the map or its table. */
export function unitInWords({ figure, reports }: MapUnit, language: Language): string {
  if (figure === undefined || reports === 0) return say(messages.missing, language);
  const isAnswer = figure.rule.kind === 'countYes' && reports === 1 && figure.value !== null;
  if (isAnswer) return say(figure.value === 1 ? messages.yes : messages.no, language);
  return valueInWords(figure, language) || say(messages.blank, language);
}

/** The number alone, where the whole wording has no room. */
export function shortValue(field: Field, unit: MapUnit, language: Language): string {
  const value = numberOf(unit);
  if (value === null) return '';
  if (!isNumberType(field.type))
    return unit.reports === 1 ? unitInWords(unit, language) : countInWords(value, language);
  return plain(value, language);
}

/** The classes of a map's units, and how each unit is drawn. */
export function legendOf(field: Field, units: readonly MapUnit[], language: Language) {
  const classes = classesOf(units.flatMap((unit) => numberOf(unit) ?? []));
  const paintOf = (unit: MapUnit): Paint => {
    if (unit.reports === 0) return { kind: 'missing' };
    const value = numberOf(unit);
    const index = value === null ? -1 : classes.findIndex(({ from, to }) => from <= value && value <= to);
    return index < 0 ? { kind: 'blank' } : { kind: 'class', shade: shadeOf(index, classes.length) };
  };
  const others = (['missing', 'blank'] as const).flatMap((kind): readonly LegendLine[] => {
    const count = units.filter((unit) => paintOf(unit).kind === kind).length;
    return count === 0 ? [] : [{ paint: { kind }, label: say(messages[kind], language), count }];
  });
  const lines: readonly LegendLine[] = [
    ...classes.map(
      (one, index): LegendLine => ({
        paint: { kind: 'class', shade: shadeOf(index, classes.length) },
        label: labelOf(field, one, language),
        count: one.count,
      }),
    ),
    ...others,
  ];
  return { lines, paintOf };
}
