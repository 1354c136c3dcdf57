import type { NavigationEntry, NavigationGroup } from '#offers';
import { type Language, say } from '#platform/i18n';
import { groupNames, messages } from './messages.ts';

type NavigationProps = {
  readonly entries: readonly NavigationEntry[];
  /** The id of the entry to which the page belongs. */
  readonly current: string;
  readonly language: Language;
};

const groups: readonly NavigationGroup[] = ['work', 'content', 'site', 'administration', 'own'];

function Entries({ entries, current, language }: NavigationProps) {
  const shown = groups.filter((group) => entries.some((entry) => entry.group === group));
  return shown.map((group) => (
    <div class="navigation__group" key={group}>
      <p class="navigation__heading">{say(groupNames[group], language)}</p>
      <ul>
        {entries
          .filter((entry) => entry.group === group)
          .map((entry) => (
            <li key={entry.id}>
              <a href={entry.href} aria-current={entry.id === current ? 'page' : undefined}>
                {say(entry.label, language)}
              </a>
            </li>
          ))}
      </ul>
    </div>
  ));
}

/**
 * The office's navigation, by job. It stands in the page twice, and the style sheet shows one: a column at a desk,
 * and on a phone a menu that opens without any script.
 */
export function Navigation(props: NavigationProps) {
  const label = say(messages.navigation, props.language);
  return (
    <>
      <nav class="navigation navigation--column no-print" aria-label={label}>
        <Entries {...props} />
      </nav>
      <nav class="navigation navigation--menu no-print" aria-label={label}>
        <details>
          <summary>{say(messages.menu, props.language)}</summary>
          <Entries {...props} />
        </details>
      </nav>
    </>
  );
}
