import type { Site } from '#modules/sites';
import type { HomeBlockSettings, PublicContext, PublicPage, SiteMapEntry } from '#offers';
import { say } from '#platform/i18n';
import { ButtonLink, EmptyState } from '#ui';
import { inLanguage } from '../frame/face.ts';
import { Hero } from './hero.tsx';
import { messages } from './messages.ts';
import { Preferred } from './preferred.tsx';
import { rowsOf } from './rows.ts';
import { shortcutsOf } from './shortcuts.ts';

/** A block on the page: its settings, and the mark that stands for its ready part until the page is sent. */
export type PlacedBlock = { readonly settings: HomeBlockSettings; readonly mark: string };

/** A block without anything to show is an empty element, which the style sheet takes away; the frame around all parts stays the same. */
function Row({ row }: { readonly row: readonly PlacedBlock[] }) {
  return (
    <div class="home__row">
      {row.map(({ settings, mark }) => (
        <section
          class={settings.style === 'list' ? 'home__block' : 'home__block home__block--whole'}
          data-preferable={settings.section}
        >
          {mark}
        </section>
      ))}
    </div>
  );
}

function Empty({ context: { language, href } }: { readonly context: PublicContext }) {
  return (
    <EmptyState title={say(messages.emptyTitle, language)}>
      <p>{say(messages.emptyText, language)}</p>
      <ButtonLink kind="plain" href={href('/so-do-cong')}>
        {say(messages.siteMap, language)}
      </ButtonLink>
    </EmptyState>
  );
}

type HomeParts = {
  readonly site: Site;
  /** The site's sections and pages, for the shortcuts and what a reader may prefer. */
  readonly entries: readonly SiteMapEntry[];
  readonly blocks: readonly PlacedBlock[];
  readonly styles: readonly string[];
  /** No block has anything to show. */
  readonly isEmpty: boolean;
};

/** Seconds for which a page that says that there is nothing yet may be kept. */
const whileEmpty = 1;

const sloganOf = ({ settings: { slogan } }: Site, { language }: PublicContext): string =>
  slogan === undefined ? '' : inLanguage(slogan, language);

type HomeProps = Omit<HomeParts, 'styles'> & { readonly context: PublicContext };

function Home({ context, site, entries, blocks, isEmpty }: HomeProps) {
  const { banner } = site.settings;
  return (
    <>
      <Hero
        language={context.language}
        slogan={sloganOf(site, context) || null}
        shortcuts={shortcutsOf(site, entries, context)}
        banner={banner === undefined ? null : `/tep/${banner}/w1440.webp`}
      />
      <Preferred entries={entries} context={context} />
      {isEmpty ? (
        <Empty context={context} />
      ) : (
        <div class="home">
          {rowsOf(blocks).map((row) => (
            <Row row={row} />
          ))}
        </div>
      )}
    </>
  );
}

/**
 * The home page of a site: what people came for, then the blocks that its manager put together, each offered by a module. What stands
 * around the blocks is drawn only where it is not kept.
 */
export function homePage(context: PublicContext, { styles, ...parts }: HomeParts): PublicPage {
  const { siteId, siteName, languages } = context;
  const said = sloganOf(parts.site, context);
  return {
    kind: 'page',
    title: siteName,
    ...(said === '' ? {} : { description: said }),
    canonical: '/',
    languages: Object.fromEntries(languages.map((each) => [each, '/'])),
    feeds: [{ title: siteName, path: '/rss' }],
    body: <Home context={context} {...parts} />,
    styles,
    tags: [`home:${siteId}`, 'sites'],
    ...(parts.isEmpty ? { keepSeconds: whileEmpty } : {}),
  };
}
