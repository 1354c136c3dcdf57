import { todayOf } from '#modules/organisations';
import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { ButtonLink, DataTable, EmptyState } from '#ui';
import { periodInWords } from '../../../words.ts';
import { messages as aggregation } from '../../messages.ts';
import { routes as api } from '../api/routes.ts';
import { FiguresTables } from '../figures-tables.tsx';
import { messages } from '../messages.ts';
import type { Release } from '../releases.ts';
import { basisInWords, dayInWords } from '../words.ts';
import { datasetPath, filePath } from './paths.ts';

type Props = { readonly context: PublicContext; readonly release: Release };

export const nameOf = ({ context: { language }, release: { dataset } }: Props): string =>
  `${dataset.name[language]}, ${periodInWords(dataset.period, language)}`;

const formats = ['csv', 'json'] as const;

function Files(props: Props) {
  const { context, release } = props;
  return (
    <span class="row">
      {formats.map((format) => (
        <a key={format} class="open-data__file" href={context.href(filePath(release.dataset, format))} download>
          <span aria-hidden="true">{format.toUpperCase()}</span>
          <span class="visually-hidden">
            {say(messages.fileOf, context.language, { format: format.toUpperCase(), name: nameOf(props) })}
          </span>
        </a>
      ))}
    </span>
  );
}

function Programs({ context: { language } }: Pick<Props, 'context'>) {
  return (
    <section class="open-data__part" aria-labelledby="phan-mem">
      <h2 id="phan-mem">{say(messages.forPrograms, language)}</h2>
      <p>
        {say(messages.programs, language)}: <a href={api.figures.to({})}>{api.figures.path}</a>,{' '}
        <a href={api.description.to({})}>{say(messages.description, language)}</a>
      </p>
    </section>
  );
}

/** The datasets of a body, with their files. */
export function ListPage({ context, releases }: Pick<Props, 'context'> & { readonly releases: readonly Release[] }) {
  const { language } = context;
  const propsOf = (release: Release) => ({ context, release });
  return (
    <div class="open-data">
      <h1>{say(messages.title, language)}</h1>
      <p>{say(messages.listHelp, language)}</p>
      {releases.length === 0 ? <EmptyState title={say(messages.none, language)} /> : null}
      <DataTable
        caption={say(messages.title, language)}
        hideCaption
        empty=""
        items={releases}
        columns={[
          {
            label: say(messages.dataset, language),
            cell: (release) => <a href={context.href(datasetPath(release.dataset))}>{nameOf(propsOf(release))}</a>,
          },
          {
            label: say(aggregation.reportsCount, language),
            number: true,
            cell: ({ dataset }) =>
              say(aggregation.countedOf, language, { counted: dataset.reports, reports: dataset.asked }),
          },
          {
            label: say(messages.publishedOn, language),
            cell: ({ publishedAt }) => dayInWords(todayOf(publishedAt)),
          },
          { label: say(messages.files, language), cell: (release) => <Files {...propsOf(release)} /> },
        ]}
      />
      <Programs context={context} />
    </div>
  );
}

/** One dataset: on what it rests, its files, its figures. */
export function DatasetPage(props: Props) {
  const { context, release } = props;
  const { language } = context;
  const { dataset } = release;
  return (
    <div class="open-data">
      <h1>{nameOf(props)}</h1>
      <p class="soft">
        {dataset.organisation.name} ·{' '}
        {say(messages.published, language, { day: dayInWords(todayOf(release.publishedAt)) })}
      </p>
      <p>{basisInWords(dataset, language)}</p>
      <p class="row no-print">
        {formats.map((format) => (
          <ButtonLink key={format} kind="plain" href={context.href(filePath(dataset, format))} download>
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </p>
      <FiguresTables dataset={dataset} language={language} />
    </div>
  );
}
