import type { FormDefinition } from '#forms-engine';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Disclosure, Notice } from '#ui';
import { routes } from '../routes.ts';
import { itemInWords, sourceInWords, valueInWords } from '../trace/trace.ts';
import type { Compared, Comparison } from './compare.ts';
import type { GoneRow } from './gone-rows.ts';
import { messages } from './messages.ts';
import { GoneRows, NewRows } from './row-groups.tsx';
import type { NotTaken } from './take.ts';

export type RemeasureNotice = { readonly kind: 'done' | 'warning'; readonly title: string };

type Props = {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly report: string;
  readonly base: number;
  readonly at: Date;
  /** What is measured at places that the report has. */
  readonly compared: readonly Compared[];
  /** What is measured in rows that the report does not have. */
  readonly inNewRows: readonly Compared[];
  readonly gone: readonly GoneRow[];
  readonly notTaken: readonly NotTaken[];
  readonly mayChange: boolean;
  readonly notices: readonly RemeasureNotice[];
};

/** In this order; what is chosen unless the person says otherwise never changes what a person wrote. */
const groups: readonly { readonly comparison: Comparison; readonly title: Message; readonly isChosen: boolean }[] = [
  { comparison: 'override', title: messages.override, isChosen: false },
  { comparison: 'newer', title: messages.newer, isChosen: true },
  { comparison: 'blank', title: messages.blank, isChosen: true },
  { comparison: 'agreed', title: messages.agreed, isChosen: true },
];

function Choice({ props, each, isChosen }: { props: Props; each: Compared; isChosen: boolean }) {
  const { place, value } = each.figure;
  const item = itemInWords(props.definition, place);
  return (
    <>
      <input type="hidden" name={`so.${place}`} value={JSON.stringify(value)} />
      <label class="figure-choice">
        <input type="checkbox" name="lay" value={place} checked={isChosen} />
        <span class="visually-hidden">{say(messages.choose, props.language, { item })}</span>
      </label>
    </>
  );
}

function Group({ props, group }: { props: Props; group: (typeof groups)[number] }) {
  const { definition, language, report, compared, mayChange } = props;
  const own = compared.filter(({ comparison }) => comparison === group.comparison);
  if (own.length === 0) return null;
  const stands = ({ standing, figure: { place } }: Compared) => (
    <>
      {valueInWords(definition, place, standing?.value ?? null, language)}
      {standing === undefined ? null : (
        <span class="soft"> · {sourceInWords(standing.about?.provenance, language)}</span>
      )}
    </>
  );
  return (
    <section class="stack" aria-labelledby={`group-${group.comparison}`}>
      <h2 id={`group-${group.comparison}`}>{say(group.title, language, { count: own.length })}</h2>
      {group.comparison === 'override' ? <p class="soft">{say(messages.overrideHelp, language)}</p> : null}
      <DataTable
        caption={say(group.title, language, { count: own.length })}
        hideCaption
        empty=""
        items={own}
        columns={[
          {
            label: say(messages.item, language),
            cell: ({ figure: { place } }) => (
              <a href={routes.figure.to({ report, field: place })}>{itemInWords(definition, place)}</a>
            ),
          },
          ...(group.comparison === 'blank' ? [] : [{ label: say(messages.stands, language), cell: stands }]),
          {
            label: say(messages.measured, language),
            cell: ({ figure: { place, value } }) => <strong>{valueInWords(definition, place, value, language)}</strong>,
          },
          ...(mayChange
            ? [
                {
                  label: say(messages.chooseHead, language),
                  cell: (each: Compared) => <Choice props={props} each={each} isChosen={group.isChosen} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** The fields that name a measure and have no figure, by why. */
function NotMeasured({ language, notTaken }: Props) {
  if (notTaken.length === 0) return null;
  const byReason = [...Map.groupBy(notTaken, ({ why }) => why[language])];
  return (
    <Disclosure summary={say(messages.notMeasured, language, { count: notTaken.length })}>
      <DataTable
        caption={say(messages.notMeasured, language, { count: notTaken.length })}
        hideCaption
        empty=""
        items={byReason}
        columns={[
          { label: say(messages.why, language), cell: ([why]) => why },
          {
            label: say(messages.item, language),
            cell: ([, fields]) =>
              fields.map(({ field }) => [field.number, field.name ?? field.label].filter(Boolean).join(' ')).join('; '),
          },
        ]}
      />
    </Disclosure>
  );
}

const when = (at: Date, language: Language): string =>
  at.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

/** What the system measures now beside what the report says, and taking of it what the person chooses. */
export function RemeasurePage(props: Props) {
  const { language, report, base, at, compared, inNewRows, gone, mayChange, notices } = props;
  const same = compared.filter(({ comparison }) => comparison === 'same').length;
  const isNew = same < compared.length || inNewRows.length > 0 || gone.length > 0;
  return (
    <div class="stack">
      <div>
        <h1>{say(messages.remeasure, language)}</h1>
        <p class="soft">{say(messages.measuredAt, language, { at: when(at, language) })}</p>
      </div>
      {notices.map((notice) => (
        <Notice key={notice.title} kind={notice.kind} title={notice.title} />
      ))}
      {isNew ? (
        <p>{say(messages.remeasureHelp, language)}</p>
      ) : (
        <Notice kind="info" title={say(messages.nothingNew, language)} />
      )}
      <form class="stack" method="post" action={routes.remeasure.to({ report })}>
        <input type="hidden" name="base" value={String(base)} />
        <GoneRows {...props} gone={gone} />
        <NewRows {...props} compared={inNewRows} />
        {groups.map((group) => (
          <Group key={group.comparison} props={props} group={group} />
        ))}
        {same === 0 || !isNew ? null : <p class="soft">{say(messages.same, language, { count: same })}</p>}
        <div class="row">
          {isNew && mayChange ? <Button>{say(messages.takeChosen, language)}</Button> : null}
          <ButtonLink kind="plain" href={routes.report.to({ report })}>
            {say(messages.back, language)}
          </ButtonLink>
        </div>
      </form>
      <NotMeasured {...props} />
    </div>
  );
}
