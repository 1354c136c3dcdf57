import { type Language, say } from '#platform/i18n';
import { Button, Notice, TextArea } from '#ui';
import { periodInWords } from '../../../words.ts';
import { type Question, queryOf } from '../../question.ts';
import { routes } from '../../routes.ts';
import { type Dataset, fewestBodies, hashOf } from '../dataset.ts';
import { FiguresTables } from '../figures-tables.tsx';
import { messages } from '../messages.ts';
import type { Refusal } from '../publish.ts';
import type { Release } from '../releases.ts';
import { basisInWords, dayInWords } from '../words.ts';

type PublishPageProps = {
  readonly question: Question;
  /** What would be published now. */
  readonly dataset: Dataset;
  readonly standing: Release | undefined;
  /** The day on which what stands was published, YYYY-MM-DD. */
  readonly since: string;
  /** The public page of what stands, where the body has a site. */
  readonly publicPage: string | null;
  readonly refusals: readonly Refusal[];
  /** What was typed. */
  readonly reason: string;
  readonly language: Language;
};

function refusalInWords(refusal: Refusal, language: Language): string {
  const fewest = { fewest: fewestBodies };
  if (refusal.kind !== 'overlap') return say(messages.refusals[refusal.kind], language, fewest);
  const { others, items } = refusal;
  return say(messages.refusals.overlap, language, { ...fewest, items, others: others.join(', ') });
}

function Refusals({ refusals, language }: Pick<PublishPageProps, 'refusals' | 'language'>) {
  if (refusals.length === 0) return null;
  return (
    <Notice kind="error" title={say(messages.refused, language)}>
      <ul>
        {refusals.map((refusal) => (
          <li key={JSON.stringify(refusal)}>{refusalInWords(refusal, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Standing({ standing, since, publicPage, dataset, language }: PublishPageProps) {
  if (standing === undefined) return <Notice kind="info" title={say(messages.nothing, language)} />;
  const text = standing.hash === hashOf(dataset) ? messages.same : messages.differs;
  return (
    <Notice kind="done" title={say(messages.standing, language, { day: dayInWords(since) })}>
      <p>{say(text, language)}</p>
      {publicPage === null ? null : (
        <p>
          <a href={publicPage}>{say(messages.see, language)}</a>
        </p>
      )}
    </Notice>
  );
}

function WithdrawForm({ question, standing, refusals, reason, language }: PublishPageProps) {
  if (standing === undefined) return null;
  const error = refusals.find(({ kind }) => kind === 'reason' || kind === 'long');
  return (
    <form
      class="stack"
      method="post"
      action={routes.withdraw.to({ release: standing.id }, queryOf(question))}
      aria-labelledby="rut"
    >
      <h2 id="rut">{say(messages.withdraw, language)}</h2>
      <TextArea
        name="lyDo"
        label={say(messages.reason, language)}
        hint={say(messages.reasonHint, language)}
        value={reason}
        {...(error === undefined ? {} : { error: refusalInWords(error, language) })}
      />
      <div>
        <Button kind="danger">{say(messages.withdraw, language)}</Button>
      </div>
    </form>
  );
}

/** What would be published of an aggregate, how it stands, and the two acts: publish and withdraw. */
export function PublishPage(props: PublishPageProps) {
  const { question, dataset, standing, refusals, language } = props;
  const isSame = standing?.hash === hashOf(dataset);
  return (
    <div class="stack figures">
      <h1>{say(messages.publishTitle, language)}</h1>
      <p class="soft">{say(messages.publishHelp, language)}</p>
      <p>
        <strong>
          {dataset.name[language]}, {periodInWords(dataset.period, language)}: {dataset.organisation.name}
        </strong>
      </p>
      <Refusals refusals={refusals} language={language} />
      <Standing {...props} />
      {isSame ? null : (
        <form method="post" action={routes.publish.to({}, queryOf(question))}>
          <input type="hidden" name="daXem" value={hashOf(dataset)} />
          <Button>{say(standing === undefined ? messages.publish : messages.again, language)}</Button>
        </form>
      )}
      <h2>{say(isSame ? messages.current : messages.preview, language)}</h2>
      <p>{basisInWords(dataset, language)}</p>
      <FiguresTables dataset={dataset} language={language} />
      <WithdrawForm {...props} />
    </div>
  );
}
