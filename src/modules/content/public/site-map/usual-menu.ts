import { mostMenuEntries, type SiteSettings } from '#modules/sites';
import type { Section } from '../../sections/queries.ts';
import { messages as agencies } from '../agencies/messages.ts';
import { messages as board } from '../board/messages.ts';
import { patterns, sectionPath } from '../paths.ts';

type Menu = NonNullable<SiteSettings['menu']>;

/** The navigation that a site has without a menu of its own, as entries that its manager can go on from. */
export function usualMenu(sections: readonly Section[]): Menu {
  const shown = sections.filter(({ isShown }) => isShown);
  const linkOf = ({ name, slug }: Section) => ({ label: name, to: sectionPath(slug) });
  const top = shown
    .filter(({ parentCode }) => parentCode === null)
    .map((section) => {
      const below = shown.filter(({ parentCode }) => parentCode === section.code).map(linkOf);
      return { ...linkOf(section), ...(below.length === 0 ? {} : { below }) };
    });
  const pages = [
    { label: agencies.title, to: patterns.agencies },
    { label: board.title, to: patterns.board },
  ];
  return [...top, ...pages].slice(0, mostMenuEntries);
}
