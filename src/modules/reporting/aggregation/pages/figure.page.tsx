import type { AggregatedField } from '#forms-engine';
import { formatFigure } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, Pagination } from '#ui';
import { routes as reportRoutes } from '../../routes.ts';
import { periodInWords } from '../../words.ts';
import type { Contribution } from '../behind.ts';
import { ShareBar } from '../charts/share-bar.tsx';
import { MapFigure } from '../maps/map-figure.tsx';
import { messages as mapMessages } from '../maps/messages.ts';
import type { FigureMap } from '../maps/units.ts';
import { messages } from '../messages.ts';
import type { Group, Overview } from '../overview.ts';
import { queryOf } from '../question.ts';
import { routes } from '../routes.ts';
import { countInWords, isDrawn, ruleInWords, valueInWords } from '../words.ts';
import { Basis } from './basis.tsx';
import { itemName } from './overview.page.tsx';

export type FigurePageProps = {
  readonly overview: Overview;
  readonly figure: AggregatedField;
  /** What the bodies directly below gave. */
  readonly groups: readonly Group[];
  /** Its map by the territories of the day; null: none can be drawn. */
  readonly map: FigureMap | null;
  readonly given: readonly Contribution[];
  readonly blank: number;
  /** The part of the list that is shown, and where the others are. */
  readonly page: { readonly number: number; readonly pages: number; readonly shown: readonly Contribution[] };
  readonly language: Language;
};

const fieldOf = (group: Group, id: string) => group.fields.find(({ field }) => field.id === id);

function Groups({ overview, figure, groups, language }: FigurePageProps) {
  const rows = groups.flatMap((group) => {
    const found = fieldOf(group, figure.field.id);
    return found === undefined ? [] : [{ group, found }];
  });
  const largest = Math.max(0, ...rows.map(({ found }) => (isDrawn(found) ? (found.value ?? 0) : 0)));
  const { node } = overview.question;
  const query = queryOf(overview.question);
  return (
    <DataTable
      caption={say(messages.byGroup, language)}
      empty=""
      items={rows}
      columns={[
        {
          label: say(messages.organisation, language),
          cell: ({ group: { organisation } }) =>
            organisation.id === node.id ? (
              say(messages.ownReport, language, { name: organisation.name })
            ) : (
              <a href={routes.figure.to({ field: figure.field.id }, { ...query, nut: organisation.id })}>
                {organisation.name}
              </a>
            ),
        },
        {
          label: say(messages.value, language),
          number: true,
          cell: ({ found }) => (
            <>
              {valueInWords(found, language)}
              {isDrawn(found) ? <ShareBar value={found.value ?? 0} largest={largest} /> : null}
            </>
          ),
        },
        {
          label: say(messages.answered, language),
          number: true,
          cell: ({ group, found }) =>
            say(messages.countedOf, language, { counted: found.answered, reports: group.reports }),
        },
      ]}
    />
  );
}

function Behind({ figure, given, blank, page, overview, language }: FigurePageProps) {
  const { field } = figure;
  const query = queryOf(overview.question);
  return (
    <section class="stack">
      <DataTable
        caption={say(messages.behind, language, { count: countInWords(given.length, language) })}
        empty={say(messages.none, language)}
        items={page.shown}
        columns={[
          {
            label: say(messages.organisation, language),
            cell: ({ reportId, name, countsFor }) => (
              <>
                <a href={reportRoutes.report.to({ report: reportId })}>{name}</a>
                {countsFor === null ? null : (
                  <span class="soft small"> ({say(messages.standsAs, language, { name: countsFor })})</span>
                )}
              </>
            ),
          },
          {
            label: say(messages.value, language),
            number: typeof given[0]?.value === 'number',
            cell: ({ value }) => formatFigure(field, value, language),
          },
        ]}
      />
      <Pagination
        current={page.number}
        last={page.pages}
        hrefOf={(number) => routes.figure.to({ field: field.id }, { ...query, trang: String(number) })}
        language={language}
      />
      {blank === 0 ? null : (
        <p class="soft">{say(messages.blank, language, { count: countInWords(blank, language) })}</p>
      )}
    </section>
  );
}

/** The map of the figure, where it has anything to show. */
function FigureMapSection({ overview: { question }, figure: { field }, map, language }: FigurePageProps) {
  if (map === null || map.units.every(({ reports }) => reports === 0)) return null;
  const query = queryOf(question);
  const title = say(mapMessages.mapOf, language, { name: field.name ?? field.label });
  return (
    <section class="stack" aria-labelledby="figure-map">
      <h2 id="figure-map">{say(mapMessages.title, language)}</h2>
      <MapFigure
        field={field}
        title={title}
        units={map.units}
        hrefOf={(nut) => routes.figure.to({ field: field.id }, { ...query, nut })}
        language={language}
      />
      <p class="no-print">
        <a href={routes.map.to({}, { ...query, chi: field.id, cap: map.level })}>{say(mapMessages.open, language)}</a>
      </p>
    </section>
  );
}

/** One figure: how it was made, by which bodies, and every report behind it. */
export function FigurePage(props: FigurePageProps) {
  const { overview, figure, language } = props;
  const { question } = overview;
  const { definition } = question.form;
  return (
    <div class="stack figures">
      <h1>{itemName(figure)}</h1>
      <p class="soft">
        {definition.name[language]}, {periodInWords(question.period, language)}: {question.node.name}
      </p>
      <p class="figures-value">{valueInWords(figure, language) || '–'}</p>
      <p class="soft">{ruleInWords(figure, definition, language)}</p>
      {figure.field.indicator === undefined ? null : (
        <p class="no-print">
          <a href={routes.series.to({}, { ...queryOf(question), 'chi-tieu': figure.field.indicator })}>
            {say(messages.series, language)}
          </a>
        </p>
      )}
      <Basis overview={overview} language={language} />
      <FigureMapSection {...props} />
      {props.groups.length > 1 ? <Groups {...props} /> : null}
      <Behind {...props} />
    </div>
  );
}
