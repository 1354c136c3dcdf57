import type { PublicAnswer, PublicContext, PublicQuestion } from '#offers';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { ButtonLink, EmptyState, Pagination, type TeaserProps, Teasers } from '#ui';
import { selectExtent, selectPage } from '../list/listing.ts';
import { listAddress, pageSize, pagesOf, readListQuestion } from '../list/paging.ts';
import { teaserOf } from '../list/show.tsx';
import { messages as shared } from '../messages.ts';
import { agencyPath, patterns } from '../paths.ts';
import { addressOn, nameOf, type Reading } from '../reading.ts';
import { memberTags, selectMembers } from './agencies.tsx';
import { messages } from './messages.ts';

type AgencyPageProps = {
  readonly context: PublicContext;
  readonly name: string;
  readonly address: string;
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly TeaserProps[];
};

/** The items of a member agency that this site shows, the newest first. */
function AgencyPage({ context, name, address, path, page, pages, items }: AgencyPageProps) {
  const { language, href } = context;
  return (
    <div class="reading-section">
      <h1>{say(messages.itemsOf, language, { agency: name })}</h1>
      {page > pages ? <p>{say(messages.pastTheEnd, language, { pages })}</p> : null}
      {items.length === 0 && page <= pages ? <EmptyState title={say(messages.noItems, language)} /> : null}
      {items.length === 0 ? null : <Teasers items={items} />}
      <Pagination
        language={language}
        current={Math.min(page, pages)}
        last={pages}
        hrefOf={(to) => href(listAddress(path, { page: to, year: null, month: null }))}
      />
      <p class="reading-ways">
        <ButtonLink href={address} kind="plain">
          {say(messages.visit, language, { agency: name })}
        </ButtonLink>
        <a href={href(patterns.agencies)}>{say(messages.backToAll, language)}</a>
      </p>
    </div>
  );
}

/** The items from one member agency; null where the site has no such member. */
export async function respondAgency(
  reading: Reading,
  context: PublicContext,
  { params, query }: PublicQuestion,
): Promise<PublicAnswer | null> {
  const members = await selectMembers(reading, context);
  const member = members.find(({ key }) => key === params.site);
  const question = readListQuestion(query.trang === undefined ? {} : { trang: query.trang });
  if (member === undefined || question === null) return null;
  const path = agencyPath(member.key);
  if (question.page === 1 && query.trang !== undefined) return { kind: 'redirect', to: path, isPermanent: true };
  const { siteId, language } = context;
  const listing = { reader: context, of: { source: member.site.id }, from: null, until: null };
  const { total } = await selectExtent(reading.db, listing);
  const pages = pagesOf(total);
  const { page } = question;
  const isPast = page > pages;
  const offset = (page - 1) * pageSize;
  const found = isPast || total === 0 ? [] : await selectPage(reading, listing, { offset, count: pageSize, total });
  const name = nameOf(member.site, language);
  const title = say(messages.itemsOf, language, { agency: name });
  const items = found.map((item) => teaserOf(reading, context, item, { withSection: true }));
  const address = addressOn(reading, context, member.site, '/');
  return {
    kind: 'page',
    ...(isPast ? { status: 404 as const } : {}),
    title: page === 1 ? title : say(shared.titleOnPage, language, { title, page }),
    body: <AgencyPage {...{ context, name, address, path, page, pages, items }} />,
    crumbs: [{ label: say(messages.title, language), path: patterns.agencies }],
    canonical: listAddress(path, question),
    isHiddenFromSearch: isPast,
    styles: [assetUrl('reading.css')],
    tags: [...memberTags(context, [member]), `home:${siteId}`],
  };
}
