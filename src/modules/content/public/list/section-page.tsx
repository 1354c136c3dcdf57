import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { EmptyState, Filters, Icon, Pagination, SectionHead, Teaser, type TeaserProps, Teasers } from '#ui';
import { messages } from '../messages.ts';
import { feedPath, sectionPath } from '../paths.ts';
import type { Section } from '../sections.ts';
import { type ListQuestion, listAddress } from './paging.ts';
import { TimeFilter } from './time-filter.tsx';

/** A section below, with its newest items. */
export type Branch = { readonly section: Section; readonly items: readonly TeaserProps[] };

export type SectionPageProps = {
  readonly context: PublicContext;
  readonly section: Section;
  readonly question: ListQuestion;
  readonly total: number;
  readonly pages: number;
  readonly years: readonly number[];
  readonly items: readonly TeaserProps[];
  readonly branches: readonly Branch[];
  readonly beside: readonly Section[];
};

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

function Empty({ context, section, question, branches }: SectionPageProps) {
  const { language, href, languages } = context;
  // a section whose sections have items is not empty
  if (question.year === null && branches.some(({ items }) => items.length > 0)) return null;
  const inWindow = question.year === null ? messages.emptySection : messages.emptyWindow;
  const isEnglish = language === 'en' && languages.includes('vi') && question.year === null;
  return (
    <EmptyState title={say(isEnglish ? messages.emptyInEnglish : inWindow, language)}>
      <p class="soft">{say(messages.tryElsewhere, language)}</p>
      <p class="reading-ways">
        {question.year === null ? null : (
          <a href={href(sectionPath(section.slug))}>{say(messages.wholeSection, language)}</a>
        )}
        <a href={href('/tim-kiem')}>{say(messages.searchSite, language)}</a>
        <a href={href('/')}>{say(messages.homePage, language)}</a>
      </p>
    </EmptyState>
  );
}

function Head({ context, section, question, total, pages, beside }: SectionPageProps) {
  const { language, href } = context;
  const values = { total: numbers[language].format(total), page: question.page, pages };
  const choices = beside.map(({ slug, name, code }) => ({
    label: name,
    href: href(sectionPath(slug)),
    isChosen: code === section.code,
  }));
  return (
    <header class="reading-head">
      <h1>{section.name}</h1>
      <p class="reading-head__facts">
        {total === 0 ? null : <span>{say(pages > 1 ? messages.countOnPage : messages.count, language, values)}</span>}
        <a class="reading-head__feed" href={href(feedPath(section.slug))}>
          <Icon name="feed" />
          {say(messages.feed, language)}
        </a>
      </p>
      {choices.length === 0 ? null : <Filters label={say(messages.subsections, language)} choices={choices} />}
    </header>
  );
}

function BranchList({ context, branch }: { readonly context: PublicContext; readonly branch: Branch }) {
  const { language, href } = context;
  const more = { label: say(messages.all, language), href: href(sectionPath(branch.section.slug)) };
  return (
    <section class="reading-branch">
      <SectionHead title={branch.section.name} more={more} />
      <Teasers items={branch.items} />
    </section>
  );
}

/** A section: what stands below it, its items the newest first, and the ways to older ones. */
export function SectionPage(props: SectionPageProps) {
  const { context, section, question, items, branches, pages, years } = props;
  const [first, ...others] = items;
  // on the first page the newest item with a picture is told as on a front page
  const leads = question.page === 1 && question.year === null && first?.picture !== undefined;
  const path = sectionPath(section.slug);
  return (
    <div class="reading-list">
      <Head {...props} />
      <div class="reading-list__main">
        {items.length === 0 ? <Empty {...props} /> : null}
        {leads ? <Teaser {...first} kind="lead" /> : null}
        {items.length === 0 ? null : <Teasers items={leads ? others : items} />}
        {branches
          .filter((branch) => branch.items.length > 0)
          .map((branch) => (
            <BranchList key={branch.section.code} context={context} branch={branch} />
          ))}
        <Pagination
          language={context.language}
          current={question.page}
          last={pages}
          hrefOf={(page) => context.href(listAddress(path, { ...question, page }))}
        />
      </div>
      {years.length === 0 ? null : (
        <TimeFilter language={context.language} action={context.href(path)} question={question} years={years} />
      )}
    </div>
  );
}
