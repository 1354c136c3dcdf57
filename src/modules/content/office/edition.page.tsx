import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Notice, Prose } from '#ui';
import type { Edition } from '../editions/edition.ts';
import { stateNames, transitionNames } from '../workflow/messages.ts';
import type { TransitionName } from '../workflow/transitions.ts';
import { transitions } from '../workflow/transitions.ts';
import type { Desk, PastStep } from './desk.ts';
import { EditionFields } from './edition-form.tsx';
import { StateTag } from './items-list.tsx';
import { messages } from './messages.ts';
import { momentInWords } from './moments.ts';
import { routes } from './routes.ts';
import { StepPanel } from './step-panel.tsx';
import { turns } from './steps.ts';
import type { TypedEdition, WrongField } from './typed.ts';

export type EditionPageProps = {
  readonly desk: Desk;
  readonly typed: TypedEdition;
  readonly wrong: readonly WrongField[];
  readonly language: Language;
  readonly notices: ComponentChildren;
  /** The field of the text, for who may write. */
  readonly body: ComponentChildren;
  /** The public address of the item, where readers see it. */
  readonly publicHref: string | null;
  readonly others: readonly { readonly name: string; readonly since: Date }[];
  /** Further panels: preview links, offers. */
  readonly panels: ComponentChildren;
};

function Presence({ others, language }: Pick<EditionPageProps, 'others' | 'language'>) {
  const [other] = others;
  if (other === undefined) return null;
  const values = {
    name: others.map(({ name }) => name).join(', '),
    since: momentInWords(other.since, language, 'time'),
  };
  return (
    <Notice kind="warning" title={say(messages.presence, language, values)}>
      <p>{say(messages.presenceHelp, language)}</p>
    </Notice>
  );
}

const isTransition = (name: string): name is TransitionName => transitions.some((each) => each.name === name);

function Past({ step, language }: { readonly step: PastStep; readonly language: Language }) {
  const what = isTransition(step.action) ? say(transitionNames[step.action], language) : say(messages.begin, language);
  return (
    <li>
      <p>
        <strong>{step.actor}</strong>: {what}
        {step.authority === null ? '' : ` (${say(messages.under, language, { authority: step.authority })})`}
      </p>
      <p class="soft small">
        {momentInWords(step.at, language)} · {say(stateNames[step.toState], language)}
      </p>
      {step.reason === null ? null : <blockquote class="small">{step.reason}</blockquote>}
    </li>
  );
}

function Editions({ desk: { edition, editions }, language }: Pick<EditionPageProps, 'desk' | 'language'>) {
  const line = (each: Edition) => (
    <li key={each.id}>
      {each.id === edition.id ? (
        <strong>{say(messages.edition, language, { number: each.number })}</strong>
      ) : (
        <a href={routes.edition.to({ edition: each.id })}>{say(messages.edition, language, { number: each.number })}</a>
      )}{' '}
      <span class="soft small">
        {say(messages[each.language], language)} · {momentInWords(each.publishedAt ?? each.changedAt, language)}
      </span>{' '}
      <StateTag state={each.state} language={language} />
      {each.id !== edition.id && each.language === edition.language ? (
        <a class="small" href={routes.compare.to({ edition: edition.id, other: each.id })}>
          {say(messages.compare, language)}
        </a>
      ) : null}
    </li>
  );
  return (
    <section class="stack" aria-labelledby="editions-title">
      <h2 id="editions-title">{say(messages.editions, language)}</h2>
      <ul class="desk__list">{editions.map(line)}</ul>
    </section>
  );
}

function Around(props: EditionPageProps) {
  const { desk, language, publicHref, panels } = props;
  const { edition, site, canBeginAnew, editions, past } = desk;
  const other = edition.language === 'vi' ? 'en' : 'vi';
  const canTranslate =
    site.settings.languages?.includes(other) === true &&
    !editions.some((each) => each.language === other && each.state !== 'discarded');
  return (
    <div class="stack desk__around">
      {publicHref === null ? null : (
        <ButtonLink kind="plain" href={publicHref}>
          {say(messages.publicPage, language)}
        </ButtonLink>
      )}
      {canBeginAnew ? (
        <form method="post" action={routes.again.to({ edition: edition.id })}>
          <Button kind="plain">
            {say(edition.state === 'published' ? messages.correct : messages.restore, language)}
          </Button>
        </form>
      ) : null}
      {canTranslate ? (
        <form method="post" action={routes.translate.to({ edition: edition.id })}>
          <Button kind="plain">{say(other === 'en' ? messages.translate : messages.translateVi, language)}</Button>
        </form>
      ) : null}
      {panels}
      <Editions {...props} />
      <Disclosure summary={say(messages.history, language)}>
        <ol class="desk__list">
          {past.map((step) => (
            <Past key={`${step.at.getTime()}${step.action}`} step={step} language={language} />
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

function Reading({ desk: { edition }, language }: Pick<EditionPageProps, 'desk' | 'language'>) {
  return (
    <article class="stack desk__reading" lang={edition.language}>
      <p class="soft small">{say(messages.readOnly, language)}</p>
      {edition.summary === '' ? null : <p class="desk__summary">{edition.summary}</p>}
      <Prose html={edition.body} language={edition.language} />
    </article>
  );
}

/** The page of an edition: its words, what comes next, and what happened to it. */
export function EditionPage(props: EditionPageProps) {
  const { desk, language, notices, body } = props;
  const { edition, site, steps, checklist, canWrite } = desk;
  const turn = turns[edition.state];
  return (
    <div class="stack">
      <header class="stack desk__head">
        <p class="soft small">
          {site.name[language] ?? site.name.vi} · {say(messages[edition.language], language)} ·{' '}
          {say(messages.edition, language, { number: edition.number })}
        </p>
        <h1>{edition.title === '' ? say(messages.untitled, language) : edition.title}</h1>
        <p class="row">
          <StateTag state={edition.state} language={language} />
          {edition.publishAt === null ? null : <span>{momentInWords(edition.publishAt, language)}</span>}
          {turn === undefined ? null : (
            <span class="soft">{say(messages.nextWho, language, { who: turn[language] })}</span>
          )}
        </p>
      </header>
      {notices}
      {edition.isUnconfirmed ? <Notice kind="warning" title={say(messages.unconfirmed, language)} /> : null}
      <Presence {...props} />
      <div class="desk">
        <form
          class="desk__form"
          method="post"
          enctype="multipart/form-data"
          action={routes.save.to({ edition: edition.id })}
          data-edition={edition.id}
        >
          {canWrite ? (
            <EditionFields {...props} sections={desk.sections} files={desk.files} body={body} />
          ) : (
            <Reading {...props} />
          )}
          <StepPanel
            seen={edition.revision}
            editionId={edition.id}
            steps={steps}
            checklist={checklist}
            language={language}
            canWrite={canWrite}
          />
        </form>
        <Around {...props} />
      </div>
    </div>
  );
}
