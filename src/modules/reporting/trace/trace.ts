import { type FormDefinition, formatValue, type Provenance, type Value } from '#forms-engine';
import { type Answer, fieldAt } from '#modules/filling';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { findForm } from '../definitions/library.ts';
import { periodInWords } from '../words.ts';
import { messages } from './messages.ts';

/** Number and wording of the item that is answered at a place. */
export function itemInWords(definition: FormDefinition, place: string): string {
  const field = fieldAt(definition, place);
  if (field === undefined) return place;
  const words = [field.number, field.name ?? field.label].filter(Boolean).join(' ');
  const [, row] = place.split('/');
  return row === undefined ? words : `${words} (${row})`;
}

/** A value as the paper shows it. */
export function valueInWords(definition: FormDefinition, place: string, value: Value, language: Language): string {
  const field = fieldAt(definition, place);
  if (value === null) return say(messages.blank, language);
  if (field === undefined) return String(value);
  // the unit "có/không" of a question says what may be answered, not what was
  const unit = typeof value === 'boolean' ? undefined : field.unit;
  return [formatValue(field, value, 'vi'), unit].filter(Boolean).join(' ');
}

/** A day, or the day in Vietnam of a moment, as people write it; what is neither stays. */
function dayInWords(text: string): string {
  if (isIsoDate(text)) return vietnameseDate(text);
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : null;
  return at === null ? text : at.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** The days that a figure covers: "2019-01-01/2019-06-30", one day, or a period's key. */
const daysInWords = (window: string, language: Language): string =>
  withinSentence(window.split('/').map(dayInWords).join(' – '), language);

function withinSentence(period: string, language: Language): string {
  const words = periodInWords(period, language);
  return words === period ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

const formInWords = (code: string, language: Language): string => findForm(code)?.definition.name[language] ?? code;

/** Where a value came from, in words. */
export function sourceInWords(provenance: Provenance | undefined, language: Language): string {
  if (provenance === undefined) return say(messages.unknown, language);
  switch (provenance.kind) {
    case 'typed':
      return say(messages.typed, language);
    case 'imported':
      return say(messages.imported, language, { from: provenance.from });
    case 'measured':
      return say(messages.measured, language, {
        window: daysInWords(provenance.window, language),
        asOf: dayInWords(provenance.asOf),
      });
    case 'composed': {
      const { from, period, reports, treeOn } = provenance;
      return say(messages.composed, language, {
        from: formInWords(from, language),
        period: withinSentence(period, language),
        reports,
        treeOn: dayInWords(treeOn),
      });
    }
    case 'carried':
      return say(messages.carried, language, {
        from: formInWords(provenance.from, language),
        period: withinSentence(provenance.period, language),
      });
    case 'computed':
      return say(messages.computed, language);
  }
}

/** The answers that a person gave, in the order of the form: no rows as such, and nothing blank. */
export function tracedAnswers(definition: FormDefinition, answers: readonly Answer[]): readonly Answer[] {
  const order = new Map<string, number>();
  for (const field of definition.fields)
    order.set(field.table === undefined ? field.id : `${field.table}/${field.id}`, order.size);
  const rank = (place: string): number => {
    const [first = '', row, column] = place.split('/');
    return order.get(row === undefined ? first : `${first}/${column}`) ?? order.size;
  };
  return answers
    .filter(({ place, value }) => value !== null && fieldAt(definition, place) !== undefined)
    .toSorted((one, other) => rank(one.place) - rank(other.place) || (one.place < other.place ? -1 : 1));
}
