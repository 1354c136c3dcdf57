import type { NavigationEntry, OfficeContent } from '#offers';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { renderPage } from '#ui';
import { officeAddresses } from './addresses.ts';
import { FindLink } from './find/find-link.tsx';
import { messages } from './messages.ts';
import { Navigation } from './navigation.tsx';
import { type OwnSite, SiteSwitch } from './site-switch.tsx';

type OfficeUser = {
  readonly name: string;
  /** Name of the body in whose name the person works. */
  readonly organisation: string | null;
};

export type OfficePage = OfficeContent & {
  readonly language: Language;
  readonly user: OfficeUser;
  readonly nav: readonly NavigationEntry[];
  /** The person's sites, where the page works with one of them. */
  readonly sites: readonly OwnSite[];
  /** Path and query under which this page is read, for the link to the other language. */
  readonly address: string;
};

/** The same address in the other language. The choice is remembered, and the address loses it again. */
export function inOtherLanguage(address: string, language: Language): string {
  const url = new URL(address, 'http://own.invalid');
  url.searchParams.set('lang', language === 'vi' ? 'en' : 'vi');
  return `${url.pathname}${url.search}`;
}

function LanguageLink({ address, language }: Pick<OfficePage, 'address' | 'language'>) {
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <a class="office__tool" href={inOtherLanguage(address, language)} lang={other} hreflang={other}>
      {say(messages.otherLanguage, language)}
    </a>
  );
}

function Head(page: OfficePage) {
  const { user, language, address } = page;
  return (
    <header class="office__head no-print">
      <a class="office__mark" href={officeAddresses.home.to({})}>
        {say(messages.system, language)}
      </a>
      <SiteSwitch {...page} />
      <FindLink language={language} />
      <p class="office__user">
        <span class="visually-hidden">{say(messages.signedInAs, language)}: </span>
        <strong>{user.name}</strong>
        {user.organisation === null ? null : <span class="soft small">{user.organisation}</span>}
      </p>
      <div class="office__tools">
        <LanguageLink address={address} language={language} />
        <form method="post" action={officeAddresses.signOut.to({})}>
          <button class="office__tool" type="submit">
            {say(messages.signOut, language)}
          </button>
        </form>
      </div>
    </header>
  );
}

function Breadcrumbs({ breadcrumbs = [], language }: Pick<OfficePage, 'breadcrumbs' | 'language'>) {
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="office__breadcrumbs no-print" aria-label={say(messages.breadcrumbs, language)}>
      <ol>
        {breadcrumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The whole HTML of a page of the office. */
export function officePage(page: OfficePage): string {
  const { title, language, nav, current, styles = [], scripts = [], children } = page;
  return renderPage({
    title: `${title} – ${say(messages.system, language)}`,
    language,
    styles: [assetUrl('office.css'), ...styles],
    scripts: [assetUrl('office.js'), ...scripts],
    children: (
      <div class="office">
        <a class="office__skip" href="#noi-dung">
          {say(messages.skip, language)}
        </a>
        <Head {...page} />
        <Navigation entries={nav} current={current} language={language} />
        <main class="office__main" id="noi-dung" tabIndex={-1}>
          <Breadcrumbs {...page} />
          {children}
        </main>
      </div>
    ),
  });
}
