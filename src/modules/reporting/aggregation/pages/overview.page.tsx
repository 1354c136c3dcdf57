import type { AggregatedField, FormDefinition } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { ButtonLink, DataTable, Disclosure } from '#ui';
import { periodInWords } from '../../words.ts';
import { messages as mapMessages } from '../maps/messages.ts';
import { messages } from '../messages.ts';
import { messages as openData } from '../open-data/messages.ts';
import type { Overview } from '../overview.ts';
import { type Asked, queryOf } from '../question.ts';
import { routes } from '../routes.ts';
import { countInWords, isDrawn, ruleInWords, valueInWords } from '../words.ts';
import { Basis } from './basis.tsx';
import { QuestionForm } from './question-form.tsx';

const files = ['xlsx', 'csv', 'json', 'docx', 'pdf'] as const;

/** The printed name of a field: a wording that stands alone, with its number. */
export function itemName({ field }: Pick<AggregatedField, 'field'>): string {
  return [field.number, field.name ?? field.label].filter(Boolean).join(' ');
}

/** The fields of each part that has any. */
function partsOf(definition: FormDefinition, fields: readonly AggregatedField[]) {
  return definition.parts
    .map((part) => ({ part, fields: fields.filter(({ field }) => field.part === part.id) }))
    .filter((one) => one.fields.length > 0);
}

type OverviewPageProps = {
  readonly asked: Asked;
  readonly overview: Overview;
  /** Whether a unit of a map can have an answer. */
  readonly isMapped: boolean;
  /** Whether the person may publish these figures. */
  readonly mayPublish: boolean;
  readonly language: Language;
};

function Files({ overview, isMapped, mayPublish, language }: Omit<OverviewPageProps, 'asked'>) {
  const query = queryOf(overview.question);
  return (
    <nav class="row no-print" aria-label={say(messages.files, language)}>
      {files.map((format) => (
        <ButtonLink kind="quiet" href={routes.file.to({ format }, query)} download>
          {format.toUpperCase()}
        </ButtonLink>
      ))}
      {isMapped ? (
        <ButtonLink kind="quiet" href={routes.map.to({}, query)}>
          {say(mapMessages.map, language)}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" href={routes.pivot.to({}, query)}>
        {say(messages.pivot, language)}
      </ButtonLink>
      {mayPublish ? (
        <ButtonLink kind="quiet" href={routes.publish.to({}, query)}>
          {say(openData.publishTitle, language)}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

function PartTable({
  overview,
  fields,
  title,
  language,
}: Pick<OverviewPageProps, 'overview' | 'language'> & {
  readonly fields: readonly AggregatedField[];
  readonly title: string;
}) {
  const { question, reports } = overview;
  const query = queryOf(question);
  return (
    <DataTable
      caption={title}
      hideCaption
      empty=""
      items={fields}
      columns={[
        {
          label: say(messages.item, language),
          cell: (one) => <a href={routes.figure.to({ field: one.field.id }, query)}>{itemName(one)}</a>,
        },
        {
          label: say(messages.value, language),
          number: true,
          cell: (one) => (
            <strong class={isDrawn(one) ? 'figures-number' : undefined}>{valueInWords(one, language)}</strong>
          ),
        },
        {
          label: say(messages.answered, language),
          number: true,
          cell: (one) => say(messages.countedOf, language, { counted: one.answered, reports: reports.length }),
        },
        {
          label: say(messages.rule, language),
          cell: (one) => <span class="soft small">{ruleInWords(one, question.form.definition, language)}</span>,
        },
      ]}
    />
  );
}

type PartSectionProps = Pick<OverviewPageProps, 'overview' | 'language'> & {
  readonly part: FormDefinition['parts'][number];
  readonly fields: readonly AggregatedField[];
};

/** What was answered, and one press away what nobody answered. */
function PartSection({ overview, fields, part, language }: PartSectionProps) {
  const title = [part.number, part.title].filter(Boolean).join(' ');
  const isKnown = ({ answered, value }: AggregatedField) => answered > 0 || value !== null;
  const known = fields.filter(isKnown);
  const unknown = fields.filter((one) => !isKnown(one));
  return (
    <section class="stack" aria-labelledby={`part-${part.id}`}>
      <h3 id={`part-${part.id}`}>{title}</h3>
      {known.length === 0 ? null : <PartTable overview={overview} fields={known} title={title} language={language} />}
      {unknown.length === 0 ? null : (
        <Disclosure summary={say(messages.unanswered, language, { count: countInWords(unknown.length, language) })}>
          <ul>
            {unknown.map((one) => (
              <li key={one.field.id}>{itemName(one)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** Every field of a form over all reports of a body and those below it. */
export function OverviewPage(props: OverviewPageProps) {
  const { asked, overview, isMapped, mayPublish, language } = props;
  const { question, fields } = overview;
  const { definition } = question.form;
  return (
    <div class="stack figures">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.help, language)}</p>
      <QuestionForm asked={asked} question={question} action={routes.overview.to({})} language={language} />
      <h2>
        {definition.name[language]}, {periodInWords(question.period, language)}: {question.node.name}
      </h2>
      <Basis overview={overview} language={language} />
      <Files overview={overview} isMapped={isMapped} mayPublish={mayPublish} language={language} />
      {partsOf(definition, fields).map(({ part, fields: own }) => (
        <PartSection overview={overview} fields={own} part={part} language={language} />
      ))}
      {definition.tables.length === 0 ? null : (
        <section class="stack" aria-labelledby="tables">
          <h3 id="tables">{say(messages.tables, language)}</h3>
          <ul>
            {definition.tables.map(({ id, label }) => (
              <li key={id}>
                <a href={routes.table.to({ table: id }, queryOf(question))}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
