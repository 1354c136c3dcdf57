import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, TextField } from '#ui';
import { messages as linkMessages } from '../links/messages.ts';
import { messages } from '../messages.ts';
import { messages as providerMessages } from '../openid/messages.ts';
import { routes } from '../routes.ts';

export type SignInForm = {
  readonly language: Language;
  readonly login?: string;
  /** Where to go afterwards: a path of ours. */
  readonly next: string | null;
  /** What was typed was refused. */
  readonly isRefused: boolean;
  /** Name of the provider of identities; null: there is none. */
  readonly provider: string | null;
  /** Shown below the form: the demonstration's accounts. */
  readonly children?: ComponentChildren;
};

/** Name and password, and the other ways in. */
export function SignInForm({ language, login, next, isRefused, provider, children }: SignInForm) {
  return (
    <>
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
      {provider === null ? null : (
        <ButtonLink kind="plain" href={routes.provider.to({}, { den: next ?? undefined })}>
          {say(providerMessages.signInWith, language, { provider })}
        </ButtonLink>
      )}
      <p class="entrance__aside">
        <a href={routes.forgotten.to({})}>{say(linkMessages.forgotten, language)}</a>
      </p>
      {children}
    </>
  );
}
