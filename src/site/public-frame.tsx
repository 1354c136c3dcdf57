import type { Site } from '#modules/sites';
import type { PublicContext, PublicPage, SiteMapEntry } from '#offers';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { renderPage } from '#ui';
import { messages } from './messages.ts';

export type PublicFrame = {
  readonly site: Site;
  readonly context: PublicContext;
  readonly page: PublicPage;
  /** The sections and pages of the site, as its modules offer them. */
  readonly menu: readonly SiteMapEntry[];
};

/** The whole HTML of a public page: head, main and foot (Art. 14.1), the same for everybody who reads it in its language. */
export function publicFrame({ context, page, menu }: PublicFrame): string {
  const { language, siteName, href } = context;
  const other = language === 'vi' ? 'en' : 'vi';
  return renderPage({
    title: page.title === siteName ? siteName : `${page.title} – ${siteName}`,
    language,
    styles: [assetUrl('site.css'), ...(page.styles ?? [])],
    scripts: page.scripts ?? [],
    children: (
      <>
        <a class="site__skip" href="#noi-dung">
          {say(messages.skip, language)}
        </a>
        <header class="site__head">
          <a class="site__mark" href={href('/')}>
            {siteName}
          </a>
          <nav>
            {menu.map((entry) => (
              <a class="site__tool" href={href(entry.path)}>
                {entry.label}
              </a>
            ))}
          </nav>
          {page.languages?.[other] === undefined ? null : (
            <a class="site__tool" href={page.languages[other]} lang={other} hreflang={other}>
              {say(messages.otherLanguage, language)}
            </a>
          )}
        </header>
        <main class="site__main stack" id="noi-dung" tabIndex={-1}>
          {page.body}
        </main>
      </>
    ),
  });
}
