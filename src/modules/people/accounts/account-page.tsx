import type { Organisation } from '#modules/organisations';
import { type Language, type Message, say } from '#platform/i18n';
import type { ListedSession } from '#platform/sessions';
import { Button, ButtonLink, type Column, DataTable, Notice, type NoticeKind, Tag } from '#ui';
import { grantText } from '../own-account/grant-text.ts';
import { Moment, momentText } from '../own-account/moment.tsx';
import { sessionColumns } from '../own-account/sessions.tsx';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';
import { AccountFields } from './account-fields.tsx';
import type { AccountSheet, SheetGrant } from './account-sheet.ts';
import type { accountActions } from './change-account.ts';
import { LinkNotice } from './link-notice.tsx';
import { stateKinds } from './list.tsx';
import { messages } from './messages.ts';

export type FactsForm = {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly language: string;
};
export type FactsFaults = Readonly<Record<'name' | 'email' | 'organisation', readonly Message[]>>;

export type OneAccountPage = {
  readonly language: Language;
  readonly sheet: AccountSheet;
  readonly isOwn: boolean;
  readonly bodies: readonly Pick<Organisation, 'id' | 'name'>[];
  readonly mayBeHomeless: boolean;
  readonly sessions: readonly ListedSession[];
  readonly notice?: { readonly kind: NoticeKind; readonly title: string; readonly text?: string };
  readonly sent?: Omit<Parameters<typeof LinkNotice>[0], 'name' | 'language'>;
  readonly form: FactsForm;
  readonly faults?: FactsFaults;
};

const written = (day: string): string => day.split('-').reverse().join('/');
/** The last day of a grant, from the first on which it no longer holds. */
const lastDay = (until: string): string =>
  written(new Date(Date.parse(until) - 24 * 60 * 60_000).toISOString().slice(0, 10));

type ActionName = keyof typeof accountActions;

function ActionButton({
  page,
  action,
  label,
  kind = 'plain',
}: {
  page: OneAccountPage;
  action: ActionName;
  label: string;
  kind?: 'plain' | 'danger';
}) {
  return (
    <form method="post" action={routes.oneAction.to({ account: page.sheet.id, action })}>
      <Button kind={kind}>{label}</Button>
    </form>
  );
}

function Facts(page: OneAccountPage) {
  const { language, sheet, bodies, form, faults } = page;
  return (
    <form class="stack" method="post" action={routes.oneDescribe.to({ account: sheet.id })}>
      <AccountFields
        language={language}
        form={form}
        faults={faults}
        bodies={bodies}
        mayBeHomeless={page.mayBeHomeless || sheet.organisationId === null}
        isEmailNeeded={sheet.userName === null}
      />
      <div>
        <Button>{say(messages.save, language)}</Button>
      </div>
    </form>
  );
}

function EndRole({ page, grant }: { page: OneAccountPage; grant: SheetGrant }) {
  const { language, sheet, isOwn } = page;
  if (grant.source !== 'direct') return <span class="soft">{say(messages.ofBoard, language)}</span>;
  if (isOwn) return null;
  const label = say(messages.endRoleLabel, language, { role: say(roleNames[grant.role], language) });
  return (
    <form method="post" action={routes.oneRoleEnd.to({ account: sheet.id, grant: grant.id })}>
      <Button kind="plain" aria-label={label}>
        {say(messages.endRole, language)}
      </Button>
    </form>
  );
}

function Roles(page: OneAccountPage) {
  const { language, sheet, isOwn } = page;
  const columns: readonly Column<SheetGrant>[] = [
    { label: say(messages.role, language), cell: (grant) => grantText(grant, language) },
    { label: say(messages.from, language), cell: ({ from }) => written(from) },
    {
      label: say(messages.until, language),
      cell: ({ until }) => (until === null ? say(messages.openEnd, language) : lastDay(until)),
    },
    { label: say(messages.givenBy, language), cell: ({ givenBy }) => givenBy },
    { label: say(messages.endRole, language), cell: (grant) => <EndRole page={page} grant={grant} /> },
  ];
  return (
    <section class="stack">
      <h2>{say(messages.roles, language)}</h2>
      <DataTable
        caption={say(messages.roles, language)}
        hideCaption
        columns={columns}
        items={sheet.grants}
        empty={say(messages.noRolesYet, language)}
      />
      {isOwn ? null : (
        <div>
          <ButtonLink
            kind="plain"
            href={routes.oneRole.to({ account: sheet.id }, { 'co-quan': sheet.organisationId ?? undefined })}
          >
            {say(messages.giveRole, language)}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Invitation(page: OneAccountPage) {
  const { language, sheet } = page;
  const until = sheet.invitedUntil;
  return (
    <>
      <p>
        {until === null
          ? say(messages.noInvitation, language)
          : say(messages.invitedUntil, language, { until: momentText(until, language) })}
      </p>
      <div class="row">
        <ActionButton page={page} action="gui-lai-loi-moi" label={say(messages.resend, language)} />
        {until === null ? null : (
          <ActionButton page={page} action="thu-hoi-loi-moi" label={say(messages.withdraw, language)} />
        )}
      </div>
    </>
  );
}

function Access(page: OneAccountPage) {
  const { language, sheet, isOwn } = page;
  const isLocked = sheet.state === 'locked';
  return (
    <section class="stack">
      <h2>{say(messages.access, language)}</h2>
      {sheet.isTakenUp || isLocked ? null : <Invitation {...page} />}
      {sheet.isTakenUp && !isLocked ? (
        <ActionButton page={page} action="dat-lai-mat-khau" label={say(messages.sendPassword, language)} />
      ) : null}
      {sheet.identity === null ? null : (
        <ActionButton
          page={page}
          action="go-dinh-danh"
          label={say(messages.unlink, language, { label: sheet.identity })}
        />
      )}
      {sheet.hasSecondFactor && !isOwn ? (
        <div class="stack">
          <p class="soft">{say(messages.removeFactorHint, language)}</p>
          <ActionButton page={page} action="go-hai-lop" kind="danger" label={say(messages.removeFactor, language)} />
        </div>
      ) : null}
      {isOwn ? null : (
        <div class="stack">
          {isLocked ? null : <p class="soft">{say(messages.lockHint, language)}</p>}
          <ActionButton
            page={page}
            action={isLocked ? 'mo-khoa' : 'khoa'}
            kind={isLocked ? 'plain' : 'danger'}
            label={say(isLocked ? messages.unlock : messages.lock, language)}
          />
        </div>
      )}
    </section>
  );
}

function Sessions(page: OneAccountPage) {
  const { language, sessions, isOwn } = page;
  return (
    <section class="stack">
      <h2>{say(messages.sessions, language)}</h2>
      <DataTable
        caption={say(messages.sessions, language)}
        hideCaption
        columns={sessionColumns(language)}
        items={sessions}
        empty={say(messages.noSessions, language)}
      />
      {sessions.length === 0 || isOwn ? null : (
        <ActionButton page={page} action="ket-thuc-phien" kind="danger" label={say(messages.endSessions, language)} />
      )}
    </section>
  );
}

function Head({ language, sheet, isOwn, notice, sent }: OneAccountPage) {
  return (
    <>
      <h1>{sheet.name}</h1>
      {notice === undefined ? null : (
        <Notice kind={notice.kind} title={notice.title}>
          {notice.text === undefined ? null : <p>{notice.text}</p>}
        </Notice>
      )}
      {sent === undefined ? null : <LinkNotice {...sent} name={sheet.name} language={language} />}
      {isOwn ? <p class="soft">{say(messages.own, language)}</p> : null}
      <dl class="facts">
        <div>
          <dt>{say(messages.state, language)}</dt>
          <dd>
            <Tag kind={stateKinds[sheet.state]}>{say(messages[sheet.state], language)}</Tag>
          </dd>
        </div>
        <div>
          <dt>{say(messages.login, language)}</dt>
          <dd>{[sheet.email, sheet.userName].filter((login) => login !== null).join(', ')}</dd>
        </div>
        <div>
          <dt>{say(messages.secondFactor, language)}</dt>
          <dd>{say(sheet.hasSecondFactor ? messages.on : messages.off, language)}</dd>
        </div>
        <div>
          <dt>{say(messages.lastSignIn, language)}</dt>
          <dd>
            {sheet.lastSignInAt === null ? (
              say(messages.never, language)
            ) : (
              <Moment at={sheet.lastSignInAt} language={language} />
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** One account, with all that its administrator does with it. */
export function OneAccountPage(page: OneAccountPage) {
  return (
    <div class="stack sections">
      <Head {...page} />
      <Roles {...page} />
      <section class="stack">
        <h2>{say(messages.facts, page.language)}</h2>
        <Facts {...page} />
      </section>
      <Access {...page} />
      <Sessions {...page} />
    </div>
  );
}
