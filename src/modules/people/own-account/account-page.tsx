import { type Language, type Message, say } from '#platform/i18n';
import type { ListedSession } from '#platform/sessions';
import { Button, Notice, type NoticeKind, SelectField, TextField } from '#ui';
import { messages } from '../messages.ts';
import { messages as providerMessages } from '../openid/messages.ts';
import type { Person } from '../person.ts';
import { routes } from '../routes.ts';
import { FactorSummary } from '../second-factor/summary.tsx';
import { grantText } from './grant-text.ts';
import { Sessions } from './sessions.tsx';

/** Refusals of a password change, each at the field to which it belongs. */
type PasswordFaults = Readonly<Record<'current' | 'wanted' | 'repeated', readonly Message[]>>;

export type AccountPage = {
  readonly person: Person;
  readonly sessions: readonly ListedSession[];
  readonly language: Language;
  readonly hasPassword: boolean;
  /** The provider of identities, and by what name it knows the person; null: none is configured. */
  readonly provider: { readonly name: string; readonly label: string | null } | null;
  readonly notice?: { readonly kind: NoticeKind; readonly title: string; readonly text?: string };
  readonly faults?: PasswordFaults;
  /** A name that was refused stays in its field. */
  readonly typedName?: string;
};

type Part = Pick<AccountPage, 'person' | 'language'>;

function Identity({ person, language }: Part) {
  const facts: readonly [Message, string][] = [
    [messages.loginName, person.login],
    [messages.workplace, person.organisation?.name ?? say(messages.noWorkplace, language)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{say(label, language)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say(messages.rolesHeld, language)}</dt>
        {person.grants.length === 0 ? <dd>{say(messages.noRoles, language)}</dd> : null}
        {person.grants.map((grant) => (
          <dd key={`${grant.role} ${grant.organisationId} ${grant.siteId} ${grant.source}`}>
            {grantText(grant, language)}
          </dd>
        ))}
        <dd>
          <a href={routes.permissions.to({})}>{say(messages.whoMayWhat, language)}</a>
        </dd>
      </div>
    </dl>
  );
}

function FactsForm({ person, language, typedName }: Part & Pick<AccountPage, 'typedName'>) {
  const options = [
    { value: 'vi', label: say(messages.vietnamese, language) },
    { value: 'en', label: say(messages.english, language) },
  ];
  return (
    <form class="stack" method="post" action={routes.describe.to({})}>
      <TextField
        name="name"
        label={say(messages.name, language)}
        autocomplete="name"
        required
        value={typedName ?? person.name}
        {...(typedName === undefined ? {} : { error: say(messages.nameWrong, language) })}
      />
      <SelectField
        name="language"
        label={say(messages.language, language)}
        hint={say(messages.languageHint, language)}
        value={person.language}
        options={options}
      />
      <div>
        <Button kind="plain">{say(messages.saveFacts, language)}</Button>
      </div>
    </form>
  );
}

function PasswordForm({ faults, language }: Pick<AccountPage, 'faults' | 'language'>) {
  const field = (name: keyof PasswordFaults, label: Message, autocomplete: string, hint?: Message) => {
    const texts = (faults?.[name] ?? []).map((fault) => say(fault, language));
    return (
      <TextField
        name={name}
        label={say(label, language)}
        type="password"
        autocomplete={autocomplete}
        required
        {...(hint === undefined ? {} : { hint: say(hint, language) })}
        {...(texts.length === 0 ? {} : { error: texts.join(' ') })}
      />
    );
  };
  return (
    <form class="stack" method="post" action={routes.password.to({})}>
      {field('current', messages.currentPassword, 'current-password')}
      {field('wanted', messages.newPassword, 'new-password', messages.newPasswordHint)}
      {field('repeated', messages.repeatPassword, 'new-password')}
      <div>
        <Button>{say(messages.changePassword, language)}</Button>
      </div>
    </form>
  );
}

function Linked({
  provider: { name, label },
  language,
}: {
  provider: NonNullable<AccountPage['provider']>;
  language: Language;
}) {
  const isLinked = label !== null;
  const values = { provider: name, label: label ?? '' };
  return (
    <section class="stack">
      <h2>{say(providerMessages.identity, language)}</h2>
      <p>{say(isLinked ? providerMessages.isLinked : providerMessages.isNotLinked, language, values)}</p>
      <form method="post" action={(isLinked ? routes.unlinkProvider : routes.linkProvider).to({})}>
        <Button kind="plain">{say(isLinked ? providerMessages.unlink : providerMessages.link, language)}</Button>
      </form>
    </section>
  );
}

/** One's own account: who one is, the password, the second factor, and where one is signed in. */
export function AccountPage(page: AccountPage) {
  const { person, sessions, language, notice, faults, hasPassword, provider } = page;
  return (
    <div class="stack sections">
      <h1>{say(messages.account, language)}</h1>
      {notice === undefined ? null : (
        <Notice kind={notice.kind} title={notice.title}>
          {notice.text === undefined ? null : <p>{notice.text}</p>}
        </Notice>
      )}
      <section class="stack">
        <h2>{say(messages.identity, language)}</h2>
        <Identity person={person} language={language} />
        <FactsForm
          person={person}
          language={language}
          {...(page.typedName === undefined ? {} : { typedName: page.typedName })}
        />
      </section>
      <section class="stack">
        <h2>{say(messages.changePassword, language)}</h2>
        {hasPassword ? (
          <PasswordForm language={language} {...(faults === undefined ? {} : { faults })} />
        ) : (
          <p>{say(messages.noPassword, language)}</p>
        )}
      </section>
      <FactorSummary person={person} language={language} />
      {provider === null ? null : <Linked provider={provider} language={language} />}
      <section class="stack">
        <h2>{say(messages.sessions, language)}</h2>
        <p class="soft">{say(messages.sessionsIntroduction, language)}</p>
        <Sessions sessions={sessions} own={person.sessionId} language={language} />
      </section>
    </div>
  );
}
