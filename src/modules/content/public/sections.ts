import { z } from 'zod';
import type { Database } from '#platform/database';
import type { Language } from '#platform/i18n';
import { statement } from './statement.ts';

/** A section as its readers see it. */
export type Section = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly slug: string;
  /** In the reader's language where it has such a name, else in Vietnamese. */
  readonly name: string;
  /** news: items by date; pages: a fixed list of pages (introduction). */
  readonly kind: 'news' | 'pages';
  /** In menus and in the site map. A hidden section's address still answers, so that old links do not break. */
  readonly isShown: boolean;
};

const row = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['news', 'pages']),
  isShown: z.boolean(),
});

const all = statement(
  'sections',
  `SELECT code, parent_code AS "parentCode", slug, coalesce(nullif(btrim(name ->> $2), ''), name ->> 'vi') AS name, kind,
    is_shown AS "isShown"
  FROM section WHERE site_id = $1 ORDER BY position, code`,
  row,
);

/** The site and the language in which something is read. */
export type Reader = { readonly siteId: string; readonly language: Language };

/** Every section of a site in the order of its board, hidden ones too. */
export type SectionsOf = (reader: Reader) => Promise<readonly Section[]>;

/**
 * Those who ask at the same moment (the blocks of a home page) are answered by one query, and who asks again for the same page
 * (the same context) gets what it got first. Nothing is kept beyond a page.
 */
export function gatherSections(db: Database): SectionsOf {
  const ofPages = new WeakMap<Reader, Promise<readonly Section[]>>();
  const asked = new Map<string, Promise<readonly Section[]>>();
  const ask = ({ siteId, language }: Reader) => {
    const key = `${siteId} ${language}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = all(db, () => {
      // who asks later asks again: nothing is kept that a change could make old
      asked.delete(key);
      return [siteId, language];
    });
    asked.set(key, answer);
    return answer;
  };
  return (reader) => {
    const answer = ofPages.get(reader) ?? ask(reader);
    ofPages.set(reader, answer);
    return answer;
  };
}

export const sectionWithSlug = (sections: readonly Section[], slug: string): Section | undefined =>
  sections.find((section) => section.slug === slug);

/** The shown sections that stand under one, or at the top (null). */
export const sectionsUnder = (sections: readonly Section[], parentCode: string | null): readonly Section[] =>
  sections.filter((section) => section.isShown && section.parentCode === parentCode);

/** The sections above one and itself, the highest first. A circle, which nobody should have entered, ends where it closes. */
export function wayTo(sections: readonly Section[], section: Section): readonly Section[] {
  const way = [section];
  let above = section.parentCode;
  while (above !== null && way.every(({ code }) => code !== above)) {
    const next = sections.find(({ code }) => code === above);
    if (next === undefined) break;
    way.unshift(next);
    above = next.parentCode;
  }
  return way;
}
