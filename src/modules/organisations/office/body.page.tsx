import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, type Message, say } from '#platform/i18n';
import { ButtonLink, Notice, SectionHead, Tag } from '#ui';
import { kindNames, natureNames } from '../names.ts';
import { type Body, endOf, type State } from '../tree.ts';
import { changeTitles, messages } from './messages.ts';
import { changeNames, routes } from './routes.ts';
import { decisionInWords, type Happening } from './timeline.ts';
import { type Branch, Branches } from './tree.page.tsx';

export type BodyPageProps = {
  readonly language: Language;
  readonly body: Body;
  /** What it is on the day that is looked at, or was last before. */
  readonly state: State;
  readonly day: IsoDate;
  readonly isToday: boolean;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly timeline: readonly Happening[];
  readonly below: readonly Branch[];
  readonly mayChange: boolean;
  readonly isDone: boolean;
};

function Status({ body, state, day, language }: BodyPageProps) {
  if (state.from > day)
    return <Tag kind="info">{say(messages.notYet, language, { day: vietnameseDate(state.from) })}</Tag>;
  const end = endOf(body);
  if (end === null || end > day) return <Tag kind="done">{say(messages.exists, language)}</Tag>;
  return <Tag kind="warning">{say(messages.ended, language, { day: vietnameseDate(addDays(end, -1)) })}</Tag>;
}

function Facts({ state, parent, language }: BodyPageProps) {
  const none = say(messages.noCode, language);
  const facts: readonly (readonly [Message, string])[] = [
    [messages.kind, kindNames[state.kind][language]],
    [messages.nature, natureNames[state.legalNature][language]],
    [messages.code, state.identifierCode ?? none],
    [messages.olderCode, state.olderCode ?? none],
  ];
  return (
    <dl class="body-facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{say(label, language)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say(messages.parent, language)}</dt>
        <dd>
          {parent === null ? (
            say(messages.noParent, language)
          ) : (
            <a href={routes.body.to({ body: parent.id })}>{parent.name}</a>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Entry({ happening, props }: { readonly happening: Happening; readonly props: BodyPageProps }) {
  const { language, body, mayChange } = props;
  const { on, text, other, decision, stateFrom } = happening;
  const basis = decisionInWords(decision, language);
  const [before, after] =
    other === undefined
      ? [text, '']
      : [text.slice(0, text.indexOf(other.name)), text.slice(text.indexOf(other.name) + other.name.length)];
  return (
    <li class="timeline__entry">
      <time dateTime={on}>{vietnameseDate(on)}</time>
      <div>
        <p>
          {before}
          {other === undefined ? null : <a href={routes.body.to({ body: other.id })}>{other.name}</a>}
          {after}
        </p>
        {basis === null ? null : (
          <p class="soft small">{decision?.link == null ? basis : <a href={decision.link}>{basis}</a>}</p>
        )}
        {mayChange && stateFrom !== undefined ? (
          <a
            class="small"
            href={`${routes.change.to({ body: body.id, change: 'dinh-chinh' }, { 'trang-thai': stateFrom })}`}
            aria-label={`${say(messages.correctThis, language)}: ${vietnameseDate(on)}, ${text}`}
          >
            {say(messages.correctThis, language)}
          </a>
        ) : null}
      </div>
    </li>
  );
}

function Changes({ body, language }: BodyPageProps) {
  return (
    <nav class="row" aria-label={say(messages.changes, language)}>
      {changeNames
        .filter((change) => change !== 'dinh-chinh')
        .map((change) => (
          <ButtonLink
            kind={change === 'giai-the' ? 'danger' : 'plain'}
            href={routes.change.to({ body: body.id, change })}
          >
            {say(changeTitles[change], language)}
          </ButtonLink>
        ))}
      <ButtonLink kind="quiet" href={routes.create.to({}, { duoi: body.id })}>
        {say(messages.create, language)}
      </ButtonLink>
    </nav>
  );
}

/** One body: what it is, what stands under it, and everything that happened to it. */
export function BodyPage(props: BodyPageProps) {
  const { language, state, day, isToday, timeline, below, mayChange, isDone } = props;
  return (
    <div class="stack">
      <h1>{state.name}</h1>
      {isDone ? <Notice kind="done" title={say(messages.done, language)} /> : null}
      <div class="row">
        <Status {...props} />
        {isToday ? null : <span class="soft">{`${say(messages.day, language)} ${vietnameseDate(day)}`}</span>}
      </div>
      <Facts {...props} />
      {mayChange ? <Changes {...props} /> : null}
      <SectionHead title={say(messages.history, language)} />
      <ol class="timeline">
        {timeline.map((happening) => (
          <Entry happening={happening} props={props} />
        ))}
      </ol>
      <SectionHead title={say(messages.children, language)} />
      {below.length === 0 ? (
        <p class="soft">{say(messages.noChildren, language)}</p>
      ) : (
        <Branches branches={below} language={language} day={isToday ? null : day} />
      )}
    </div>
  );
}
