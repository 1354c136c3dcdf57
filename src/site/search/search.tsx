import { contextOf, type Site, type SiteDirectory } from '#modules/sites';
import type { PublicContext, PublicPage } from '#offers';
import type { Database } from '#platform/database';
import { say } from '#platform/i18n';
import { type Found, findSearchable, type SearchResult, suggestQuestion } from '#platform/search';
import { type EntriesOf, flatEntries } from '../entries.ts';
import { sitesUnder } from '../member-sites.ts';
import { messages } from './messages.ts';
import { type Asked, askedFrom, isWithin, perPage, readAsked, searchAddress, searchPath } from './question.ts';
import type { FoundItem } from './results.tsx';
import type { SectionName } from './search-form.tsx';
import { SearchPage } from './search-page.tsx';

type Searching = { readonly db: Database; readonly sites: SiteDirectory; readonly entriesOf: EntriesOf };

/** A published change is found within a second; so long an answer may be kept. */
const keepSeconds = 1;

type Answered = SearchResult & { readonly suggestion: string | null };
const none: Answered = { found: [], total: 0, isMore: false, spelling: 'any', suggestion: null };

async function find(
  { db }: Searching,
  context: PublicContext,
  asked: Asked,
  others: readonly Site[],
): Promise<Answered> {
  if (asked.text === '' || !isWithin(asked)) return none;
  const from = askedFrom(asked, context.now);
  const question = {
    text: asked.text,
    language: context.language,
    on: context.today,
    siteIds: [context.siteId, ...(asked.isEverywhere ? others.map(({ id }) => id) : [])],
  };
  const result = await findSearchable(db, {
    ...question,
    ...(asked.section === null ? {} : { sections: [asked.section] }),
    ...(from === null ? {} : { from }),
    offset: (asked.page - 1) * perPage,
    limit: perPage,
  });
  return { ...result, suggestion: result.total === 0 ? await suggestQuestion(db, question) : null };
}

/** A result as it is shown; null where its site has just been closed. */
function itemOf(
  { sites }: Searching,
  context: PublicContext,
  names: ReadonlyMap<string, string>,
  found: Found,
): readonly FoundItem[] {
  const site = sites.byId(found.siteId);
  if (site === null) return [];
  const isHere = site.id === context.siteId;
  const there = isHere ? context : contextOf(sites, site, context.language, context.now);
  return [
    {
      title: found.title,
      href: isHere ? there.href(found.path) : there.absolute(found.path),
      summary: found.summary,
      text: found.text,
      publishedAt: found.publishedAt,
      section: names.get(found.section) ?? null,
      site: isHere ? null : there.siteName,
    },
  ];
}

/** The same thing on several sites is told once, as it stands nearest. */
function once(found: readonly Found[], siteId: string): readonly Found[] {
  const here = new Set(found.filter((each) => each.siteId === siteId).map(({ kind, subject }) => `${kind} ${subject}`));
  return found.filter((each) => each.siteId === siteId || !here.has(`${each.kind} ${each.subject}`));
}

/** The search page of a site. */
export async function searchPage(
  searching: Searching,
  context: PublicContext,
  query: Readonly<Record<string, string>>,
): Promise<PublicPage> {
  const asked = readAsked(query);
  const { language } = context;
  const others = sitesUnder(searching.sites, context);
  const [entries, result] = await Promise.all([searching.entriesOf(context), find(searching, context, asked, others)]);
  const sections: readonly SectionName[] = flatEntries(entries).flatMap(({ section, label }) =>
    section === undefined ? [] : [{ code: section, label }],
  );
  const names = new Map(sections.map(({ code, label }) => [code, label]));
  const found = once(result.found, context.siteId).flatMap((each) => itemOf(searching, context, names, each));
  const isPast = asked.text !== '' && asked.page > 1 && found.length === 0;
  return {
    kind: 'page',
    ...(isPast ? { status: 404 as const } : {}),
    title: asked.text === '' ? say(messages.title, language) : say(messages.titleWith, language, { text: asked.text }),
    canonical: searchPath,
    languages: { vi: searchAddress(asked), en: searchAddress(asked) },
    crumbs: [],
    isHiddenFromSearch: true,
    tags: [`site:${context.siteId}`],
    keepSeconds,
    body: (
      <SearchPage
        context={context}
        asked={asked}
        sections={sections}
        hasOthers={others.length > 0}
        found={found}
        total={result.total}
        isMore={result.isMore}
        spelling={result.spelling}
        suggestion={result.suggestion}
      />
    ),
  };
}
