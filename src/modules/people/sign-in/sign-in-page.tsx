import type { ComponentChildren } from 'preact';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { Button, Notice, type NoticeKind, renderPage, TextField } from '#ui';
import { inOtherLanguage, officeMessages } from '../../../office/index.ts';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';

export type SignInPage = {
  readonly language: Language;
  /** Name of the body whose system this is; null in an empty one. */
  readonly province: string | null;
  readonly login?: string;
  /** Where to go afterwards: a path of ours. */
  readonly next: string | null;
  readonly notice?: { readonly kind: NoticeKind; readonly title: string; readonly text?: string };
  /** Shown below the form: the demonstration's accounts. */
  readonly children?: ComponentChildren;
};

function Form({ language, login, next, notice }: SignInPage) {
  const isRefused = notice?.kind === 'error';
  return (
    <form class="stack" method="post" action={routes.signIn.to({})}>
      {next === null ? null : <input type="hidden" name="den" value={next} />}
      <TextField
        name="login"
        label={say(messages.login, language)}
        autocomplete="username"
        required
        autofocus={!isRefused}
        {...(login === undefined ? {} : { value: login })}
      />
      <TextField
        name="password"
        label={say(messages.password, language)}
        type="password"
        autocomplete="current-password"
        required
        autofocus={isRefused}
      />
      <Button>{say(messages.signIn, language)}</Button>
    </form>
  );
}

/** The whole HTML of the sign-in page. */
export function signInPage(page: SignInPage): string {
  const { language, province, notice, next } = page;
  const title = say(messages.signIn, language);
  const other = language === 'vi' ? 'en' : 'vi';
  return renderPage({
    title: `${title} – ${province ?? say(officeMessages.system, language)}`,
    language,
    styles: [assetUrl('office.css')],
    children: (
      <main class="entrance">
        <div class="entrance__sheet">
          <div class="entrance__title">
            <p class="entrance__body">{province ?? say(officeMessages.system, language)}</p>
            <h1>{title}</h1>
            <p class="soft">{say(messages.signInIntroduction, language)}</p>
          </div>
          {notice === undefined ? null : (
            <Notice kind={notice.kind} title={notice.title}>
              {notice.text === undefined ? null : <p>{notice.text}</p>}
            </Notice>
          )}
          <Form {...page} />
          {page.children}
          <p class="entrance__foot small">
            <a href="/">{say(messages.publicSite, language)}</a>
            <a
              href={inOtherLanguage(routes.signIn.to({}, { den: next ?? undefined }), language)}
              lang={other}
              hreflang={other}
            >
              {say(officeMessages.otherLanguage, language)}
            </a>
          </p>
        </div>
      </main>
    ),
  });
}
