import type { ComponentChildren } from 'preact';
import type { PublicAnswer, PublicContext, PublicPage } from '#offers';
import { assetUrl } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { EmptyState, Filters, SectionHead, type TeaserProps, Teasers } from '#ui';
import { teaserOf } from '../list/show.tsx';
import { itemPath, patterns, sectionPath } from '../paths.ts';
import { type Reading, sectionTag, siteTag } from '../reading.ts';
import type { Section } from '../sections.ts';
import { type DrawnPage, drawn, drawnPages } from './drawn.tsx';
import { messages } from './messages.ts';
import { textsOf } from './queries.ts';
import { type Introduction, readIntroduction } from './read.ts';

type Place = { readonly context: PublicContext; readonly section: Section; readonly introduction: Introduction };
type Page = { readonly label: string; readonly path: string; readonly card: TeaserProps };

const drawnPath = (section: Section, { name }: DrawnPage): string => `${sectionPath(section.slug)}/${name}`;

/** The pages that there are, in order: what nobody wrote and nothing can be drawn for is not named to readers. */
function pagesOf(reading: Reading, { context, section, introduction }: Place): readonly Page[] {
  const texts = textsOf(introduction.items);
  const written = texts.map((item) => ({
    label: item.title,
    path: itemPath(item.sectionSlug, item),
    card: teaserOf(reading, context, item, { kind: 'card', level: 2, withDate: false }),
  }));
  const missing = drawnPages.filter(
    ({ page }) => texts.every((item) => item.page !== page) && drawn(reading, context, introduction, page) !== null,
  );
  const made = missing.map((each) => madePage(context, each.title, drawnPath(section, each), each.summary));
  return [...written, ...made, madePage(context, messages.board, patterns.board, messages.boardSummary)];
}

function madePage({ language, href }: PublicContext, title: Message, path: string, summary: Message): Page {
  const label = say(title, language);
  return {
    label,
    path,
    card: { title: label, href: href(path), kind: 'card', level: 2, summary: say(summary, language) },
  };
}

/** The way from one page of the introduction to the others. */
export function IntroductionWays({ reading, place, current }: { reading: Reading; place: Place; current: string }) {
  const { context } = place;
  const choices = pagesOf(reading, place).map(({ label, path }) => ({
    label,
    href: context.href(path),
    isChosen: path === current,
  }));
  return <Filters label={say(messages.pages, context.language)} choices={choices} />;
}

function frameOf({ context, section }: Place): Pick<PublicPage, 'kind' | 'styles' | 'tags' | 'keepSeconds'> {
  return {
    kind: 'page',
    styles: [assetUrl('reading.css')],
    tags: [
      siteTag(context.siteId),
      sectionTag(context.siteId, section.code),
      'organisations',
      `board:${context.siteId}`,
    ],
    // bodies change with a day
    keepSeconds: 3600,
  };
}

/** The parts of the overview that are drawn, each under its own heading with the way to its page. */
type PartProps = { readonly title: Message; readonly context: PublicContext; readonly children: ComponentChildren };

function Part({ title, context, children }: PartProps) {
  if (children === null) return null;
  const label = say(title, context.language);
  return (
    <section class="reading-part">
      <SectionHead title={label} />
      {children}
    </section>
  );
}

/** A chart of more bodies than this has a page of its own, and would push everything else off this one. */
const mostInOverview = 12;

/** What the overview draws: who leads the body, and how it is made up where that is soon said. */
function overviewOf({ branches }: Introduction): readonly DrawnPage[] {
  return drawnPages.filter(({ page }) => page === 'leaders' || (page === 'chart' && branches.length <= mostInOverview));
}

function Overview({ reading, place }: { readonly reading: Reading; readonly place: Place }) {
  const { context, section, introduction } = place;
  return (
    <div class="reading-section reading-section--wide">
      <h1>{section.name}</h1>
      {introduction.items.length === 0 && introduction.branches.length === 0 ? (
        <EmptyState title={say(messages.empty, context.language)} />
      ) : null}
      <nav aria-label={say(messages.pages, context.language)}>
        <Teasers kind="cards" items={pagesOf(reading, place).map(({ card }) => card)} />
      </nav>
      {overviewOf(introduction).map((each) => (
        <Part key={each.name} title={each.title} context={context}>
          {drawn(reading, context, introduction, each.page)}
        </Part>
      ))}
    </div>
  );
}

/** The introduction as a whole: its pages, who leads the body, and how it is made up (Art. 11.1). */
export async function respondIntroduction(
  reading: Reading,
  context: PublicContext,
  section: Section,
): Promise<PublicPage> {
  const introduction = await readIntroduction(reading, context, section);
  const place = { context, section, introduction };
  const path = sectionPath(section.slug);
  return {
    ...frameOf(place),
    title: section.name,
    crumbs: [],
    body: <Overview reading={reading} place={place} />,
    canonical: path,
    languages: Object.fromEntries(context.languages.map((language) => [language, path])),
  };
}

/** A page that is drawn; where somebody wrote one for the same thing, the reader is led there. Null where nothing can be drawn. */
export async function respondDrawn(
  reading: Reading,
  context: PublicContext,
  section: Section,
  asked: DrawnPage,
): Promise<PublicAnswer | null> {
  const introduction = await readIntroduction(reading, context, section);
  const written = textsOf(introduction.items).find(({ page }) => page === asked.page);
  if (written !== undefined)
    return { kind: 'redirect', to: itemPath(written.sectionSlug, written), isPermanent: false };
  const body = drawn(reading, context, introduction, asked.page);
  if (body === null) return null;
  const place = { context, section, introduction };
  const path = drawnPath(section, asked);
  return {
    ...frameOf(place),
    title: say(asked.title, context.language),
    crumbs: [{ label: section.name, path: sectionPath(section.slug) }],
    canonical: path,
    languages: Object.fromEntries(context.languages.map((language) => [language, path])),
    body: (
      <div class="reading-section reading-section--wide">
        <h1>{say(asked.title, context.language)}</h1>
        <IntroductionWays reading={reading} place={place} current={path} />
        {body}
      </div>
    ),
  };
}
