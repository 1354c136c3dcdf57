import type { ComponentChildren } from 'preact';
import { vietnameseDate } from '#platform/calendar';
import { say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Notice, Tag, TextField } from '#ui';
import type { RegisterStatus } from '../entries/queries.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import type { Visit } from './visit.ts';

export type RegisterPageProps = {
  readonly visit: Visit;
  readonly status: RegisterStatus | undefined;
  readonly notice: string | null;
  readonly wrongConfirmation: { readonly typed: string; readonly text: string } | null;
  /** The list, or the one record; null: the one record is not there yet. */
  readonly children: ComponentChildren;
};

function Confirmation({ visit, status, wrongConfirmation }: RegisterPageProps) {
  const { language, body, register, mayKeep, today } = visit;
  const last = status?.confirmedOn;
  const said = last
    ? say(messages.lastConfirmed, language, { day: vietnameseDate(last), name: status?.confirmedBy ?? '' })
    : say(messages.never, language);
  if (!mayKeep) return <p class="soft">{said}</p>;
  return (
    <form class="register-confirm" method="post" action={routes.confirm.to({ body: body.id, register: register.slug })}>
      <div>
        <h2>{say(messages.confirmTitle, language)}</h2>
        <p class="soft">
          {said} {say(messages.confirmHelp, language)}
        </p>
      </div>
      <TextField
        name="day"
        type="date"
        label={say(messages.confirmDay, language)}
        value={wrongConfirmation?.typed ?? today}
        {...(wrongConfirmation === null ? {} : { error: wrongConfirmation.text })}
      />
      <Button kind="plain">{say(messages.confirm, language)}</Button>
    </form>
  );
}

function Files({ visit }: { readonly visit: Visit }) {
  const { language, body, register } = visit;
  const names = { body: body.id, register: register.slug };
  return (
    <Disclosure summary={say(messages.exports, language)}>
      <p class="soft">{say(messages.exportHelp, language)}</p>
      <p class="row">
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <ButtonLink key={format} kind="plain" download href={routes.file.to({ ...names, format })}>
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </p>
    </Disclosure>
  );
}

function Measures({ visit: { register, language } }: { readonly visit: Visit }) {
  if (register.measures.length === 0) return null;
  return (
    <Disclosure summary={`${say(messages.measures, language)} (${register.measures.length})`}>
      <ul>
        {register.measures.map(({ name, label }) => (
          <li key={name}>{label[language]}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A register of a body: what is kept in it, and all that can be done with the whole of it. */
export function RegisterPage(props: RegisterPageProps) {
  const { visit, notice, children } = props;
  const { language, body, register, mayKeep } = visit;
  const names = { body: body.id, register: register.slug };
  const isOne = register.holds === 'one';
  const canEnter = mayKeep && (!isOne || children === null);
  return (
    <div class="stack registers">
      <h1>
        {register.name[language]}
        <span class="registers__body">{body.name}</span>
      </h1>
      {notice === null ? null : <Notice kind="done" title={notice} />}
      <p class="soft registers__lead">
        {register.about[language]}{' '}
        {register.ground === undefined ? null : say(messages.ground, language, { ground: register.ground })}{' '}
        {register.isPublic ? <Tag kind="info">{say(messages.public, language)}</Tag> : null}
      </p>
      {mayKeep ? (
        <div class="row no-print">
          {canEnter ? (
            <ButtonLink href={routes.enter.to(names)}>
              {say(isOne ? messages.enterOne : messages.enter, language)}
            </ButtonLink>
          ) : null}
          <ButtonLink kind="plain" href={routes.import.to(names)}>
            {say(messages.import, language)}
          </ButtonLink>
        </div>
      ) : null}
      {children ?? <p class="soft">{say(messages.emptyRead, language)}</p>}
      <Confirmation {...props} />
      <Files visit={visit} />
      <Measures visit={visit} />
    </div>
  );
}
