import type { ComponentChildren } from 'preact';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { renderPage } from '#ui';
import { messages } from './messages.ts';

export type SitePage = {
  readonly title: string;
  readonly language: Language;
  /** Name of the body whose site this is; null where it is not known. */
  readonly owner: string | null;
  /** The same page in the other language; null where there is none. */
  readonly otherLanguage: string | null;
  readonly children: ComponentChildren;
};

/** The whole HTML of a public page. It is the same for everybody who reads it in its language. */
export function sitePage({ title, language, owner, otherLanguage, children }: SitePage): string {
  const other = language === 'vi' ? 'en' : 'vi';
  return renderPage({
    title,
    language,
    styles: [assetUrl('site.css')],
    children: (
      <>
        <a class="site__skip" href="#noi-dung">
          {say(messages.skip, language)}
        </a>
        <header class="site__head">
          <a class="site__mark" href="/">
            {owner ?? say(messages.emptyTitle, language)}
          </a>
          {otherLanguage === null ? null : (
            <a class="site__tool" href={otherLanguage} lang={other} hreflang={other}>
              {say(messages.otherLanguage, language)}
            </a>
          )}
        </header>
        <main class="site__main stack" id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </>
    ),
  });
}
