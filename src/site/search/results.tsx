import { type Language, say } from '#platform/i18n';
import { excerpt, highlight, type Spelling, type Stretch } from '#platform/search';
import { messages } from './messages.ts';

export type FoundItem = {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly text: string;
  readonly publishedAt: Date;
  /** Name of the section, and of the site where it is another one than the reader's. */
  readonly section: string | null;
  readonly site: string | null;
};

const Marked = ({ stretches }: { readonly stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>
);

const day = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const days = { vi: new Intl.DateTimeFormat('vi-VN', day), en: new Intl.DateTimeFormat('en-GB', day) };

/** How many different words of the question are marked. */
const wordsIn = (stretches: readonly Stretch[]): number =>
  new Set(stretches.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase())).size;

/** The summary, unless the text has a part with more of the words. */
function told({ summary, text }: FoundItem, question: string, spelling: Spelling): readonly Stretch[] {
  const ofSummary = excerpt(summary, question, spelling);
  const ofText = excerpt(text, question, spelling);
  return wordsIn(ofText) > wordsIn(ofSummary) ? ofText : ofSummary;
}

function Result({ item, question, spelling, language }: Omit<ResultsProps, 'found'> & { readonly item: FoundItem }) {
  return (
    <article class="teaser teaser--row">
      <div class="teaser__text">
        <h2 class="teaser__title">
          <a href={item.href}>
            <Marked stretches={highlight(item.title, question, spelling)} />
          </a>
        </h2>
        <p class="teaser__facts">
          <time dateTime={item.publishedAt.toISOString()}>{days[language].format(item.publishedAt)}</time>
          {item.section === null ? null : <span>{item.section}</span>}
          {item.site === null ? null : <span>{say(messages.onSite, language, { site: item.site })}</span>}
        </p>
        <p class="teaser__summary">
          <Marked stretches={told(item, question, spelling)} />
        </p>
      </div>
    </article>
  );
}

type ResultsProps = {
  readonly found: readonly FoundItem[];
  readonly question: string;
  readonly spelling: Spelling;
  readonly language: Language;
};

/** What was found, the words that were looked for marked. */
export function Results({ found, ...asked }: ResultsProps) {
  return (
    <ol class="teasers search-results">
      {found.map((item) => (
        <li key={item.href}>
          <Result item={item} {...asked} />
        </li>
      ))}
    </ol>
  );
}
