import { type Language, say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { messages } from './messages.ts';
import { sitePage } from './site-page.tsx';

export type HomePage = {
  readonly language: Language;
  /** Name of the province's body; null in an empty system. */
  readonly owner: string | null;
  readonly signIn: string;
};

/** The first page of the public site, as far as there is one: whose it is, and the way in. */
export function homePage({ language, owner, signIn }: HomePage): string {
  const introduction = owner === null ? messages.emptyIntroduction : messages.introduction;
  return sitePage({
    title: owner === null ? say(messages.emptyTitle, language) : `${say(messages.portal, language)} – ${owner}`,
    language,
    owner,
    otherLanguage: `/?lang=${language === 'vi' ? 'en' : 'vi'}`,
    children: (
      <>
        <p class="soft">{say(messages.portal, language)}</p>
        <h1>{owner ?? say(messages.emptyTitle, language)}</h1>
        <p class="lead">{say(introduction, language)}</p>
        <div>
          <ButtonLink href={signIn}>{say(messages.signIn, language)}</ButtonLink>
        </div>
        <p class="soft small">{say(messages.staffOnly, language)}</p>
      </>
    ),
  });
}
