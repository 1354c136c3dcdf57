import { type Field, formatValue, isNumberType, singleFields } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, EmptyState, SelectField } from '#ui';
import { periodInWords } from '../../words.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { messages } from '../messages.ts';
import type { Asked, Question } from '../question.ts';
import { routes } from '../routes.ts';
import { periodsOf, type SeriesLine } from '../series.ts';
import { countInWords, isDrawn, valueInWords } from '../words.ts';
import { QuestionForm } from './question-form.tsx';

type SeriesPageProps = {
  readonly asked: Asked;
  readonly question: Question;
  readonly indicator: string;
  readonly lines: readonly SeriesLine[];
  readonly language: Language;
};

/** The indicators of the form that is asked, by the wording of its fields. */
const indicatorsOf = ({ form }: Question): readonly (Field & { readonly indicator: string })[] =>
  singleFields(form.definition).flatMap((field) => {
    const { indicator } = field;
    return indicator === undefined ? [] : [{ ...field, indicator }];
  });

const dayInWords = (day: string): string => day.split('-').toReversed().join('/');

function Points({ line, language }: { readonly line: SeriesLine; readonly language: Language }) {
  return (
    <DataTable
      caption={line.form.definition.name[language]}
      empty=""
      items={line.points}
      columns={[
        { label: say(messages.period, language), cell: ({ period }) => periodInWords(period, language) },
        {
          label: say(messages.value, language),
          number: true,
          cell: ({ aggregated }) => valueInWords(aggregated, language),
        },
        {
          label: say(messages.answered, language),
          number: true,
          cell: ({ aggregated, reports }) =>
            say(messages.countedOf, language, { counted: aggregated.answered, reports }),
        },
        {
          label: say(messages.days, language),
          cell: ({ days }) =>
            days.from === days.to ? dayInWords(days.to) : `${dayInWords(days.from)} – ${dayInWords(days.to)}`,
        },
      ]}
    />
  );
}

function Chart({
  lines,
  title,
  language,
}: {
  readonly lines: readonly SeriesLine[];
  readonly title: string;
  readonly language: Language;
}) {
  const drawn = lines.filter(({ points }) => points.some(({ aggregated }) => isDrawn(aggregated)));
  const places = periodsOf(drawn);
  const [first] = drawn;
  if (first === undefined || places.length < 2) return null;
  const values = ({ points }: SeriesLine) =>
    places.map((place) => points.find(({ period }) => period === place)?.aggregated.value ?? null);
  return (
    <figure class="figures-chart">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard */}
      <section class="figures-chart__scroll" tabIndex={0} aria-label={title}>
        <LineChart
          title={say(messages.chartOf, language, { name: title })}
          places={places}
          lines={drawn.map((line) => ({ name: line.form.definition.name[language], values: values(line) }))}
          written={(value) =>
            isNumberType(first.field.type) ? formatValue(first.field, value, language) : countInWords(value, language)
          }
        />
      </section>
      {drawn.length < 2 ? null : (
        <figcaption class="row small">
          {drawn.map((line, index) => (
            <span class={`figures-key figures-key--${(index % 4) + 1}`}>{line.form.definition.name[language]}</span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** One indicator over the periods, and over the forms that ask it. */
export function SeriesPage({ asked, question, indicator, lines, language }: SeriesPageProps) {
  const fields = indicatorsOf(question);
  const named = fields.find((field) => field.indicator === indicator) ?? lines[0]?.field;
  const title = named === undefined ? indicator : (named.name ?? named.label);
  return (
    <div class="stack figures">
      <h1>{say(messages.series, language)}</h1>
      <p class="soft">{say(messages.seriesHelp, language)}</p>
      <QuestionForm asked={asked} question={question} action={routes.series.to({})} language={language}>
        <SelectField
          name="chi-tieu"
          label={say(messages.indicator, language)}
          value={indicator}
          options={fields.map((field) => ({
            value: field.indicator,
            label: [field.number, field.name ?? field.label].filter(Boolean).join(' '),
          }))}
        />
      </QuestionForm>
      <h2>
        {title}: {question.node.name}
      </h2>
      {lines.length === 0 ? <EmptyState title={say(messages.none, language)} /> : null}
      <Chart lines={lines} title={title} language={language} />
      {lines.map((line) => (
        <Points line={line} language={language} />
      ))}
    </div>
  );
}
