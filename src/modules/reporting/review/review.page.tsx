import { type FormDefinition, formatNumber, roundHalfUp } from '#forms-engine';
import { elementId } from '#modules/filling';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice, Tag, TextArea } from '#ui';
import { routes } from '../routes.ts';
import { certificateInWords } from '../submissions/certificate-words.ts';
import type { Submission } from '../submissions/kept.ts';
import { stateNames, messages as submissions } from '../submissions/messages.ts';
import { RefusalList } from '../submissions/refusal-list.tsx';
import { when } from '../submissions/when.ts';
import { itemInWords, valueInWords } from '../trace/trace.ts';
import { periodInWords } from '../words.ts';
import type { Line } from './compare.ts';
import type { Decision } from './decisions.ts';
import { markNames, messages } from './messages.ts';
import { noteName } from './note-name.ts';
import type { ComparedTable } from './rows.ts';
import { RowsList } from './rows-list.tsx';

export type ReviewPageProps = {
  readonly language: Language;
  readonly report: string;
  readonly subject: string;
  readonly definition: FormDefinition;
  readonly submission: Submission;
  readonly last: Submission | undefined;
  readonly lines: readonly Line[];
  readonly tables: readonly ComparedTable[];
  readonly notes: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  readonly state: 'toDecide' | 'accepted' | 'away';
  readonly isOnlyMarked: boolean;
  readonly refusals: readonly string[];
  readonly notice?: string;
  readonly reason: string;
};

function Marks({ line, language }: { readonly line: Line; readonly language: Language }) {
  return (
    <span class="row">
      {line.marks.map((mark) => (
        <Tag key={mark} kind="warning">
          {say(markNames[mark], language)}
        </Tag>
      ))}
    </span>
  );
}

function columnsOf({ language, definition, last, notes, state, lines }: ReviewPageProps) {
  const peers = Math.max(0, ...lines.map((line) => line.peers));
  const value = (place: string, each: Line['value']) => valueInWords(definition, place, each, language);
  const before =
    last === undefined
      ? say(messages.noBefore, language)
      : say(messages.before, language, { period: periodInWords(last.period, language) });
  const note = ({ place }: Line) => {
    const item = itemInWords(definition, place);
    return (
      <input
        class="input review-note"
        name={noteName(place)}
        value={notes.get(place) ?? ''}
        maxLength={5000}
        aria-label={say(messages.noteOn, language, { item })}
      />
    );
  };
  return [
    {
      label: say(messages.item, language),
      cell: ({ place }: Line) => <span id={elementId(place)}>{itemInWords(definition, place)}</span>,
    },
    { label: say(messages.now, language), number: true, cell: (line: Line) => value(line.place, line.value) },
    { label: before, number: true, cell: (line: Line) => (last === undefined ? '' : value(line.place, line.own)) },
    {
      label: say(messages.median, language, { peers }),
      number: true,
      cell: ({ median }: Line) => (median === null ? '' : formatNumber(roundHalfUp(median, 2), language)),
    },
    { label: say(messages.marks, language), cell: (line: Line) => <Marks line={line} language={language} /> },
    ...(state === 'toDecide' ? [{ label: say(messages.note, language), cell: note }] : []),
  ];
}

function Lines(props: ReviewPageProps) {
  const { language, lines, tables, last, notes, state, isOnlyMarked, report } = props;
  const marked = lines.filter(({ marks }) => marks.length > 0);
  const shown = isOnlyMarked ? marked : lines;
  return (
    <section class="stack" aria-labelledby="lines-title">
      <h2 id="lines-title">{say(messages.lines, language, { count: lines.length, marked: marked.length })}</h2>
      <p>
        <ButtonLink kind="quiet" href={routes.review.to({ report }, isOnlyMarked ? {} : { chi: 'danh-dau' })}>
          {isOnlyMarked
            ? say(messages.all, language, { count: lines.length })
            : say(messages.onlyMarked, language, { count: marked.length })}
        </ButtonLink>
      </p>
      <DataTable
        caption={say(messages.title, language)}
        hideCaption
        empty={say(messages.noLines, language)}
        items={shown}
        columns={columnsOf(props)}
      />
      <RowsList {...{ language, tables, notes, isCompared: last !== undefined, mayNote: state === 'toDecide' }} />
    </section>
  );
}

function Decide(props: ReviewPageProps) {
  const { language, report, submission, isOnlyMarked, reason } = props;
  return (
    <form class="stack" method="post" action={routes.review.to({ report }, isOnlyMarked ? { chi: 'danh-dau' } : {})}>
      <input type="hidden" name="shown" value={String(submission.version)} />
      {/* Enter in a note keeps the notes: it neither returns nor accepts */}
      <button type="submit" name="step" value="keep" class="visually-hidden" tabIndex={-1}>
        {say(messages.keep, language)}
      </button>
      <Lines {...props} />
      <TextArea
        name="reason"
        label={say(messages.reason, language)}
        hint={say(messages.reasonHint, language)}
        value={reason}
      />
      <div class="row">
        <Button name="step" value="accept">
          {say(messages.accept, language)}
        </Button>
        <Button kind="plain" name="step" value="return">
          {say(messages.return, language)}
        </Button>
        <Button kind="quiet" name="step" value="keep">
          {say(messages.keep, language)}
        </Button>
      </div>
    </form>
  );
}

function Reopen({ language, report, submission, reason }: ReviewPageProps) {
  return (
    <section class="stack" aria-labelledby="reopen-title">
      <h2 id="reopen-title">{say(messages.reopenTitle, language)}</h2>
      <form class="stack" method="post" action={routes.reopen.to({ report })}>
        <input type="hidden" name="shown" value={String(submission.version)} />
        <TextArea name="reason" label={say(messages.reopenReason, language)} value={reason} />
        <div>
          <Button kind="plain">{say(messages.reopen, language)}</Button>
        </div>
      </form>
    </section>
  );
}

function History({ language, decisions }: ReviewPageProps) {
  return (
    <DataTable
      caption={say(messages.history, language)}
      empty={say(messages.noHistory, language)}
      items={decisions}
      columns={[
        { label: say(messages.version, language), cell: ({ version }) => String(version) },
        {
          label: say(messages.decided, language),
          cell: ({ decision }) => say(decision === 'reopened' ? messages.reopened : stateNames[decision], language),
        },
        { label: say(messages.reason, language), cell: ({ reason }) => reason ?? '' },
        { label: say(messages.by, language), cell: ({ by }) => by },
        { label: say(messages.at, language), cell: ({ at }) => when(at, language) },
      ]}
    />
  );
}

/** What a reviewer sees of a submission: its figures beside others, what was explained, and the decision. */
export function ReviewPage(props: ReviewPageProps) {
  const { language, report, subject, submission, state, refusals, notice } = props;
  const certificate = submission.signedHow?.certificate ?? null;
  return (
    <div class="stack review-page">
      <div>
        <h1>{say(messages.title, language)}</h1>
        <p class="soft">{subject}</p>
      </div>
      <RefusalList texts={refusals} language={language} />
      {notice === undefined ? null : <Notice kind="done" title={notice} />}
      {certificate === null ? null : (
        <p>
          {say(submissions.certificateOf, language)}: {certificateInWords(certificate, language)}
        </p>
      )}
      <p>{say(messages.help, language)}</p>
      <p class="row">
        <a href={routes.report.to({ report })}>{say(messages.toReport, language)}</a>
        <a href={routes.version.to({ report, version: String(submission.version) })}>
          {say(messages.toVersion, language)}
        </a>
      </p>
      <Explanations {...props} />
      {state === 'toDecide' ? <Decide {...props} /> : <Lines {...props} />}
      {state === 'accepted' ? <Reopen {...props} /> : null}
      <History {...props} />
    </div>
  );
}

function Explanations({ language, submission: { explanations } }: ReviewPageProps) {
  if (explanations.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="explained-title">
      <h2 id="explained-title">{say(messages.explained, language)}</h2>
      <dl class="explained">
        {explanations.map(({ finding, message, explanation, by }) => (
          <div key={finding}>
            <dt>{message}</dt>
            <dd>
              {explanation} <span class="soft">({by})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
