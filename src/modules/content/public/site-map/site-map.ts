import type { PublicContext, SiteMapEntry } from '#offers';
import { say } from '#platform/i18n';
import { messages as agencies } from '../agencies/messages.ts';
import { messages as board } from '../board/messages.ts';
import { feedPath, patterns, sectionPath } from '../paths.ts';
import type { Reading } from '../reading.ts';
import { type Section, sectionsUnder } from '../sections.ts';

function entryOf(sections: readonly Section[], section: Section): SiteMapEntry {
  const below = sectionsUnder(sections, section.code).map((each) => entryOf(sections, each));
  return {
    label: section.name,
    path: sectionPath(section.slug),
    section: section.code,
    feed: feedPath(section.slug),
    ...(below.length === 0 ? {} : { below }),
  };
}

/** The sections as a tree, and the pages that every site has. */
export async function siteMapOf(reading: Reading, context: PublicContext): Promise<readonly SiteMapEntry[]> {
  const sections = await reading.sectionsOf(context);
  const top = sectionsUnder(sections, null).map((section) => entryOf(sections, section));
  return [
    ...top,
    { label: say(agencies.title, context.language), path: patterns.agencies },
    { label: say(board.title, context.language), path: patterns.board },
  ];
}
