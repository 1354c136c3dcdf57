import type { ComponentChildren } from 'preact';
import type { IsoDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { ButtonLink, Disclosure, EmptyState, Notice } from '#ui';
import type { Board } from '../../boards/board.ts';
import type { Delegation } from '../../delegations/queries.ts';
import type { Section } from '../../sections/queries.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { dayInWords, daysInWords } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { DelegationsTable } from './delegations-table.tsx';
import { FormerMembers, MembersTable } from './members-table.tsx';
import { messages } from './messages.ts';

export type BoardPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  /** All boards that the site has had, the newest first. */
  readonly boards: readonly Board[];
  readonly sections: readonly Section[];
  /** Null: the person does not see the site's content, and so not its delegations. */
  readonly delegations: readonly Delegation[] | null;
  readonly today: IsoDate;
  readonly may: { readonly found: boolean; readonly compose: boolean; readonly delegate: boolean };
  readonly mayRevoke: (delegation: Delegation) => boolean;
  readonly notices: ComponentChildren;
};

/** The board that works on a day, else the one that is to begin. */
const presentBoard = (boards: readonly Board[], today: string): Board | undefined =>
  boards.find(({ from, until }) => from <= today && (until === null || today < until)) ??
  boards.findLast(({ from }) => from > today);

function Decision({ board, today, language }: Pick<BoardPageProps, 'today' | 'language'> & { readonly board: Board }) {
  const { number, on, link } = board.decision;
  return (
    <>
      {board.from > today ? (
        <Notice kind="info" title={say(messages.upcoming, language, { from: dayInWords(board.from) })} />
      ) : null}
      <dl class="facts">
        <div>
          <dt>{say(messages.decision, language)}</dt>
          <dd>
            {say(messages.decisionWords, language, { number, on: dayInWords(on) })}
            {link === null ? null : (
              <>
                {' · '}
                <a href={link}>{say(messages.readDecision, language)}</a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say(messages.works, language)}</dt>
          <dd>{daysInWords(board.from, board.until, language)}</dd>
        </div>
      </dl>
    </>
  );
}

function NoBoard({ may, site, language }: BoardPageProps) {
  return (
    <EmptyState title={say(messages.noBoard, language)}>
      <p>{say(may.found ? messages.noBoardHelp : messages.noBoardElse, language)}</p>
      {may.found ? (
        <p>
          <ButtonLink href={routes.founding.to({ site: site.id })}>{say(messages.found, language)}</ButtonLink>
        </p>
      ) : null}
    </EmptyState>
  );
}

function Earlier({ boards, present, language }: BoardPageProps & { readonly present: Board }) {
  const earlier = boards.filter(({ id, from }) => id !== present.id && from < present.from);
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={say(messages.earlier, language, { count: earlier.length })}>
      <ul>
        {earlier.map(({ id, decision, from, until }) => (
          <li key={id}>
            {say(messages.decisionWords, language, { number: decision.number, on: dayInWords(decision.on) })},{' '}
            {daysInWords(from, until, language)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Composition(props: BoardPageProps & { readonly present: Board }) {
  const { present, site, may, language } = props;
  return (
    <>
      <section class="stack" aria-labelledby="decision-title">
        <h2 id="decision-title">{say(messages.decision, language)}</h2>
        <Decision board={present} {...props} />
        {may.found ? (
          <div>
            <ButtonLink kind="plain" href={routes.founding.to({ site: site.id })}>
              {say(messages.renew, language)}
            </ButtonLink>
          </div>
        ) : null}
      </section>
      <section class="stack" aria-labelledby="members-title">
        <h2 id="members-title">{say(messages.members, language)}</h2>
        <MembersTable {...props} board={present} mayChange={may.compose} />
        {may.compose ? (
          <div>
            <ButtonLink href={routes.addMember.to({ site: site.id })}>{say(messages.add, language)}</ButtonLink>
          </div>
        ) : null}
        <FormerMembers {...props} board={present} />
      </section>
    </>
  );
}

type DelegationsProps = BoardPageProps & { readonly delegations: readonly Delegation[] };

function Delegations(props: DelegationsProps) {
  const { site, may, language } = props;
  return (
    <section class="stack" aria-labelledby="delegations-title">
      <h2 id="delegations-title">{say(messages.delegations, language)}</h2>
      <p class="soft">{say(messages.delegationsHelp, language)}</p>
      <DelegationsTable {...props} />
      {may.delegate ? (
        <div>
          <ButtonLink kind="plain" href={routes.delegate.to({ site: site.id })}>
            {say(messages.delegate, language)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

/** The editorial board of a site as a record: its decision, its members with their rights, and what they delegated. */
export function BoardPage(props: BoardPageProps) {
  const { boards, today, site, language, notices, delegations } = props;
  const present = presentBoard(boards, today);
  return (
    <div class="stack sections">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(messages.title, language)}</h1>
      </header>
      {notices}
      {present === undefined ? <NoBoard {...props} /> : <Composition {...props} present={present} />}
      {delegations === null ? null : <Delegations {...props} delegations={delegations} />}
      {present === undefined || !props.may.found ? null : (
        <p>
          <a href={routes.dissolve.to({ site: site.id })}>{say(messages.dissolve, language)}</a>
        </p>
      )}
      {present === undefined ? null : <Earlier {...props} present={present} />}
    </div>
  );
}
