/** Messages in both languages with their values filled in. */
import type { Bilingual } from '../definition/definition.ts';

export type Language = 'vi' | 'en';
export type Words = Readonly<Record<string, string | number | Bilingual>>;

/** Fills `{name}` in both languages; a name without a value stays as it stands, so that a mistake shows. */
export function word(message: Bilingual, words: Words = {}): Bilingual {
  return { vi: fill(message.vi, words, 'vi'), en: fill(message.en, words, 'en') };
}

function fill(text: string, words: Words, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const given = Object.hasOwn(words, name) ? words[name] : undefined;
    if (given === undefined) return slot;
    return typeof given === 'object' ? given[language] : String(given);
  });
}

/** The same text in both languages, for what is quoted. */
export function both(text: string): Bilingual {
  return { vi: text, en: text };
}

export function joined(texts: readonly Bilingual[], separator = ', '): Bilingual {
  return { vi: texts.map((text) => text.vi).join(separator), en: texts.map((text) => text.en).join(separator) };
}
