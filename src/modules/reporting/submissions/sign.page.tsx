import type { FormDefinition } from '#forms-engine';
import type { Answer } from '#modules/filling';
import { say } from '#platform/i18n';
import { ButtonLink, DataTable, Disclosure, Notice } from '#ui';
import { routes } from '../routes.ts';
import { itemInWords, sourceInWords, valueInWords } from '../trace/trace.ts';
import { ExplainedWarnings } from './explained.tsx';
import { messages } from './messages.ts';
import { RefusalList } from './refusal-list.tsx';
import { SignForms, type Signing } from './sign-forms.tsx';
import type { Standing } from './standing.ts';
import { dayInWords } from './when.ts';

export type SignPageProps = Signing & {
  readonly definition: FormDefinition;
  readonly subject: string;
  readonly standing: Standing;
  /** The figures, in the order of the form. */
  readonly answers: readonly Answer[];
  readonly refusals: readonly string[];
  /** What others changed after the person opened the page on which they meant to sign. */
  readonly changed: readonly Answer[];
};

type Part = Pick<SignPageProps, 'definition' | 'language'> & { readonly answers: readonly Answer[] };

const itemColumn = ({ definition, language }: Part) => ({
  label: say(messages.item, language),
  cell: ({ place }: Answer) => itemInWords(definition, place),
});
const valueColumn = ({ definition, language }: Part) => ({
  label: say(messages.value, language),
  cell: ({ place, value }: Answer) => valueInWords(definition, place, value, language),
});
const sourceColumn = ({ language }: Part) => ({
  label: say(messages.source, language),
  cell: ({ about }: Answer) => sourceInWords(about?.provenance, language),
});
const noteColumn = ({ language }: Part) => ({
  label: say(messages.note, language),
  cell: ({ about }: Answer) => about?.note ?? '',
});

function Changed(props: Part) {
  const { answers, language } = props;
  if (answers.length === 0) return null;
  return (
    <DataTable
      caption={say(messages.changedSince, language)}
      empty=""
      items={answers}
      columns={[itemColumn(props), valueColumn(props), { label: say(messages.by, language), cell: ({ by }) => by }]}
    />
  );
}

/** Figures that say something else than what the system measured, with the reason. */
function Overrides(props: Part) {
  const { definition, language } = props;
  const answers = props.answers.filter(({ about }) => about?.overrides !== undefined);
  return (
    <DataTable
      caption={say(messages.overrides, language, { count: answers.length })}
      hideCaption
      empty={say(messages.noOverrides, language)}
      items={answers}
      columns={[
        itemColumn(props),
        valueColumn(props),
        {
          label: say(messages.measuredWas, language),
          cell: ({ place, about }) => valueInWords(definition, place, about?.overrides?.value ?? null, language),
        },
        { ...noteColumn(props), label: say(messages.reason, language) },
      ]}
    />
  );
}

/** What a deputy signs by. */
function SignsFor({ standing: { isHead, authority }, language }: Pick<SignPageProps, 'standing' | 'language'>) {
  if (isHead || authority === null) return null;
  const { post, documentNumber: document, documentOn } = authority;
  return (
    <Notice
      kind="info"
      title={say(messages.signFor, language, { post, document, on: dayInWords(documentOn, language) })}
    />
  );
}

/** What the head reads and signs: the figures, what differs from what was measured, the warnings with what was said to them. */
export function SignPage(props: SignPageProps) {
  const { language, report, subject, standing, answers, refusals, changed, definition } = props;
  const part = { definition, language, answers };
  return (
    <div class="stack settle-page">
      <div>
        <h1>{say(messages.signTitle, language)}</h1>
        <p class="soft">{subject}</p>
      </div>
      <RefusalList texts={refusals} language={language} />
      <Changed definition={definition} language={language} answers={changed} />
      <SignsFor {...props} />
      <p>
        {say(messages.signHelp, language)} <a href="#sign-title">{say(messages.toForm, language)}</a>
      </p>
      <h2>{say(messages.overridesTitle, language)}</h2>
      <Overrides {...part} />
      <h2>{say(messages.explainedTitle, language)}</h2>
      <ExplainedWarnings explanations={standing.signed.explanations} language={language} hideCaption />
      <Disclosure summary={say(messages.figures, language, { count: answers.length })} isOpen>
        <DataTable
          caption={say(messages.figures, language, { count: answers.length })}
          hideCaption
          empty=""
          items={answers}
          columns={[itemColumn(part), valueColumn(part), sourceColumn(part), noteColumn(part)]}
        />
      </Disclosure>
      <p>
        <ButtonLink kind="quiet" href={routes.print.to({ report, format: 'html' })}>
          {say(messages.wholePaper, language)}
        </ButtonLink>
      </p>
      <p class="hash">
        {say(messages.hash, language)}: <code>{standing.hash}</code>
      </p>
      <SignForms {...props} />
    </div>
  );
}
