import type { VNode } from 'preact';
import { daysFrom, type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Message, say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Filters, Notice, Progress, Tag, TextArea, TextField } from '#ui';
import { periodInWords } from '../../words.ts';
import { type Campaign, phaseOf } from '../campaign.ts';
import { dayOf } from '../day-of.ts';
import type { CampaignContext } from '../desk.ts';
import { messages } from '../messages.ts';
import { phaseKinds } from '../phase-kinds.ts';
import type { Refusal } from '../refusal.ts';
import { errorAt, Refusals } from '../refusals.tsx';
import { routes } from '../routes.ts';
import type { Totals } from './query.ts';
import { boardFilters, stateNames } from './state.ts';

export type BoardPageProps = Pick<
  CampaignContext,
  'campaign' | 'form' | 'issuer' | 'mayManage' | 'today' | 'language'
> & {
  readonly totals: Totals;
  /** The filter that is set, if any. */
  readonly chosen: string | undefined;
  readonly list: VNode;
  readonly notice: string | null;
  readonly refusals: readonly Refusal[];
  /** What was typed in a refused form of this page. */
  readonly typed: Readonly<Record<string, string>>;
};

/** How long there is still, in words. */
function remaining({ campaign, today, language }: BoardPageProps): string {
  const left = daysFrom(today, dayOf(campaign.dueOn));
  if (left === 0) return say(messages.dueToday, language);
  return left > 0
    ? say(messages.daysLeft, language, { count: left })
    : say(messages.daysLate, language, { count: -left });
}

function Facts(props: BoardPageProps) {
  const { campaign, form, issuer, language, today } = props;
  const phase = phaseOf(campaign, today);
  const day = (text: string) => vietnameseDate(dayOf(text));
  const facts: readonly (readonly [Message, VNode | string])[] = [
    [messages.phase, <Tag kind={phaseKinds[phase]}>{say(messages[phase], language)}</Tag>],
    [messages.form, form.definition.name[language]],
    [messages.period, periodInWords(campaign.period, language)],
    [messages.issuer, issuer.name],
    [messages.opensOn, day(campaign.opensOn)],
    [
      messages.dueOn,
      `${day(campaign.dueOn)}${phase === 'open' || phase === 'overdue' ? ` (${remaining(props)})` : ''}`,
    ],
    [messages.closesOn, day(campaign.closesOn)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{say(label, language)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the bodies stand: figures that are also the filters of the list below. */
function TotalsBar({ campaign, totals, chosen, language }: BoardPageProps) {
  const settled = (totals.submitted ?? 0) + (totals.accepted ?? 0);
  const figure = (count: number) => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en').format(count);
  const to = { campaign: campaign.id };
  const shown = boardFilters.filter((state) => (totals[state] ?? 0) > 0 || state === chosen);
  const text = say(messages.settled, language, { count: figure(settled), all: figure(totals.all) });
  return (
    <section class="stack" aria-label={say(messages.totals, language)}>
      <p class="campaign-settled">
        <Progress label={text} done={settled} of={totals.all} />
        {text}
      </p>
      <Filters
        label={say(messages.totals, language)}
        choices={[
          {
            label: say(messages.all, language),
            href: routes.board.to(to),
            isChosen: chosen === undefined,
            count: figure(totals.all),
          },
          ...shown.map((state) => ({
            label: say(stateNames[state], language),
            href: routes.board.to(to, { 'trang-thai': state }),
            isChosen: chosen === state,
            count: figure(totals[state] ?? 0),
          })),
        ]}
      />
    </section>
  );
}

function OneButton({ action, label, danger = false }: { action: string; label: string; danger?: boolean }) {
  return (
    <form method="post" action={action}>
      <Button kind={danger ? 'danger' : 'plain'}>{label}</Button>
    </form>
  );
}

function Tools({ campaign, mayManage, language }: BoardPageProps) {
  const to = { campaign: campaign.id };
  const isDraft = campaign.state === 'draft';
  const t = (message: Message) => say(message, language);
  return (
    <div class="row no-print">
      {mayManage && isDraft ? <ButtonLink href={routes.open.to(to)}>{t(messages.reviewOpening)}</ButtonLink> : null}
      {mayManage && !isDraft ? <ButtonLink href={routes.reminders.to(to)}>{t(messages.reminders)}</ButtonLink> : null}
      <ButtonLink kind="plain" href={routes.letter.to(to)}>
        {t(messages.letter)}
      </ButtonLink>
      {mayManage && campaign.state !== 'closed' ? (
        <ButtonLink kind="plain" href={routes.edit.to(to)}>
          {t(messages.edit)}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="plain" href={routes.versions.to(to)}>
        {t(messages.versions)}
      </ButtonLink>
    </div>
  );
}

function isOver(campaign: Campaign, today: IsoDate): boolean {
  return phaseOf(campaign, today) === 'closed';
}

/** What is done seldom, out of the way of what is done daily. */
function MoreTools(props: BoardPageProps) {
  const { campaign, mayManage, today, language, refusals, typed } = props;
  if (!mayManage || campaign.state === 'draft') return null;
  const to = { campaign: campaign.id };
  return (
    <Disclosure summary={say(messages.otherThings, language)} isOpen={refusals.length > 0}>
      <div class="stack sections">
        <OneButton action={routes.copy.to(to)} label={say(messages.copyIt, language)} />
        <form class="stack" method="post" action={routes.add.to(to)}>
          <TextArea
            name="added"
            label={say(messages.addBodies, language)}
            hint={say(messages.oneALine, language)}
            value={typed.added ?? ''}
            {...errorAt('added', refusals, language)}
          />
          <div>
            <Button kind="plain">{say(messages.addBodies, language)}</Button>
          </div>
        </form>
        {isOver(campaign, today) ? (
          <form class="stack" method="post" action={routes.reopen.to(to)}>
            <TextField
              name="until"
              type="date"
              label={say(messages.reopenUntil, language)}
              value={typed.until ?? ''}
              required
              {...errorAt('until', refusals, language)}
            />
            <div>
              <Button kind="plain">{say(messages.reopenIt, language)}</Button>
            </div>
          </form>
        ) : (
          <div class="stack">
            <p class="soft">{say(messages.closeHelp, language)}</p>
            <OneButton action={routes.close.to(to)} label={say(messages.closeIt, language)} danger />
          </div>
        )}
      </div>
    </Disclosure>
  );
}

/** A campaign: who stands where. */
export function BoardPage(props: BoardPageProps) {
  const { campaign, language, notice, refusals, list } = props;
  return (
    <div class="stack sections">
      <h1>{campaign.name}</h1>
      {notice === null ? null : <Notice kind="done" title={notice} />}
      <Refusals language={language} title={messages.notDone} refusals={refusals} />
      <Facts {...props} />
      <Tools {...props} />
      {campaign.state === 'draft' || props.totals.all < 2 ? null : <TotalsBar {...props} />}
      {list}
      <MoreTools {...props} />
    </div>
  );
}
