import type { VNode } from 'preact';
import type { FormDefinition, Value } from '#forms-engine';
import { type Answer, sameValue } from '#modules/filling';
import type { Measure } from '#offers';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { routes } from '../routes.ts';
import { itemInWords, sourceInWords, valueInWords } from '../trace/trace.ts';
import type { MeasuredField } from './measured-fields.ts';
import { messages } from './messages.ts';

type Props = {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly report: string;
  readonly place: string;
  readonly field: MeasuredField;
  readonly measure: Measure;
  /** Of whom it was asked. */
  readonly body: string;
  readonly standing: Answer | undefined;
  /** What it would be now; undefined where the place is not among what is measured now. */
  readonly now: Value | undefined;
  readonly list: VNode;
};

const day = (text: string): string => (isIsoDate(text) ? vietnameseDate(text) : text);

function daysInWords({ days: { kind, from, to } }: MeasuredField, language: Language): string {
  return kind === 'state'
    ? say(messages.stateDay, language, { day: day(to) })
    : say(messages.flowDays, language, { from: day(from), to: day(to) });
}

const moment = (at: string, language: Language): string =>
  new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

/** What the report says, where it comes from, and what was measured instead. */
function InReport({ definition, language, place, standing }: Props) {
  if (standing === undefined) return <>{say(messages.nothingStands, language)}</>;
  const { value, about } = standing;
  const shown = <strong>{valueInWords(definition, place, value, language)}</strong>;
  const { provenance, overrides, note = '' } = about ?? {};
  if (overrides !== undefined) {
    const measured = valueInWords(definition, place, overrides.value, language);
    const reason = note.trim() === '' ? say(messages.noReason, language) : note;
    return (
      <>
        {shown} · {say(messages.overrideReason, language, { value: measured, reason })}
      </>
    );
  }
  const source =
    provenance?.kind === 'measured'
      ? say(messages.takenAt, language, { at: moment(provenance.asOf, language) })
      : sourceInWords(provenance, language);
  return (
    <>
      {shown} · {source}
    </>
  );
}

function Now({ definition, language, place, standing, now }: Props) {
  if (now === undefined || now === null) return <>{say(messages.nothingRecorded, language)}</>;
  const isSame = standing !== undefined && sameValue(standing.value, now);
  return (
    <>
      <strong>{valueInWords(definition, place, now, language)}</strong>
      {standing === undefined ? null : <> · {say(isSame ? messages.isSame : messages.isOther, language)}</>}
    </>
  );
}

/** One measured figure: what it counts, of whom, over which days, what it is in the report and now, and the list behind it. */
export function FigurePage(props: Props) {
  const { definition, language, report, place, field, measure, body, standing, list } = props;
  const facts = [
    { label: messages.counts, value: measure.label[language] },
    { label: messages.days, value: daysInWords(field, language) },
    {
      label: messages.body,
      value: measure.reach === 'subtree' ? say(messages.withBelow, language, { name: body }) : body,
    },
    { label: messages.inReport, value: <InReport {...props} /> },
    { label: messages.nowMeasured, value: <Now {...props} /> },
    { label: messages.measureName, value: <code>{measure.name}</code> },
  ];
  return (
    <div class="stack">
      <div>
        <p class="soft">{say(messages.whatItCounts, language)}</p>
        <h1>{itemInWords(definition, place)}</h1>
      </div>
      <dl class="figure-facts">
        {facts.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{say(label, language)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="row">
        <a href={routes.report.to({ report })}>{say(messages.back, language)}</a>
        {standing === undefined ? null : (
          <a href={routes.trace.to({ report, place })}>{say(messages.seeSource, language)}</a>
        )}
        <a href={routes.remeasure.to({ report })}>{say(messages.remeasure, language)}</a>
      </p>
      <section class="stack" aria-labelledby="counted-title">
        <h2 id="counted-title">{say(messages.listCaption, language)}</h2>
        {list}
      </section>
    </div>
  );
}
