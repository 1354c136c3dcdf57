import { type Language, say } from '#platform/i18n';
import type { Comparison, DetailChange, Piece, Row } from '../compare/compare.ts';
import type { Edition } from '../editions/edition.ts';
import { fieldNames } from './fields-of.ts';
import { messages } from './messages.ts';
import { momentInWords } from './moments.ts';
import { routes } from './routes.ts';

type ComparePageProps = {
  readonly left: Edition;
  readonly right: Edition;
  readonly comparison: Comparison;
  readonly language: Language;
};

type Side = 'left' | 'right';

/** What went or came is said in words too, for those who do not see the colour. */
function Pieces({
  pieces,
  side,
  language,
}: {
  readonly pieces: readonly Piece[];
  readonly side: Side;
  readonly language: Language;
}) {
  const word = say(side === 'left' ? messages.removedWords : messages.addedWords, language);
  let at = 0;
  return (
    <>
      {pieces.map(({ text, isChanged }) => {
        at += 1;
        if (!isChanged) return text;
        const inside = (
          <>
            <span class="visually-hidden">[{word}] </span>
            {text}
          </>
        );
        return side === 'left' ? <del key={at}>{inside}</del> : <ins key={at}>{inside}</ins>;
      })}
    </>
  );
}

function Line({ row, language }: { readonly row: Row; readonly language: Language }) {
  const cell = (side: Side) => {
    const pieces = row[side];
    return (
      <td lang="vi" class={`compare__${side}`}>
        {pieces === null ? null : <Pieces pieces={pieces} side={side} language={language} />}
      </td>
    );
  };
  return (
    <tr>
      {cell('left')}
      {cell('right')}
    </tr>
  );
}

function Part({
  title,
  rows,
  language,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly language: Language;
}) {
  let at = 0;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {rows.map((row) => {
        at += 1;
        return <Line key={at} row={row} language={language} />;
      })}
    </tbody>
  );
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value, null, 1);

const ownFields = ['sectionCode', 'eventKind', 'eventOn', 'eventDocument'] as const;

/** What a part of the details is called on the form. */
function nameOfPart(field: DetailChange['field']) {
  const own = ownFields.find((each) => each === field);
  if (own !== undefined) return fieldNames[own];
  const named = Object.entries(fieldNames).find(([name]) => name === `details.${field}`);
  return named?.[1] ?? messages.more;
}

function DetailParts({ comparison, language }: Pick<ComparePageProps, 'comparison' | 'language'>) {
  const piece = (value: unknown): readonly Piece[] => [{ text: asText(value), isChanged: true }];
  return comparison.details.map(({ field, left, right }) => (
    <Part
      key={field}
      title={say(nameOfPart(field), language)}
      rows={[{ kind: 'changed', left: piece(left), right: piece(right) }]}
      language={language}
    />
  ));
}

/** Two editions side by side, to the word. */
export function ComparePage({ left, right, comparison, language }: ComparePageProps) {
  const head = (edition: Edition) => (
    <th scope="col">
      <a href={routes.edition.to({ edition: edition.id })}>
        {say(messages.edition, language, { number: edition.number })}
      </a>{' '}
      <span class="soft small">
        {edition.changedBy} · {momentInWords(edition.publishedAt ?? edition.changedAt, language)}
      </span>
    </th>
  );
  const isSame =
    comparison.title.kind === 'same' &&
    [...comparison.summary, ...comparison.body].every(({ kind }) => kind === 'same') &&
    comparison.details.length === 0 &&
    !comparison.isMarkupChanged;
  return (
    <div class="stack">
      <h1>{say(messages.compareTitle, language, { first: left.number, second: right.number })}</h1>
      {isSame ? <p>{say(messages.same, language)}</p> : null}
      {comparison.isMarkupChanged ? <p class="soft">{say(messages.onlyLooks, language)}</p> : null}
      <table class="compare">
        <thead>
          <tr>
            {head(left)}
            {head(right)}
          </tr>
        </thead>
        <Part title={say(messages.title, language)} rows={[comparison.title]} language={language} />
        <Part title={say(messages.summary, language)} rows={comparison.summary} language={language} />
        <Part title={say(messages.text, language)} rows={comparison.body} language={language} />
        <DetailParts comparison={comparison} language={language} />
      </table>
    </div>
  );
}
