import { addDays, isIsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import type { Section } from '../../sections/queries.ts';
import { type Refusal, sayRefusal } from '../../workflow/refusal.ts';
import { messages } from './messages.ts';

type Local = { readonly vi: string; readonly en?: string | undefined };

/** A name in the reader's language, in Vietnamese where there is no other. */
export const nameIn = (name: Local, language: Language): string => name[language] ?? name.vi;

/** A day as people write it: 05/09/2026. */
export const dayInWords = (day: string): string => (isIsoDate(day) ? vietnameseDate(day) : day);

/** Days as people write them; `until` is the first on which they no longer hold. */
export function daysInWords(from: string, until: string | null, language: Language): string {
  if (until === null) return say(messages.from, language, { from: dayInWords(from) });
  const last = isIsoDate(until) ? vietnameseDate(addDays(until, -1)) : until;
  return say(messages.fromUntil, language, { from: dayInWords(from), last });
}

/** Names of sections by their codes; null: all of them. */
export function sectionsInWords(
  codes: readonly string[] | null,
  sections: readonly Section[],
  language: Language,
): string {
  if (codes === null) return say(messages.allSections, language);
  const names = new Map(sections.map(({ code, name }) => [code, nameIn(name, language)]));
  return codes.map((code) => names.get(code) ?? code).join(', ');
}

/** What is wrong about a field, as the property of its component; nothing where it is right. */
export function faultAt(place: string, refusals: readonly Refusal[], language: Language): { readonly error?: string } {
  const said = refusals.filter((each) => each.place === place).map((each) => sayRefusal(each, language));
  return said.length === 0 ? {} : { error: said.join(' ') };
}
