import type { VNode } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, Notice } from '#ui';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { bulkForm, toReview } from './reviews-list.tsx';

export type ReviewsPageProps = {
  readonly language: Language;
  readonly list: VNode;
  /** How many were accepted just now; null: nothing was asked. */
  readonly accepted: number | null;
  /** Those that were not, each with its reasons. */
  readonly refused: readonly string[];
};

/** The reports that wait for a review, and accepting several of them. The boxes of the list belong to the form below it. */
export function ReviewsPage({ language, list, accepted, refused }: ReviewsPageProps) {
  return (
    <div class="stack">
      <h1>{say(messages.reviews, language)}</h1>
      {accepted === null ? null : (
        <Notice kind={accepted > 0 ? 'done' : 'info'} title={say(messages.bulkDone, language, { count: accepted })} />
      )}
      {refused.length === 0 ? null : (
        <Notice kind="warning" title={say(messages.bulkRefused, language, { count: refused.length })}>
          <ul>
            {refused.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {list}
      <section class="stack" aria-labelledby="bulk-title">
        <h2 id="bulk-title">{say(messages.bulkTitle, language)}</h2>
        <p class="soft">{say(messages.bulkHelp, language)}</p>
        <form class="row" method="post" action={routes.acceptMany.to({}, toReview)} id={bulkForm}>
          <Button>{say(messages.acceptChosen, language)}</Button>
          <Button kind="plain" name="all" value="1">
            {say(messages.acceptShown, language)}
          </Button>
        </form>
      </section>
    </div>
  );
}
