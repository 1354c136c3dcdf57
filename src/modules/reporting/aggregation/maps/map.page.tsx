import type { Field } from '#forms-engine';
import { shapesAddress } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { ButtonLink, DataTable, EmptyState, Pagination, SelectField } from '#ui';
import { periodInWords } from '../../words.ts';
import { messages as words } from '../messages.ts';
import { itemName } from '../pages/overview.page.tsx';
import { QuestionForm } from '../pages/question-form.tsx';
import { type Asked, type Question, queryOf } from '../question.ts';
import { routes } from '../routes.ts';
import { unitInWords } from './legend.ts';
import { MapFigure } from './map-figure.tsx';
import { messages } from './messages.ts';
import type { FigureMap, MapUnit } from './units.ts';

export type MapPageProps = {
  readonly asked: Asked;
  readonly question: Question;
  readonly fields: readonly Field[];
  readonly field: Field;
  /** Null: there is none to draw. */
  readonly map: FigureMap | null;
  /** Whether a unit of a map can have an answer. */
  readonly isAnswered: boolean;
  /** The part of the table that is shown. */
  readonly page: { readonly number: number; readonly pages: number; readonly shown: readonly MapUnit[] };
  /** Whether the person may bring territories in. */
  readonly mayImport: boolean;
  readonly language: Language;
};

const nameOf = (field: Field): string => itemName({ field });

function Choices({ fields, field, map, language }: MapPageProps) {
  return (
    <>
      <SelectField
        name="chi"
        label={say(words.item, language)}
        value={field.id}
        options={fields.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      {map === null || map.levels.length < 2 ? null : (
        <SelectField
          name="cap"
          label={say(messages.level, language)}
          value={map.level}
          options={map.levels.map((level) => ({ value: level, label: say(messages.levels[level], language) }))}
        />
      )}
    </>
  );
}

/** What stands where nothing can be drawn: for who may mend it, how. */
function NoMap({ question, isAnswered, mayImport, language }: MapPageProps) {
  if (!isAnswered)
    return (
      <EmptyState title={say(messages.noUnits, language)}>
        <p>{say(messages.noUnitsHelp, language)}</p>
        <ButtonLink kind="quiet" href={routes.pivot.to({}, queryOf(question))}>
          {say(words.pivot, language)}
        </ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState title={say(messages.noShapes, language)}>
      <p>{say(messages.noShapesHelp, language)}</p>
      {mayImport ? <ButtonLink href={shapesAddress}>{say(messages.bring, language)}</ButtonLink> : null}
    </EmptyState>
  );
}

function Units({ question, field, page, map, language }: MapPageProps) {
  const query = queryOf(question);
  return (
    <div class="stack">
      <DataTable
        caption={nameOf(field)}
        hideCaption
        empty=""
        items={page.shown}
        columns={[
          {
            label: say(messages.unit, language),
            cell: ({ organisation: { id, name }, reports }) =>
              reports === 0 ? name : <a href={routes.figure.to({ field: field.id }, { ...query, nut: id })}>{name}</a>,
          },
          { label: say(words.value, language), number: true, cell: (unit) => unitInWords(unit, language) },
          { label: say(words.reportsCount, language), number: true, cell: ({ reports }) => reports },
        ]}
      />
      <Pagination
        current={page.number}
        last={page.pages}
        hrefOf={(number) =>
          routes.map.to({}, { ...query, chi: field.id, cap: map?.level ?? '', trang: String(number) })
        }
        language={language}
      />
    </div>
  );
}

/** One item by the territories of a day. */
export function MapPage(props: MapPageProps) {
  const { asked, question, field, map, language } = props;
  const { definition } = question.form;
  const query = queryOf(question);
  const title = nameOf(field);
  return (
    <div class="stack figures">
      <h1>{say(messages.title, language)}</h1>
      <QuestionForm asked={asked} question={question} action={routes.map.to({})} language={language}>
        <Choices {...props} />
      </QuestionForm>
      <h2>{title}</h2>
      <p class="soft">
        {definition.name[language]}, {periodInWords(question.period, language)}: {question.node.name}
      </p>
      {map === null ? (
        <NoMap {...props} />
      ) : (
        <>
          <p class="soft small no-print">{say(messages.help, language)}</p>
          <div class="map-with-table">
            <MapFigure
              field={field}
              title={say(messages.mapOf, language, { name: title })}
              units={map.units}
              hrefOf={(nut) => routes.figure.to({ field: field.id }, { ...query, nut })}
              language={language}
            />
            <Units {...props} />
          </div>
        </>
      )}
    </div>
  );
}
