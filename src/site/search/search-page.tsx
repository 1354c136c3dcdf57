import { say } from '#platform/i18n';
import { type Spelling, withoutAccents } from '#platform/search';
import { ButtonLink, EmptyState, Pagination } from '#ui';
import { messages } from './messages.ts';
import { perPage, searchAddress } from './question.ts';
import { type FoundItem, Results } from './results.tsx';
import { SearchForm, type SearchFormProps } from './search-form.tsx';

export type SearchPageProps = SearchFormProps & {
  readonly found: readonly FoundItem[];
  readonly total: number;
  /** There are more than `total`. */
  readonly isMore: boolean;
  readonly spelling: Spelling;
  /** What was perhaps meant; null where something was found or nothing is like it. */
  readonly suggestion: string | null;
};

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

function Count({ total, isMore, context: { language } }: SearchPageProps) {
  const message = isMore ? messages.foundMore : total === 1 ? messages.foundOne : messages.found;
  return (
    <p class="soft" role="status">
      {say(message, language, { total: numbers[language].format(total) })}
    </p>
  );
}

/** Who typed accents sees only what has them; the same words without accents find the rest. */
function WithOtherAccents({ asked, context: { language, href } }: SearchPageProps) {
  return (
    <p class="soft">
      {say(messages.asTyped, language)}{' '}
      <a href={href(searchAddress({ ...asked, text: withoutAccents(asked.text), page: 1 }))}>
        {say(messages.anyAccents, language)}
      </a>
    </p>
  );
}

function Suggestion({ suggestion, asked, context }: SearchPageProps) {
  if (suggestion === null) return null;
  return (
    <p class="lead">
      {say(messages.meant, context.language)}{' '}
      <a href={context.href(searchAddress({ ...asked, text: suggestion, page: 1 }))}>{suggestion}</a>
    </p>
  );
}

function Nothing(props: SearchPageProps) {
  const { asked, context } = props;
  const { language, href } = context;
  const hasConditions = asked.section !== null || asked.time !== null;
  return (
    <EmptyState title={say(messages.nothing, language, { text: asked.text })}>
      <Suggestion {...props} />
      <p>{say(messages.tryFewer, language)}</p>
      {hasConditions ? (
        <ButtonLink
          kind="plain"
          href={href(searchAddress({ ...asked, section: null, time: null, isEverywhere: false, page: 1 }))}
        >
          {say(messages.withoutConditions, language)}
        </ButtonLink>
      ) : null}
    </EmptyState>
  );
}

function PastEnd({ asked, context: { language, href } }: SearchPageProps) {
  return (
    <EmptyState title={say(messages.pastEnd, language)}>
      <ButtonLink kind="plain" href={href(searchAddress({ ...asked, page: 1 }))}>
        {say(messages.firstPage, language)}
      </ButtonLink>
    </EmptyState>
  );
}

function Begin({ context: { language } }: SearchPageProps) {
  return (
    <EmptyState title={say(messages.begin, language)}>
      <p>{say(messages.beginText, language)}</p>
    </EmptyState>
  );
}

function Answer(props: SearchPageProps) {
  const { asked, total, found, spelling, context } = props;
  if (asked.text === '') return <Begin {...props} />;
  if (total === 0) return <Nothing {...props} />;
  if (found.length === 0) return <PastEnd {...props} />;
  return (
    <>
      <Count {...props} />
      {spelling === 'asTyped' ? <WithOtherAccents {...props} /> : null}
      <Results found={found} question={asked.text} spelling={spelling} language={context.language} />
      <Pagination
        language={context.language}
        current={asked.page}
        last={Math.ceil(total / perPage)}
        hrefOf={(page) => context.href(searchAddress({ ...asked, page }))}
      />
    </>
  );
}

/** The search: its form, and what was found. */
export function SearchPage(props: SearchPageProps) {
  const { asked, context } = props;
  const title =
    asked.text === ''
      ? say(messages.title, context.language)
      : say(messages.titleWith, context.language, { text: asked.text });
  return (
    <>
      <h1>{title}</h1>
      <SearchForm {...props} />
      <Answer {...props} />
    </>
  );
}
