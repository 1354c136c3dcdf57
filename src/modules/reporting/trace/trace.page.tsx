import type { FormDefinition } from '#forms-engine';
import type { Answer } from '#modules/filling';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice, TextArea } from '#ui';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { itemInWords, sourceInWords, valueInWords } from './trace.ts';

const when = (at: string, language: Language): string =>
  new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

interface Common {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly report: string;
}

/** All figures of a report with where they came from. */
export function SourcesPage({
  definition,
  language,
  report,
  answers,
}: Common & { readonly answers: readonly Answer[] }) {
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.help, language)}</p>
      <DataTable
        caption={say(messages.caption, language, { count: answers.length })}
        empty={say(messages.none, language)}
        items={answers}
        columns={[
          {
            label: say(messages.item, language),
            cell: ({ place }) => <a href={routes.trace.to({ report, place })}>{itemInWords(definition, place)}</a>,
          },
          {
            label: say(messages.value, language),
            cell: ({ place, value }) => valueInWords(definition, place, value, language),
          },
          { label: say(messages.source, language), cell: ({ about }) => sourceInWords(about?.provenance, language) },
          { label: say(messages.by, language), cell: ({ by }) => by },
          { label: say(messages.at, language), cell: ({ at }) => when(at, language) },
        ]}
      />
    </div>
  );
}

interface TracePageProps extends Common {
  readonly answer: Answer;
  readonly history: readonly Answer[];
  readonly mayChange: boolean;
  readonly notice?: { readonly kind: 'done' | 'warning' | 'error'; readonly title: string };
}

function About({ language, report, answer, mayChange }: TracePageProps) {
  const { note = '', evidence = [] } = answer.about ?? {};
  if (!mayChange) {
    return note === '' && evidence.length === 0 ? null : (
      <div class="stack">
        <p>{note}</p>
        <ul>
          {evidence.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <form class="stack" method="post" action={routes.trace.to({ report, place: answer.place })}>
      <input type="hidden" name="base" value={String(answer.sequence)} />
      <TextArea name="note" label={say(messages.note, language)} value={note} />
      <TextArea
        name="evidence"
        label={say(messages.evidence, language)}
        hint={say(messages.evidenceHint, language)}
        value={evidence.join('\n')}
      />
      <div>
        <Button>{say(messages.keep, language)}</Button>
      </div>
    </form>
  );
}

/** One figure: its value, its source, everything that it was before, and what is said about it. */
export function TracePage(props: TracePageProps) {
  const { definition, language, answer, history, notice } = props;
  const { place } = answer;
  return (
    <div class="stack">
      <h1>{itemInWords(definition, place)}</h1>
      {notice === undefined ? null : <Notice kind={notice.kind} title={notice.title} />}
      <p>
        <strong>{valueInWords(definition, place, answer.value, language)}</strong> ·{' '}
        {sourceInWords(answer.about?.provenance, language)}
      </p>
      <section class="stack" aria-labelledby="about-title">
        <h2 id="about-title">{say(messages.about, language)}</h2>
        <About {...props} />
      </section>
      <DataTable
        caption={say(messages.history, language)}
        empty=""
        items={history}
        columns={[
          { label: say(messages.at, language), cell: ({ at }) => when(at, language) },
          {
            label: say(messages.value, language),
            cell: ({ value }) => valueInWords(definition, place, value, language),
          },
          { label: say(messages.source, language), cell: ({ about }) => sourceInWords(about?.provenance, language) },
          { label: say(messages.by, language), cell: ({ by }) => by },
        ]}
      />
    </div>
  );
}
