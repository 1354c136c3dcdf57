/** References to documents as people write them: "874/KH-STNMT ngày 24/10/2018 (http://…)". */
import { formatDate, parseDate } from './dates.ts';
import type { DocumentReference } from './value.ts';
import type { Language } from './wording.ts';

const linkPattern = /\(?\s*(https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\s*\)?/iu;
const numberPattern = /^(?:số\s*:?\s*)?(\d+[\p{L}\d]*(?:\/\d{4})?\/[\p{L}\d][\p{L}\d.&-]*)/iu;
const datePattern =
  /[,;]?\s*(?:,?\s*(?:ký\s+)?(?:ngày|dated)\s+)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

/**
 * The number, date, link and title that a text names, each only where it is certain: the number at its beginning, the date
 * after "ngày", the link by its scheme; what is left is the title. Undefined when nothing of it can name a document.
 */
export function parseDocument(text: string): DocumentReference | undefined {
  const link = linkPattern.exec(text);
  let rest = take(text, link);
  const number = numberPattern.exec(rest);
  rest = take(rest, number);
  const dateMatch = datePattern.exec(rest);
  const date = dateMatch === null ? undefined : parseDate('date', (dateMatch[1] ?? '').replace(/\s*([/.-])\s*/g, '$1'));
  if (date?.ok) rest = take(rest, dateMatch);
  const title = rest.replace(/\s+/g, ' ').replace(/^[\s,;.:()-]+|[\s,;:(-]+$/gu, '');
  const reference: DocumentReference = {
    ...(number?.[1] === undefined ? {} : { number: number[1] }),
    ...(date?.ok ? { date: date.value } : {}),
    ...(/[\p{L}\p{M}\p{N}]/u.test(title) ? { title } : {}),
    ...(link?.[1] === undefined ? {} : { link: link[1] }),
  };
  return Object.keys(reference).length === 0 ? undefined : reference;
}

function take(text: string, match: RegExpExecArray | null): string {
  return match === null ? text : `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
}

/** "874/KH-STNMT ngày 24/10/2018, Kế hoạch … (http://…)" */
export function formatDocument(reference: DocumentReference, language: Language): string {
  const dated = language === 'vi' ? 'ngày' : 'dated';
  const date = reference.date === undefined ? '' : `${dated} ${formatDate('date', reference.date, language)}`;
  const head = [reference.number ?? '', date].filter((text) => text !== '').join(' ');
  const named = [head, reference.title ?? ''].filter((text) => text !== '').join(', ');
  if (reference.link === undefined) return named;
  return named === '' ? reference.link : `${named} (${reference.link})`;
}

/** An address reduced to what tells two documents apart: scheme, "www.", fragment and a last slash do not. Undefined for a bare site. */
export function linkKey(link: string): string | undefined {
  const address = /^https?:\/\//i.test(link) ? link : `http://${link}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const path = decoded(url.pathname).replace(/\/+$/, '');
  return path === '' && url.search === ''
    ? undefined
    : `${url.host.replace(/^www\./, '')}${path}${decoded(url.search)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A document's number reduced to what tells it apart: "Số 126/qđ-stnmt" and "126/QĐ-STNMT" are the same. */
export function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/^SỐ\s*:?\s*/u, '')
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-');
}
