import type { ComponentChildren } from 'preact';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { renderPage, SkipLink } from '#ui';
import { messages } from './messages.ts';

type SitePage = {
  readonly title: string;
  readonly language: Language;
  /** Name of the body whose system this is; null where it is not known. */
  readonly owner: string | null;
  /** The same page in the other language; null where there is none. */
  readonly otherLanguage: string | null;
  readonly children: ComponentChildren;
};

/** The whole HTML of a page outside of any site: before one was opened, and for host names that lead to none. */
export function sitePage({ title, language, owner, otherLanguage, children }: SitePage): string {
  const other = language === 'vi' ? 'en' : 'vi';
  return renderPage({
    title,
    language,
    styles: [assetUrl('site.css')],
    children: (
      <>
        <SkipLink to="#noi-dung">{say(messages.skip, language)}</SkipLink>
        <header class="masthead masthead--plain">
          <div class="masthead__inner masthead__main">
            <p class="masthead__name">
              <a href="/">{owner ?? say(messages.emptyTitle, language)}</a>
            </p>
            {otherLanguage === null ? null : (
              <a class="masthead__language" href={otherLanguage} lang={other} hreflang={other}>
                {say(messages.otherLanguage, language)}
              </a>
            )}
          </div>
        </header>
        <main class="main" id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </>
    ),
  });
}
