import { vietnameseDate } from '#platform/calendar';
import { type Message, say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Notice, SelectField, Tag, TextField } from '#ui';
import { routes as reporting } from '../../routes.ts';
import type { BoardRow } from '../board/query.ts';
import { stateKinds, stateNames } from '../board/state.ts';
import { dayOf } from '../day-of.ts';
import type { CampaignContext } from '../desk.ts';
import { messages } from '../messages.ts';
import type { Refusal } from '../refusal.ts';
import { errorAt, Refusals } from '../refusals.tsx';
import { routes } from '../routes.ts';
import type { Answerer } from './granting.ts';

export type AnswererPageProps = Pick<CampaignContext, 'campaign' | 'language' | 'mayManage'> & {
  readonly row: BoardRow;
  readonly answerer: Answerer;
  /** Those that took over from the body, where it ended. */
  readonly heirs: readonly { readonly id: string; readonly name: string }[];
  readonly notice: string | null;
  readonly refusals: readonly Refusal[];
  readonly typed: Readonly<Record<string, string>>;
};

const day = (text: string): string => vietnameseDate(dayOf(text));

function Facts({ row, answerer, language }: AnswererPageProps) {
  const { extendedTo, extensionReason, withdrawalReason, handingReason } = answerer;
  const facts: readonly (readonly [Message, string | null])[] = [
    [messages.askedFor, row.isOnlyOwned ? say(messages.onlyOwned, language) : null],
    [messages.filled, `${row.percent}% (${row.answered}/${row.expected})`],
    [messages.due, day(row.due)],
    [messages.extendedTo, extendedTo === null ? null : `${day(extendedTo)}: ${extensionReason}`],
    [messages.withdrawnBecause, withdrawalReason],
    [messages.heir, row.heir === null ? null : `${row.heir}: ${handingReason}`],
  ];
  return (
    <dl class="facts">
      <div>
        <dt>{say(messages.phase, language)}</dt>
        <dd class="campaign-tags">
          <Tag kind={stateKinds[row.state]}>{say(stateNames[row.state], language)}</Tag>
          {row.isLate ? <Tag kind="error">{say(stateNames.late, language)}</Tag> : null}
          {row.isEnded ? <Tag kind="warning">{say(messages.ended, language)}</Tag> : null}
        </dd>
      </div>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label.en}>
            <dt>{say(label, language)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

type Form = 'extend' | 'handOver' | 'withdraw';

/** The reason of one of the forms; what was typed and what is wrong with it stands in the form that was sent. */
function Reason({ form, page }: { readonly form: Form; readonly page: AnswererPageProps }) {
  const { language, refusals, typed } = page;
  const isSent = typed.form === form;
  return (
    <TextField
      name="reason"
      id={`reason-${form}`}
      label={say(messages.reason, language)}
      value={isSent ? (typed.reason ?? '') : ''}
      required
      {...(isSent ? errorAt('reason', refusals, language) : {})}
    />
  );
}

function Extend(props: AnswererPageProps) {
  const { campaign, row, language, refusals, typed } = props;
  const to = { campaign: campaign.id, organisation: row.organisationId };
  return (
    <Disclosure summary={say(messages.extend, language)} isOpen={typed.form === 'extend'}>
      <form class="stack" method="post" action={routes.extend.to(to)}>
        <TextField
          name="to"
          type="date"
          label={say(messages.extendTo, language)}
          value={typed.form === 'extend' ? (typed.to ?? '') : ''}
          required
          {...(typed.form === 'extend' ? errorAt('to', refusals, language) : {})}
        />
        <Reason form="extend" page={props} />
        <div>
          <Button kind="plain">{say(messages.extend, language)}</Button>
        </div>
      </form>
    </Disclosure>
  );
}

function HandOver(props: AnswererPageProps) {
  const { campaign, row, heirs, language, typed } = props;
  if (heirs.length === 0) return null;
  const to = { campaign: campaign.id, organisation: row.organisationId };
  return (
    <Disclosure summary={say(messages.handOver, language)} isOpen={row.heir === null || typed.form === 'handOver'}>
      <form class="stack" method="post" action={routes.handOver.to(to)}>
        <p class="soft">{say(messages.handOverHelp, language)}</p>
        <SelectField
          name="to"
          id="heir"
          label={say(messages.heir, language)}
          options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Reason form="handOver" page={props} />
        <div>
          <Button kind="plain">{say(messages.handOver, language)}</Button>
        </div>
      </form>
    </Disclosure>
  );
}

function Withdraw(props: AnswererPageProps) {
  const { campaign, row, answerer, language, typed } = props;
  const to = { campaign: campaign.id, organisation: row.organisationId };
  if (answerer.withdrawnAt !== null) {
    return (
      <form method="post" action={routes.restore.to(to)}>
        <Button kind="plain">{say(messages.restore, language)}</Button>
      </form>
    );
  }
  return (
    <Disclosure summary={say(messages.withdraw, language)} isOpen={typed.form === 'withdraw'}>
      <form class="stack" method="post" action={routes.withdraw.to(to)}>
        <p class="soft">{say(messages.withdrawHelp, language)}</p>
        <Reason form="withdraw" page={props} />
        <div>
          <Button kind="danger">{say(messages.withdraw, language)}</Button>
        </div>
      </form>
    </Disclosure>
  );
}

/** One body in a campaign: where it stands, and what can be granted to it. */
export function AnswererPage(props: AnswererPageProps) {
  const { row, answerer, language, mayManage, notice, refusals } = props;
  return (
    <div class="stack">
      <h1>{row.name}</h1>
      {notice === null ? null : <Notice kind="done" title={notice} />}
      <Refusals language={language} title={messages.notDone} refusals={refusals} />
      <Facts {...props} />
      {row.reportId === null ? null : (
        <div>
          <ButtonLink kind="plain" href={reporting.report.to({ report: row.reportId })}>
            {say(messages.openReport, language)}
          </ButtonLink>
        </div>
      )}
      {mayManage && answerer.withdrawnAt === null ? <Extend {...props} /> : null}
      {mayManage && row.isEnded && answerer.withdrawnAt === null ? <HandOver {...props} /> : null}
      {mayManage ? <Withdraw {...props} /> : null}
    </div>
  );
}
