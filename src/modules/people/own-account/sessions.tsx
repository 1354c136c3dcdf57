import { type Language, say } from '#platform/i18n';
import type { Entry, ListedSession } from '#platform/sessions';
import { Button, type Column, DataTable, Tag } from '#ui';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';
import { deviceOf } from './device.ts';
import { Moment } from './moment.tsx';

/** By what somebody came in: "Mật khẩu + mã xác thực". */
function entryText({ by, secondFactor }: Entry, language: Language): string {
  const way = say(by === 'password' ? messages.byPassword : messages.byProvider, language);
  if (secondFactor === null) return way;
  return say(secondFactor === 'code' ? messages.withCode : messages.withRecovery, language, { way });
}

/** What everybody may know of a session who may see it at all. */
export function sessionColumns(language: Language): readonly Column<ListedSession>[] {
  return [
    {
      label: say(messages.device, language),
      cell: ({ agent }) => deviceOf(agent) ?? say(messages.unknownDevice, language),
    },
    { label: say(messages.proof, language), cell: ({ entry }) => entryText(entry, language) },
    { label: say(messages.address, language), cell: ({ address }) => address ?? '' },
    { label: say(messages.started, language), cell: ({ startedAt }) => <Moment at={startedAt} language={language} /> },
    {
      label: say(messages.lastUsed, language),
      cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} language={language} />,
    },
  ];
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

type Sessions = {
  readonly sessions: readonly ListedSession[];
  /** The session that asks. */
  readonly own: string;
  readonly language: Language;
};

/** Where one is signed in; every other session can be ended. */
export function Sessions({ sessions, own, language }: Sessions) {
  const isThis = (session: ListedSession) => session.id === own;
  const end: Column<ListedSession> = {
    label: say(messages.end, language),
    cell: (session) =>
      isThis(session) ? (
        <Tag kind="info">{say(messages.thisSession, language)}</Tag>
      ) : (
        <EndButton session={session} language={language} />
      ),
  };
  return (
    <>
      <DataTable
        caption={say(messages.sessions, language)}
        hideCaption
        columns={[...sessionColumns(language), end]}
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
