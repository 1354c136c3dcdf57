import type { ComponentChildren } from 'preact';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { Notice, type NoticeKind, renderPage } from '#ui';
import { inOtherLanguage, officeMessages } from '../../../office/index.ts';
import { messages } from '../messages.ts';

export type EntranceNotice = { readonly kind: NoticeKind; readonly title: string; readonly text?: string };

export type EntrancePage = {
  readonly language: Language;
  /** Name of the body whose system this is; null in an empty one. */
  readonly province: string | null;
  readonly title: string;
  readonly introduction?: string;
  readonly notice?: EntranceNotice;
  /** Where the page is read, for the link to the other language. */
  readonly address: string;
  /** An address to which the page goes on by itself. */
  readonly goesOnTo?: string;
  readonly children: ComponentChildren;
};

function Title({ language, province, title, introduction }: EntrancePage) {
  return (
    <div class="entrance__title">
      <p class="entrance__body">{province ?? say(officeMessages.system, language)}</p>
      <h1>{title}</h1>
      {introduction === undefined ? null : <p class="soft">{introduction}</p>}
    </div>
  );
}

function Foot({ language, address }: EntrancePage) {
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <p class="entrance__foot small">
      <a href="/">{say(messages.publicSite, language)}</a>
      <a href={inOtherLanguage(address, language)} lang={other} hreflang={other}>
        {say(officeMessages.otherLanguage, language)}
      </a>
    </p>
  );
}

/** The whole HTML of a page on the way into the office: one sheet with one thing to do. */
export function entrancePage(page: EntrancePage): string {
  const { language, province, title, notice } = page;
  return renderPage({
    title: `${title} – ${province ?? say(officeMessages.system, language)}`,
    language,
    styles: [assetUrl('office.css')],
    children: (
      <main class="entrance">
        <div class="entrance__sheet">
          <Title {...page} />
          {notice === undefined ? null : (
            <Notice kind={notice.kind} title={notice.title}>
              {notice.text === undefined ? null : <p>{notice.text}</p>}
            </Notice>
          )}
          {page.children}
          <Foot {...page} />
        </div>
      </main>
    ),
  });
}
