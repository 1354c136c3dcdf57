import type { ErrorPage } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { messages } from './messages.ts';
import { sitePage } from './site-page.tsx';

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

function titleOf(status: number): Message {
  return titles[status] ?? (status >= 500 ? messages.status500 : messages.status400);
}

/** The whole HTML of a page that says why something was not done, and where to go from here. */
export function errorPage({ status, text, reference, language }: ErrorPage): string {
  const title = say(titleOf(status), language);
  return sitePage({
    title,
    language,
    owner: null,
    otherLanguage: null,
    children: (
      <>
        <p class="soft">{status}</p>
        <h1>{title}</h1>
        <p class="site__lead">{text}</p>
        <div class="row">
          <ButtonLink href="/quan-tri">{say(messages.office, language)}</ButtonLink>
          <ButtonLink href="/" kind="plain">
            {say(messages.home, language)}
          </ButtonLink>
        </div>
        {status < 500 ? null : (
          <p class="soft small">
            {say(messages.reference, language)} <code>{reference}</code>
          </p>
        )}
      </>
    ),
  });
}
