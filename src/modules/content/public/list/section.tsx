import type { PublicAnswer, PublicContext, PublicPage, PublicQuestion } from '#offers';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { respondIntroduction } from '../introduction/introduction.tsx';
import { messages } from '../messages.ts';
import { feedPath, sectionPath } from '../paths.ts';
import { type Reading, sectionTag, siteTag } from '../reading.ts';
import { type Section, sectionsUnder, sectionWithSlug, wayTo } from '../sections.ts';
import { type Extent, selectExtent, selectPage } from './listing.ts';
import { NoSuchList } from './no-such-list.tsx';
import { type ListQuestion, listAddress, pageSize, pagesOf, readListQuestion, windowOf, yearsOf } from './paging.ts';
import { type Branch, SectionPage } from './section-page.tsx';
import { teaserOf } from './show.tsx';
import type { Teaser } from './teaser.ts';

const branchSize = 4;

type Place = { readonly context: PublicContext; readonly sections: readonly Section[]; readonly section: Section };

/** What every page of a section says about itself. */
function frameOf({
  context,
  sections,
  section,
}: Place): Pick<PublicPage, 'kind' | 'crumbs' | 'feeds' | 'styles' | 'tags'> {
  const above = wayTo(sections, section).slice(0, -1);
  const title = say(messages.feedOf, context.language, { section: section.name, site: context.siteName });
  return {
    kind: 'page',
    crumbs: above.map(({ name, slug }) => ({ label: name, path: sectionPath(slug) })),
    feeds: [{ title, path: feedPath(section.slug) }],
    styles: [assetUrl('reading.css')],
    tags: [siteTag(context.siteId), sectionTag(context.siteId, section.code)],
  };
}

function noSuchList(place: Place, reason: { readonly text: string; readonly lastPage?: string }): PublicPage {
  const { context, section } = place;
  return {
    ...frameOf(place),
    status: 404,
    title: say(messages.noSuchPage, context.language),
    body: <NoSuchList context={context} section={section} {...reason} />,
    canonical: sectionPath(section.slug),
    isHiddenFromSearch: true,
  };
}

/** The sections beside which the reader chooses: those below, or else those on the same level under the same parent. */
function besideOf(sections: readonly Section[], section: Section): readonly Section[] {
  const below = sectionsUnder(sections, section.code);
  if (below.length > 0) return below;
  return section.parentCode === null ? [] : sectionsUnder(sections, section.parentCode);
}

async function branchesOf(reading: Reading, { context, sections, section }: Place): Promise<readonly Branch[]> {
  const below = sectionsUnder(sections, section.code);
  return Promise.all(
    below.map(async (each) => {
      const items = await reading.newestIn(context, each.code, branchSize);
      return { section: each, items: items.map((item) => teaserOf(reading, context, item, { level: 3 })) };
    }),
  );
}

/** The page on which everybody begins. */
const isFirstPage = ({ page, year }: ListQuestion): boolean => page === 1 && year === null;

/** A list with what was read to show it. */
type ReadList = {
  readonly question: ListQuestion;
  readonly extent: Extent;
  readonly items: readonly Teaser[];
  readonly branches: readonly Branch[];
};

function listOf(reading: Reading, place: Place, { question, extent, items, branches }: ReadList): PublicPage {
  const { context, sections, section } = place;
  const pages = pagesOf(extent.total);
  const isFirst = isFirstPage(question);
  const frame = frameOf(place);
  const address = listAddress(sectionPath(section.slug), question);
  const words = { section: section.name, site: context.siteName, title: section.name, page: question.page };
  return {
    ...frame,
    title: question.page === 1 ? section.name : say(messages.titleOnPage, context.language, words),
    description: say(messages.sectionDescription, context.language, words),
    canonical: address,
    // lists by time are ways to the items, not pages to be found by themselves
    isHiddenFromSearch: question.year !== null,
    ...(isFirst ? { languages: sameInAll(context, address) } : {}),
    tags: [...frame.tags, ...branches.map(({ section: { code } }) => sectionTag(context.siteId, code))],
    body: (
      <SectionPage
        context={context}
        section={section}
        question={question}
        total={extent.total}
        pages={pages}
        years={yearsOf(extent)}
        items={items.map((item, index) => teaserOf(reading, context, item, { isFirst: index === 0 && isFirst }))}
        branches={branches}
        beside={besideOf(sections, section)}
      />
    ),
  };
}

/** A page that there is in every language of the site at the same path. */
export function sameInAll({ languages }: PublicContext, path: string): NonNullable<PublicPage['languages']> {
  return Object.fromEntries(languages.map((language) => [language, path]));
}

/** The address as it was written, with its names in our order. */
function writtenAddress(path: string, query: PublicQuestion['query']): string {
  const pairs = ['nam', 'thang', 'trang'].flatMap((name) =>
    query[name] === undefined ? [] : [`${name}=${query[name]}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** A section's list; null where the site has no such section. */
export async function respondSection(
  reading: Reading,
  context: PublicContext,
  { params, query }: PublicQuestion,
): Promise<PublicAnswer | null> {
  const sections = await reading.sectionsOf(context);
  const section = sectionWithSlug(sections, params.section ?? '');
  if (section === undefined) return null;
  if (section.kind === 'pages') return respondIntroduction(reading, context, section);
  const place = { context, sections, section };
  const question = readListQuestion(query);
  if (question === null) return noSuchList(place, { text: say(messages.unreadable, context.language) });
  const path = sectionPath(section.slug);
  const address = listAddress(path, question);
  if (address !== writtenAddress(path, query)) return { kind: 'redirect', to: address, isPermanent: true };
  const listing = {
    reader: context,
    of: { section: section.code },
    ...windowOf(question),
  };
  const isFirst = isFirstPage(question);
  const inPage = (total: number) => ({ offset: (question.page - 1) * pageSize, count: pageSize, total });
  // where the first page stands is known before how many there are
  const [extent, first, branches] = await Promise.all([
    selectExtent(reading.db, listing),
    isFirst ? selectPage(reading, listing, inPage(Number.POSITIVE_INFINITY)) : null,
    isFirst ? branchesOf(reading, place) : [],
  ]);
  const pages = pagesOf(extent.total);
  if (question.page <= pages) {
    const items = first ?? (await selectPage(reading, listing, inPage(extent.total)));
    return listOf(reading, place, { question, extent, items, branches });
  }
  return noSuchList(place, {
    text: say(messages.pastTheEnd, context.language, { section: section.name, pages }),
    lastPage: listAddress(path, { ...question, page: pages }),
  });
}
