import { type IsoDate, vietnameseDate } from '#platform/calendar';
import { say } from '#platform/i18n';
import { ButtonLink, DataTable, Tag } from '#ui';
import type { Column } from '../catalogue/register.ts';
import { holdsOn } from '../entries/days.ts';
import type { Change, Entry, KeptVersion, Values } from '../entries/entry.ts';
import { type Links, written } from '../entries/field.ts';
import { actNames, messages } from './messages.ts';
import { daysInWords, moment } from './moment.ts';
import { routes } from './routes.ts';
import type { Visit } from './visit.ts';

type EntryProps = { readonly visit: Visit; readonly entry: Entry; readonly links: Links };

/** What the entry says today, else what it said last or will say first. */
export const currentOf = ({ standing }: Entry, today: IsoDate): KeptVersion | undefined =>
  standing.find((version) => holdsOn(version, today)) ?? standing.findLast(({ from }) => from <= today) ?? standing[0];

/** A value with its unit, for reading. */
function said(column: Column, values: Values, { language }: Visit, links: Links): string {
  const text = written(column, values[column.id], language, links);
  return text === '' || column.unit === undefined ? text : `${text} ${column.unit[language]}`;
}

function State({ visit, entry }: EntryProps) {
  const { language, today, register } = visit;
  if (entry.standing.length === 0) return <Tag kind="error">{say(messages.withdrawnState, language)}</Tag>;
  if (register.dated.kind !== 'state') return null;
  const [first, last] = [entry.standing[0], entry.standing.at(-1)];
  if (first !== undefined && first.from > today) return <Tag kind="info">{say(messages.futureState, language)}</Tag>;
  return last?.until !== null && last !== undefined && last.until <= today ? (
    <Tag kind="warning">{say(messages.endedState, language)}</Tag>
  ) : null;
}

function Facts({ visit, links, values }: Omit<EntryProps, 'entry'> & { readonly values: Values }) {
  const { language, register } = visit;
  const columns = register.columns.filter(({ id }) => values[id] !== undefined);
  return (
    <dl class="register-facts">
      {columns.map((column) => (
        <div key={column.id} class={column.type === 'longText' ? 'register-facts__long' : undefined}>
          <dt>{column.label[language]}</dt>
          <dd>{said(column, values, visit, links)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ visit, entry }: EntryProps) {
  const { language, body, register, mayKeep } = visit;
  const current = currentOf(entry, visit.today);
  if (!mayKeep || current === undefined) return null;
  const to = (act: string, query: Record<string, string> = {}) =>
    routes.act.to({ body: body.id, register: register.slug, entry: entry.id, act }, query);
  const isState = register.dated.kind === 'state';
  const isOpen = entry.standing.at(-1)?.until === null;
  return (
    <div class="row no-print">
      {isState && isOpen ? <ButtonLink href={to('thay-doi')}>{say(messages.changeAct, language)}</ButtonLink> : null}
      <ButtonLink kind="plain" href={to('dinh-chinh', { ngay: current.from })}>
        {say(messages.correctAct, language)}
      </ButtonLink>
      {isState && isOpen ? (
        <ButtonLink kind="plain" href={to('ket-thuc')}>
          {say(messages.endAct, language)}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" href={to('huy')}>
        {say(messages.withdrawAct, language)}
      </ButtonLink>
    </div>
  );
}

type Difference = { readonly column: Column; readonly before: string; readonly after: string };

/** The columns in which two versions differ, as they are read. */
export function differencesOf(before: Values, after: Values, visit: Visit, links: Links): readonly Difference[] {
  const told = (column: Column, values: Values) => said(column, values, visit, links);
  return visit.register.columns
    .map((column) => ({ column, before: told(column, before), after: told(column, after) }))
    .filter((each) => each.before !== each.after);
}

function differencesIn(change: Change, { visit, entry, links }: EntryProps): readonly Difference[] {
  if (change.act !== 'change' && change.act !== 'correct') return [];
  const after = entry.versions.find(({ revision, from }) => revision === change.revision && from === change.day);
  const dropped = entry.versions.filter(({ replacedIn }) => replacedIn === change.revision);
  const before = dropped.at(-1);
  return after === undefined || before === undefined ? [] : differencesOf(before.values, after.values, visit, links);
}

function HistoryLine({ change, props }: { readonly change: Change; readonly props: EntryProps }) {
  const { language } = props.visit;
  const nothing = say(messages.nothingSaid, language);
  const day =
    change.day === null
      ? null
      : say(change.act === 'end' ? messages.untilLast : messages.onDay, language, { day: vietnameseDate(change.day) });
  return (
    <li class="register-history__line">
      <p>
        <strong>{actNames[change.act][language]}</strong> {day}
        <span class="soft">
          {' '}
          · {say(messages.atTime, language, { at: moment(change.madeAt, language), name: change.madeBy })}
        </span>
      </p>
      {change.reason === null ? null : <p>{say(messages.becauseOf, language, { reason: change.reason })}</p>}
      {change.source === null ? null : <p class="soft">{say(messages.fromFile, language, { file: change.source })}</p>}
      <ul>
        {differencesIn(change, props).map(({ column, before, after }) => (
          <li key={column.id}>
            {column.label[language]}: <del>{before === '' ? nothing : before}</del> →{' '}
            <ins>{after === '' ? nothing : after}</ins>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Course({ visit, entry, links }: EntryProps) {
  const { language, register, body, mayKeep } = visit;
  if (entry.standing.length < 2) return null;
  const [first] = register.columns;
  const shown = register.columns.filter(({ isListed }) => isListed).slice(0, 4);
  return (
    <section class="stack">
      <h2>{say(messages.course, language)}</h2>
      <DataTable
        caption={say(messages.course, language)}
        hideCaption
        empty=""
        items={entry.standing}
        columns={[
          { label: say(messages.days, language), cell: (version) => daysInWords(version, register.dated, language) },
          ...(shown.length === 0 && first !== undefined ? [first] : shown).map((column) => ({
            label: column.label[language],
            cell: (version: KeptVersion) => said(column, version.values, visit, links),
          })),
          ...(mayKeep
            ? [
                {
                  label: say(messages.correctAct, language),
                  cell: ({ from }: KeptVersion) => (
                    <a
                      href={routes.act.to(
                        { body: body.id, register: register.slug, entry: entry.id, act: 'dinh-chinh' },
                        { ngay: from },
                      )}
                    >
                      {say(messages.correctThis, language)}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** An entry: what it says, what can be done with it, what it said and will say, and who did what when. */
export function EntryView(props: EntryProps) {
  const { visit, entry, links } = props;
  const { language, register } = visit;
  const current = currentOf(entry, visit.today) ?? entry.versions.at(-1);
  return (
    <div class="stack">
      {current === undefined ? null : (
        <>
          <p class="row">
            <span class="soft">{daysInWords(current, register.dated, language)}</span>
            <State {...props} />
          </p>
          <Facts visit={visit} links={links} values={current.values} />
        </>
      )}
      <Actions {...props} />
      <Course {...props} />
      <section class="stack">
        <h2>{say(messages.history, language)}</h2>
        <ol class="register-history">
          {entry.changes.map((change) => (
            <HistoryLine key={change.revision} change={change} props={props} />
          ))}
        </ol>
      </section>
    </div>
  );
}
