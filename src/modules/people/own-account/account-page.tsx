import { type Language, type Message, say } from '#platform/i18n';
import type { ListedSession } from '#platform/sessions';
import { Button, type Column, DataTable, Notice, type NoticeKind, Tag, TextField } from '#ui';
import { deviceOf } from './device.ts';
import { messages } from '../messages.ts';
import type { HeldGrant, Person } from '../person.ts';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';

/** Refusals of a password change, each at the field to which it belongs. */
type PasswordFaults = Readonly<Record<'current' | 'wanted' | 'repeated', readonly Message[]>>;

export type AccountPage = {
  readonly person: Person;
  readonly sessions: readonly ListedSession[];
  readonly language: Language;
  readonly notice?: { readonly kind: NoticeKind; readonly title: string; readonly text?: string };
  readonly faults?: PasswordFaults;
};

type Part = Pick<AccountPage, 'person' | 'language'>;

function grantText({ role, organisationName }: HeldGrant, language: Language): string {
  return `${say(roleNames[role], language)}: ${organisationName ?? say(messages.wholeInstallation, language)}`;
}

function Identity({ person, language }: Part) {
  const facts: readonly [Message, string][] = [
    [messages.name, person.name],
    [messages.loginName, person.login],
    [messages.workplace, person.organisation?.name ?? say(messages.noWorkplace, language)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={value}>
          <dt>{say(label, language)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say(messages.rolesHeld, language)}</dt>
        {person.grants.length === 0 ? <dd>{say(messages.noRoles, language)}</dd> : null}
        {person.grants.map((grant) => (
          <dd key={`${grant.role} ${grant.organisationId}`}>{grantText(grant, language)}</dd>
        ))}
      </div>
    </dl>
  );
}

function PasswordForm({ faults, language }: Pick<AccountPage, 'faults' | 'language'>) {
  const errorOf = (field: keyof PasswordFaults) => {
    const texts = (faults?.[field] ?? []).map((fault) => say(fault, language));
    return texts.length === 0 ? {} : { error: texts.join(' ') };
  };
  return (
    <form class="stack" method="post" action={routes.password.to({})}>
      <TextField
        name="current"
        label={say(messages.currentPassword, language)}
        type="password"
        autocomplete="current-password"
        required
        {...errorOf('current')}
      />
      <TextField
        name="wanted"
        label={say(messages.newPassword, language)}
        hint={say(messages.newPasswordHint, language)}
        type="password"
        autocomplete="new-password"
        required
        {...errorOf('wanted')}
      />
      <TextField
        name="repeated"
        label={say(messages.repeatPassword, language)}
        type="password"
        autocomplete="new-password"
        required
        {...errorOf('repeated')}
      />
      <div>
        <Button>{say(messages.changePassword, language)}</Button>
      </div>
    </form>
  );
}

function When({ at, language }: { at: Date; language: Language }) {
  const text = at.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return <time dateTime={at.toISOString()}>{text}</time>;
}

function EndButton({ session, language }: { session: ListedSession; language: Language }) {
  const device = deviceOf(session.agent) ?? say(messages.unknownDevice, language);
  const started = session.startedAt.toISOString().slice(0, 16).replace('T', ' ');
  return (
    <form method="post" action={routes.endSession.to({ session: session.id })}>
      <Button kind="plain" aria-label={say(messages.endSession, language, { device, started: `${started} UTC` })}>
        {say(messages.end, language)}
      </Button>
    </form>
  );
}

function Sessions({ person, sessions, language }: Part & Pick<AccountPage, 'sessions'>) {
  const isThis = (session: ListedSession) => session.id === person.sessionId;
  const columns: readonly Column<ListedSession>[] = [
    {
      label: say(messages.device, language),
      cell: (session) => deviceOf(session.agent) ?? say(messages.unknownDevice, language),
    },
    { label: say(messages.address, language), cell: (session) => session.address ?? '' },
    { label: say(messages.started, language), cell: (session) => <When at={session.startedAt} language={language} /> },
    {
      label: say(messages.lastUsed, language),
      cell: (session) => <When at={session.lastUsedAt} language={language} />,
    },
    {
      label: say(messages.end, language),
      cell: (session) =>
        isThis(session) ? (
          <Tag kind="info">{say(messages.thisSession, language)}</Tag>
        ) : (
          <EndButton session={session} language={language} />
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={say(messages.sessions, language)}
        hideCaption
        columns={columns}
        items={sessions}
        empty={say(messages.noSessions, language)}
      />
      {sessions.some((session) => !isThis(session)) ? (
        <form method="post" action={routes.endOthers.to({})}>
          <Button kind="danger">{say(messages.endOthers, language)}</Button>
        </form>
      ) : null}
    </>
  );
}

/** One's own account: who one is, the password, and where one is signed in. */
export function AccountPage({ person, sessions, language, notice, faults }: AccountPage) {
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
      </section>
      <section class="stack">
        <h2>{say(messages.changePassword, language)}</h2>
        <PasswordForm language={language} {...(faults === undefined ? {} : { faults })} />
      </section>
      <section class="stack">
        <h2>{say(messages.sessions, language)}</h2>
        <p class="soft">{say(messages.sessionsIntroduction, language)}</p>
        <Sessions person={person} sessions={sessions} language={language} />
      </section>
    </div>
  );
}
