import { say } from '#platform/i18n';
import { messages } from './messages.ts';
import type { FrameProps } from './props.ts';

/** To the same page in the other language; where there is none, to the other language's home page. */
export function LanguageLink({ context, page, hrefIn }: FrameProps) {
  const other = context.language === 'vi' ? 'en' : 'vi';
  if (!context.languages.includes(other)) return null;
  const path = page.languages?.[other] ?? '/';
  return (
    <a class="masthead__language" href={hrefIn(other, path)} lang={other} hreflang={other}>
      {say(messages.otherLanguage, context.language)}
    </a>
  );
}
