import type { ComponentChildren } from 'preact';
import { formatFigure, isNumberType, type Value } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice } from '#ui';
import { findForm } from '../../definitions/library.ts';
import { periodInWords } from '../../words.ts';
import { routes } from '../routes.ts';
import { valueInWords } from '../words.ts';
import { choiceOf } from './choice.ts';
import { messages } from './messages.ts';
import type { Proposal } from './proposals.ts';
import type { RowsProposal } from './rows.ts';

export type ComposeNotice = { readonly kind: 'done' | 'warning' | 'error'; readonly title: string };

type Shown = Proposal & { readonly present: Value };

type ComposePageProps = {
  readonly report: string;
  /** The save of the sheet on which the choice rests. */
  readonly base: number;
  readonly fields: readonly Shown[];
  readonly tables: readonly RowsProposal[];
  /** Places of rows that are in the report already. */
  readonly rowsThere: ReadonlySet<string>;
  readonly mayChange: boolean;
  readonly notices: readonly ComposeNotice[];
  readonly language: Language;
};

/** A figure is taken without asking where nothing stands yet; whatever else the body answers is a person's to decide. */
const isUsual = ({ field, present }: Shown): boolean => present === null && isNumberType(field.type);

function Choice({ value, checked, children }: { value: string; checked: boolean; children: ComponentChildren }) {
  return (
    <label class="compose-choice">
      <input type="checkbox" name="lay" value={value} checked={checked} />
      <span>{children}</span>
    </label>
  );
}

/** The answer that is proposed and, where it is none that adds up, of what it was made. */
function Proposed({ one, language }: { readonly one: Shown; readonly language: Language }) {
  const { field, value, found } = one;
  const isNumber = isNumberType(field.type);
  return (
    <>
      <strong class={isNumber ? 'figures-number' : 'compose-text'}>{formatFigure(field, value, language)}</strong>
      {isNumber ? null : <span class="soft small compose-made-of">{valueInWords(found, language)}</span>}
    </>
  );
}

type Provenance = Proposal['provenance'];

/** The reports of which something was made: their form and period. */
function sourceName({ from, period }: Provenance, language: Language): string {
  const form = findForm(from)?.definition.name[language] ?? from;
  return say(messages.from, language, { form, period: periodInWords(period, language) });
}

type FieldsProps = Pick<ComposePageProps, 'fields' | 'mayChange' | 'language'>;

function Fields({ fields, mayChange, language }: FieldsProps) {
  return (
    <DataTable
      caption={say(messages.caption, language, { count: fields.length })}
      empty={say(messages.none, language)}
      items={fields}
      columns={[
        {
          label: say(messages.item, language),
          cell: (one) => {
            const name = [one.field.number, one.field.name ?? one.field.label].filter(Boolean).join(' ');
            if (!mayChange) return name;
            return (
              <Choice value={choiceOf(one.field.id, one.value)} checked={isUsual(one)}>
                {name}
              </Choice>
            );
          },
        },
        {
          label: say(messages.present, language),
          cell: ({ field, present }) => formatFigure(field, present, language),
        },
        { label: say(messages.proposed, language), cell: (one) => <Proposed one={one} language={language} /> },
        { label: say(messages.reports, language), number: true, cell: ({ provenance }) => provenance.reports },
      ]}
    />
  );
}

/** The fields by the reports that tell them: a heading for each form and period. */
function Sources({ fields, ...props }: FieldsProps) {
  const { language } = props;
  const groups = [...Map.groupBy(fields, ({ provenance }) => sourceName(provenance, language))];
  if (groups.length === 0) return <p>{say(messages.none, language)}</p>;
  return (
    <>
      {groups.map(([name, told]) => (
        <section key={name} class="stack">
          <h2>{name}</h2>
          <Fields fields={told} {...props} />
        </section>
      ))}
    </>
  );
}

type RowsProps = Pick<ComposePageProps, 'rowsThere' | 'mayChange' | 'language'> & { readonly proposal: RowsProposal };

function Rows({ proposal, rowsThere, mayChange, language }: RowsProps) {
  const { table, rows, provenance } = proposal;
  return (
    <section class="stack">
      <h2>{table.label}</h2>
      <p class="soft">{sourceName(provenance, language)}</p>
      <DataTable
        caption={say(messages.rowsCaption, language, { count: rows.length })}
        empty={say(messages.none, language)}
        items={rows}
        columns={[
          {
            label: say(messages.body, language),
            cell: ({ id, body, row }) => {
              const place = `${table.id}/${id}`;
              if (rowsThere.has(place)) return `${body} (${say(messages.isThere, language)})`;
              return mayChange ? (
                <Choice value={choiceOf(place, row)} checked>
                  {body}
                </Choice>
              ) : (
                body
              );
            },
          },
          ...table.columns.map((column) => ({
            label: column.label,
            number: isNumberType(column.type),
            cell: ({ row }: RowsProposal['rows'][number]) => formatFigure(column, row[column.id], language),
          })),
        ]}
      />
    </section>
  );
}

/** What those below reported, as answers for a superior body's own report. */
export function ComposePage(props: ComposePageProps) {
  const { report, base, fields, tables, mayChange, notices, language } = props;
  return (
    <div class="stack figures">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.help, language)}</p>
      {notices.map((notice) => (
        <Notice kind={notice.kind} title={notice.title} />
      ))}
      <form class="stack" method="post" action={routes.compose.to({ report })}>
        <input type="hidden" name="base" value={String(base)} />
        <Sources fields={fields} mayChange={mayChange} language={language} />
        {tables.map((proposal) => (
          <Rows key={proposal.table.id} {...props} proposal={proposal} />
        ))}
        {mayChange && fields.length + tables.length > 0 ? (
          <div>
            <Button>{say(messages.take, language)}</Button>
          </div>
        ) : null}
      </form>
    </div>
  );
}
