import type { SiteMapEntry } from '#offers';
import type { ErrorPage } from '#platform/http';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, ButtonLink } from '#ui';
import { searchPath } from '../search/question.ts';
import { siteMapPath } from '../site-map/site-map-page.tsx';
import { messages } from './messages.ts';

const titles: Readonly<Record<number, Message>> = {
  401: messages.status401,
  403: messages.status403,
  404: messages.status404,
  409: messages.status409,
  410: messages.status410,
  413: messages.status413,
  421: messages.status421,
  429: messages.status429,
  503: messages.status503,
};

/** What a status is called. */
export function titleOf(status: number, language: Language): string {
  return say(titles[status] ?? (status >= 500 ? messages.status500 : messages.status400), language);
}

/** Where the reader can go on from here, on the site that was asked; null where no site is known. */
export type WaysOn = {
  readonly href: (path: string) => string;
  readonly sections: readonly SiteMapEntry[];
};

const manySections = 8;

function SearchAgain({ ways, language }: { readonly ways: WaysOn; readonly language: Language }) {
  return (
    <search class="error__search">
      <form action={ways.href(searchPath)} method="get">
        <label class="field__label" for="tim-lai">
          {say(messages.search, language)}
        </label>
        <div class="error__field">
          <input class="input" id="tim-lai" name="q" type="search" maxLength={200} />
          <Button>{say(messages.go, language)}</Button>
        </div>
      </form>
    </search>
  );
}

function Sections({ ways, language }: { readonly ways: WaysOn; readonly language: Language }) {
  if (ways.sections.length === 0) return null;
  return (
    <nav aria-labelledby="chuyen-muc-khac">
      <h2 id="chuyen-muc-khac">{say(messages.sections, language)}</h2>
      <ul class="member-sites">
        {ways.sections.slice(0, manySections).map(({ label, path }) => (
          <li key={path}>
            <a href={ways.href(path)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether looking elsewhere on the site helps: what was asked for is not there, and the site itself is well. */
const isMissing = (status: number): boolean => status === 404 || status === 410;

type ErrorBodyProps = {
  readonly page: ErrorPage;
  readonly ways: WaysOn | null;
  /** The page that failed is one of the office. */
  readonly isOffice: boolean;
};

/** Why something was not done, and where to go from here. */
export function ErrorBody({ page: { status, text, reference, language, way }, ways, isOffice }: ErrorBodyProps) {
  const home = ways?.href('/') ?? '/';
  return (
    <>
      <div class="error">
        <p class="error__status">{status}</p>
        <h1>{titleOf(status, language)}</h1>
        <p class="lead">{text}</p>
        <div class="row">
          {way === null ? null : <ButtonLink href={way.href}>{say(way.label, language)}</ButtonLink>}
          {isOffice ? <ButtonLink href="/quan-tri">{say(messages.office, language)}</ButtonLink> : null}
          {/* a host without a site has no home page */}
          {status === 421 ? null : (
            <ButtonLink href={home} kind={isOffice || way !== null ? 'plain' : 'main'}>
              {say(messages.home, language)}
            </ButtonLink>
          )}
          {ways === null || !isMissing(status) ? null : (
            <ButtonLink href={ways.href(siteMapPath)} kind="plain">
              {say(messages.siteMap, language)}
            </ButtonLink>
          )}
        </div>
        {status < 500 ? null : (
          <p class="soft small">
            {say(messages.reference, language)} <code>{reference}</code>
          </p>
        )}
      </div>
      {ways === null || isOffice || !isMissing(status) ? null : (
        <>
          <SearchAgain ways={ways} language={language} />
          <Sections ways={ways} language={language} />
        </>
      )}
    </>
  );
}
