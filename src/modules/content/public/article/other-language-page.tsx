import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { messages as shared } from '../messages.ts';
import { messages } from './messages.ts';

type OtherLanguagePageProps = {
  readonly context: PublicContext;
  readonly title: string;
  /** The language in which the item is, and its address there. */
  readonly there: 'vi' | 'en';
  readonly address: string;
};

/** An item that the site has in its other language only. */
export function OtherLanguagePage({ context, title, there, address }: OtherLanguagePageProps) {
  const { language, href } = context;
  return (
    <div class="reading-section">
      <h1>{say(messages.onlyElsewhere, language)}</h1>
      <p class="reading-gone__title" lang={there}>
        {title}
      </p>
      <p class="reading-ways">
        <a href={address} hreflang={there}>
          {say(messages.readThere, language)}
        </a>
        <a href={href('/tim-kiem')}>{say(shared.searchSite, language)}</a>
      </p>
    </div>
  );
}
