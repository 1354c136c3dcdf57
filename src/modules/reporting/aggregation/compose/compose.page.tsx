import { formatFigure, type Value } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice } from '#ui';
import { periodInWords } from '../../words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import type { Proposal } from './proposals.ts';

export type ComposeNotice = { readonly kind: 'done' | 'warning' | 'error'; readonly title: string };

type ComposePageProps = {
  readonly report: string;
  /** The save of the sheet on which the choice rests. */
  readonly base: number;
  readonly proposals: readonly (Proposal & { readonly present: Value })[];
  readonly mayChange: boolean;
  readonly notices: readonly ComposeNotice[];
  readonly language: Language;
};

/** A figure is taken without asking only where nothing stands yet. */
const isNew = ({ present }: ComposePageProps['proposals'][number]): boolean => present === null;

function Proposals({ proposals, mayChange, language }: Pick<ComposePageProps, 'proposals' | 'mayChange' | 'language'>) {
  return (
    <DataTable
      caption={say(messages.caption, language, { count: proposals.length })}
      empty={say(messages.none, language)}
      items={proposals}
      columns={[
        {
          label: say(messages.item, language),
          cell: (one) => {
            const name = [one.field.number, one.field.name ?? one.field.label].filter(Boolean).join(' ');
            return mayChange ? (
              <label class="compose-choice">
                <input type="checkbox" name="lay" value={`${one.field.id}=${one.value}`} checked={isNew(one)} />
                <span>{name}</span>
              </label>
            ) : (
              name
            );
          },
        },
        {
          label: say(messages.present, language),
          number: true,
          cell: ({ field, present }) => formatFigure(field, present, language),
        },
        {
          label: say(messages.proposed, language),
          number: true,
          cell: ({ field, value }) => <strong class="figures-number">{formatFigure(field, value, language)}</strong>,
        },
        {
          label: say(messages.source, language),
          cell: ({ provenance: { reports, from, period } }) => (
            <span class="soft small">
              {say(messages.from, language, { reports, form: from, period: periodInWords(period, language) })}
            </span>
          ),
        },
      ]}
    />
  );
}

/** What those below reported, as figures for a superior body's own report. */
export function ComposePage({ report, base, proposals, mayChange, notices, language }: ComposePageProps) {
  return (
    <div class="stack figures">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.help, language)}</p>
      {notices.map((notice) => (
        <Notice kind={notice.kind} title={notice.title} />
      ))}
      <form class="stack" method="post" action={routes.compose.to({ report })}>
        <input type="hidden" name="base" value={String(base)} />
        <Proposals proposals={proposals} mayChange={mayChange} language={language} />
        {mayChange && proposals.length > 0 ? (
          <div>
            <Button>{say(messages.take, language)}</Button>
          </div>
        ) : null}
      </form>
    </div>
  );
}
