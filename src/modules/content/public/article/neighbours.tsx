import { say } from '#platform/i18n';
import { Icon } from '#ui';
import { messages } from './messages.ts';
import type { ArticleView } from './view.ts';

/** The items before and after in the same section. */
export function Neighbours({ context: { language }, newer, older }: ArticleView) {
  if (newer === null && older === null) return null;
  return (
    <nav class="reading-neighbours no-print" aria-label={say(messages.around, language)}>
      {newer === null ? null : (
        <a class="reading-neighbours__newer" href={newer.href} rel="next">
          <span class="soft small">
            <Icon name="previous" />
            {say(messages.newer, language)}
          </span>
          <span>{newer.title}</span>
        </a>
      )}
      {older === null ? null : (
        <a class="reading-neighbours__older" href={older.href} rel="prev">
          <span class="soft small">
            {say(messages.older, language)}
            <Icon name="next" />
          </span>
          <span>{older.title}</span>
        </a>
      )}
    </nav>
  );
}
