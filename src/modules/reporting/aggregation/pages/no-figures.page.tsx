import { type Language, say } from '#platform/i18n';
import { EmptyState } from '#ui';
import { messages } from '../messages.ts';

/** What the page says while there is nothing to add up. */
export function NoFiguresPage({ language }: { readonly language: Language }) {
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      <EmptyState title={say(messages.none, language)}>{say(messages.noneHelp, language)}</EmptyState>
    </div>
  );
}
