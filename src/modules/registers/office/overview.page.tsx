import type { Organisation } from '#modules/organisations';
import { addDays, type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice, Tag, TextField } from '#ui';
import { groupNames } from '../catalogue/catalogue.ts';
import { type Register, registerGroups } from '../catalogue/register.ts';
import type { RegisterStatus } from '../entries/queries.ts';
import { messages } from './messages.ts';
import { moment } from './moment.ts';
import { routes } from './routes.ts';

export type OverviewProps = {
  readonly language: Language;
  readonly today: IsoDate;
  readonly body: Organisation;
  readonly registers: readonly Register[];
  readonly statuses: readonly RegisterStatus[];
  /** The other bodies whose registers the person may see; empty: none. */
  readonly others: readonly string[];
  readonly notFound: string | null;
};

type Line = { readonly register: Register; readonly status: RegisterStatus | undefined };

/** Reports are asked for every quarter: what nobody has looked through for so long is to be looked through. */
const freshDays = 92;

function State({ line, language, today }: { readonly line: Line } & Pick<OverviewProps, 'language' | 'today'>) {
  const { status } = line;
  if (status === undefined || (status.entries === 0 && status.confirmedOn === null))
    return <Tag>{say(messages.blank, language)}</Tag>;
  if (status.confirmedOn === null || status.confirmedOn < addDays(today, -freshDays)) {
    return <Tag kind="warning">{say(messages.stale, language)}</Tag>;
  }
  return <Tag kind="done">{vietnameseDate(status.confirmedOn)}</Tag>;
}

function Group({
  group,
  lines,
  props,
}: {
  readonly group: Register['group'];
  readonly lines: readonly Line[];
  readonly props: OverviewProps;
}) {
  const { language, body } = props;
  return (
    <section class="stack register-group">
      <h2>{groupNames[group][language]}</h2>
      <DataTable
        caption={groupNames[group][language]}
        hideCaption
        empty=""
        items={lines}
        columns={[
          {
            label: say(messages.register, language),
            cell: ({ register }) => (
              <span class="register-line">
                <a href={routes.register.to({ body: body.id, register: register.slug })}>{register.name[language]}</a>
                {register.isPublic ? <Tag kind="info">{say(messages.public, language)}</Tag> : null}
              </span>
            ),
          },
          { label: say(messages.entries, language), number: true, cell: ({ status }) => status?.entries ?? 0 },
          {
            label: say(messages.changedAt, language),
            cell: ({ status }) => (status?.changedAt ? moment(status.changedAt, language) : ''),
          },
          {
            label: say(messages.confirmedOn, language),
            cell: (line) => <State line={line} language={language} today={props.today} />,
          },
        ]}
      />
    </section>
  );
}

function Switch({ language, body, others, notFound }: OverviewProps) {
  if (others.length === 0) return null;
  const fault = notFound === null ? {} : { error: say(messages.bodyNotFound, language, { name: notFound }) };
  return (
    <form class="register-switch" method="get" action={routes.overview.to({})}>
      <TextField
        name="co-quan"
        label={say(messages.body, language)}
        value={notFound ?? body.name}
        list="register-bodies"
        {...fault}
      />
      <datalist id="register-bodies">
        {others.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <Button kind="plain">{say(messages.openBody, language)}</Button>
    </form>
  );
}

/** All registers of a body: what is kept, when somebody wrote in it last, as of when it was found right. */
export function OverviewPage(props: OverviewProps) {
  const { language, body, registers, statuses, notFound } = props;
  const lines = registers.map((register) => ({
    register,
    status: statuses.find((each) => each.register === register.code),
  }));
  return (
    <div class="stack registers">
      <h1>
        {say(messages.registers, language)}
        <span class="registers__body">{body.name}</span>
      </h1>
      {notFound === null ? null : (
        <Notice kind="error" title={say(messages.bodyNotFound, language, { name: notFound })} />
      )}
      <p class="soft registers__lead">{say(messages.introduction, language)}</p>
      <Switch {...props} />
      {registerGroups.map((group) => {
        const own = lines.filter(({ register }) => register.group === group);
        return own.length === 0 ? null : <Group key={group} group={group} lines={own} props={props} />;
      })}
    </div>
  );
}
