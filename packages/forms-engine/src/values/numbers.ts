/** Numbers as people type them in Vietnam (1.234.567,8) or in English (1,234,567.8). */
import type { Bilingual, Field } from '../definition/definition.ts';
import { foldText } from './clean-text.ts';
import { messages } from './messages.ts';
import { type Parsed, read, refuse } from './read.ts';
import { both, type Language, word } from './wording.ts';

const marks = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** A number as printed: groups of three, exactly the decimals that it has. */
export function formatNumber(number: number, language: Language): string {
  const [whole = '0', fraction] = plainNotation(Math.abs(number)).split('.');
  const { group, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = number < 0 ? '-' : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${decimal}${fraction}`;
}

/** Decimal notation without an exponent, exact to the double's shortest form. */
function plainNotation(number: number): string {
  const text = String(number);
  if (!text.includes('e')) return text;
  const [digits = '0', exponent = '0'] = text.split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const places = Number(exponent);
  if (places < 0) return `0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
  return `${whole}${fraction}`.padEnd(places + 1, '0');
}

/** Reads a number for a field; its own unit or "%" may follow, another unit is refused. */
export function parseNumber(field: Field, text: string, language: Language): Parsed<number> {
  const match = /^([-−+]?)\s*(\d[\d.,' ]*)(.*)$/su.exec(text);
  if (match === null)
    return refuse(isWord(text) ? messages.wordsForNumber : messages.noNumber, forNumber(text, language));
  const [, sign = '', digits = '', rest = ''] = match;
  const unit = rest.trim();
  if (unit !== '' && !isUnitOf(field, unit)) {
    return /^[\p{L}%²³/ .]+$/u.test(unit)
      ? refuse(messages.otherUnit, { unit, expected: field.unit ?? both('—') })
      : refuse(messages.noNumber, forNumber(text, language));
  }
  const parsed = readDigits(digits.trim().replaceAll("'", ' '), field.type === 'integer', language);
  if (!parsed.ok || (sign !== '-' && sign !== '−')) return parsed;
  return { ...parsed, value: parsed.value === 0 ? 0 : -parsed.value };
}

function forNumber(text: string, language: Language): { text: string; example: Bilingual } {
  return { text, example: both(formatNumber(1116.5, language)) };
}

function isWord(text: string): boolean {
  return /^(khong|chua|khong co|no|none|nil|n\/a|na)\b/.test(foldText(text));
}

function isUnitOf(field: Field, unit: string): boolean {
  if (field.type === 'percent' && unit === '%') return true;
  if (field.type === 'hours' && ['h', 'gio'].includes(foldText(unit))) return true;
  if (field.unit === undefined) return false;
  return [field.unit, ...field.unit.split('/')].some((own) => foldText(own) === foldText(unit));
}

function readDigits(text: string, whole: boolean, language: Language): Parsed<number> {
  // From here on in Vietnamese notation: "." groups, "," parts the decimals.
  const vi = language === 'vi' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  if (/^\d+$/.test(vi)) return toNumber(vi, '', text);
  if (/^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*(?:,\d+)?$/.test(vi)) return readGrouped(vi, text, whole, language);
  if (/^\d+,\d+$/.test(vi)) return readComma(vi, text, whole, language);
  // The other language's notation, where it cannot be mistaken: 85.5, 1,234,567.8
  if (/^\d+\.\d+$/.test(vi)) return wholeOr(vi.replace('.', ','), text, whole);
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(vi) || /^\d{1,3}(?:,\d{3}){2,}$/.test(vi)) {
    return wholeOr(vi.replaceAll(',', '').replace('.', ','), text, whole);
  }
  return refuse(messages.grouping, { text });
}

/** Groups of three: certain, but for a single group, which in the other notation would be three decimals. */
function readGrouped(vi: string, text: string, whole: boolean, language: Language): Parsed<number> {
  if (/^0[. ]/.test(vi))
    return vi.startsWith('0.') ? wholeOr(vi.replace('.', ','), text, whole) : refuse(messages.grouping, { text });
  const parsed = wholeOr(vi.replace(/[. ]/g, ''), text, whole);
  if (!parsed.ok || whole || !/^\d+\.\d{3}$/.test(vi)) return parsed;
  return read(parsed.value, understood(text, parsed.value, Number(vi), language));
}

/** One comma: decimals. In a whole number "1,116" could be 1116 in the other notation, so it is not guessed. */
function readComma(vi: string, text: string, whole: boolean, language: Language): Parsed<number> {
  const three = /^[1-9]\d{0,2},\d{3}$/.test(vi);
  if (three && whole) {
    const first = String(Number(vi.replace(',', '')));
    const second = /,000$/.test(vi) ? vi.slice(0, -4) : undefined;
    if (second === undefined) return refuse(messages.notWhole, { text });
    return refuse(messages.ambiguous, { text, first, second });
  }
  const parsed = wholeOr(vi, text, whole);
  if (!parsed.ok || !three) return parsed;
  return read(parsed.value, understood(text, parsed.value, Number(vi.replace(',', '')), language));
}

function understood(text: string, value: number, other: number, language: Language): Bilingual {
  const shown = (number: number) => both(formatNumber(number, language).replace(marks[language].group, ''));
  return word(messages.understood, { text, value: shown(value), other: shown(other) });
}

/** `digits,decimals` to a number; a whole number may carry zeros only. */
function wholeOr(plain: string, text: string, whole: boolean): Parsed<number> {
  const [digits = '', decimals = ''] = plain.split(',');
  if (whole && !/^0*$/.test(decimals)) return refuse(messages.notWhole, { text });
  return toNumber(digits, decimals, text);
}

function toNumber(digits: string, decimals: string, text: string): Parsed<number> {
  const number = Number(decimals === '' ? digits : `${digits}.${decimals}`);
  const significant = `${digits}${decimals}`.replace(/^0+/, '').replace(/0+$/, '').length;
  const safe = Math.abs(number) <= Number.MAX_SAFE_INTEGER && significant <= 17;
  return safe ? read(number) : refuse(messages.tooLarge, { text });
}
