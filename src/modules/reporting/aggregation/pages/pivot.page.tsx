import { singleFields } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { ButtonLink, Pagination, SelectField } from '#ui';
import { type Cut, layouts, type Matrix } from '../matrix.ts';
import { messages } from '../messages.ts';
import { type Asked, type Question, queryOf } from '../question.ts';
import { routes } from '../routes.ts';
import { valueInWords } from '../words.ts';
import { QuestionForm } from './question-form.tsx';

type PivotPageProps = {
  readonly asked: Asked;
  readonly question: Question;
  readonly cut: Cut;
  readonly matrix: Matrix;
  readonly language: Language;
};

/** The cut as the address has it. */
const queryOfCut = ({ layout, part, field }: Cut) => ({ truc: layout, phan: part, chi: field });

function Choices({ question, cut, language }: Pick<PivotPageProps, 'question' | 'cut' | 'language'>) {
  const { definition } = question.form;
  const items = singleFields(definition).map((field) => ({
    value: field.id,
    label: [field.number, field.name ?? field.label].filter(Boolean).join(' '),
  }));
  return (
    <>
      <SelectField
        name="truc"
        label={say(messages.layout, language)}
        value={cut.layout}
        options={layouts.map((layout) => ({ value: layout, label: say(messages.layouts[layout], language) }))}
      />
      {cut.layout === 'co-quan-ky' ? (
        <SelectField name="chi" label={say(messages.item, language)} value={cut.field} options={items} />
      ) : (
        <SelectField
          name="phan"
          label={say(messages.part, language)}
          value={cut.part}
          options={definition.parts.map(({ id, number, title }) => ({
            value: id,
            label: [number, title].filter(Boolean).join(' '),
          }))}
        />
      )}
    </>
  );
}

function MatrixTable({
  matrix,
  caption,
  language,
}: {
  readonly matrix: Matrix;
  readonly caption: string;
  readonly language: Language;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard
    <section class="matrix" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{matrix.corner}</th>
            {matrix.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ head, cells }) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((one) => (
                <td>{one === undefined ? '' : valueInWords(one, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cut through items, bodies and periods. */
export function PivotPage({ asked, question, cut, matrix, language }: PivotPageProps) {
  const query = { ...queryOf(question), ...queryOfCut(cut) };
  return (
    <div class="stack figures">
      <h1>{say(messages.pivot, language)}</h1>
      <QuestionForm asked={asked} question={question} action={routes.pivot.to({})} language={language}>
        <Choices question={question} cut={cut} language={language} />
      </QuestionForm>
      <nav class="row no-print" aria-label={say(messages.files, language)}>
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <ButtonLink kind="quiet" href={routes.pivot.to({}, { ...query, xuat: format })} download>
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </nav>
      <MatrixTable
        matrix={matrix}
        caption={`${question.form.definition.name[language]}, ${say(messages.layouts[cut.layout], language)}`}
        language={language}
      />
      <Pagination
        current={matrix.page.number}
        last={matrix.page.pages}
        hrefOf={(number) => routes.pivot.to({}, { ...query, trang: String(number) })}
        language={language}
      />
    </div>
  );
}
