import { type Language, say } from '#platform/i18n';
import { Icon } from '#ui';
import type { FaceMenuEntry } from './face.ts';
import { messages } from './messages.ts';

/** Letters that stand beside each other in the row at a desk, with a gap of about three after each entry; all entries stand in the panel. */
const lettersInRow = 108;
const gap = 3;

/** The first entries, as many as fit on one line. */
function inRow(menu: readonly FaceMenuEntry[]): readonly FaceMenuEntry[] {
  let letters = 0;
  return menu.filter(({ label }) => {
    letters += label.length + gap;
    return letters <= lettersInRow;
  });
}

type NavigationProps = {
  readonly menu: readonly FaceMenuEntry[];
  readonly language: Language;
  /** Link of the page that is shown. */
  readonly current: string;
};

const isWithin = (current: string, href: string): boolean => current === href || current.startsWith(`${href}/`);

/** Which entry the page stands under. */
function currentOf(menu: readonly FaceMenuEntry[], current: string): FaceMenuEntry | undefined {
  return menu.find(
    (entry) => isWithin(current, entry.href) || entry.below.some((below) => isWithin(current, below.href)),
  );
}

function Panel({ menu, current }: NavigationProps) {
  return (
    <ul class="navigation__panel">
      {menu.map((entry) => (
        <li key={entry.href}>
          <a href={entry.href} aria-current={entry.href === current ? 'page' : undefined}>
            {entry.label}
          </a>
          {entry.below.length === 0 ? null : (
            <ul>
              {entry.below.map((below) => (
                <li key={below.href}>
                  <a href={below.href} aria-current={below.href === current ? 'page' : undefined}>
                    {below.label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The main navigation: the first entries in a row, and everything in a panel that opens without any script. On a phone only the panel. */
export function Navigation(props: NavigationProps) {
  const { menu, language, current } = props;
  if (menu.length === 0) return null;
  const under = currentOf(menu, current);
  return (
    <nav class="navigation no-print" aria-label={say(messages.navigation, language)}>
      <ul class="navigation__row">
        {inRow(menu).map((entry) => (
          <li key={entry.href}>
            <a
              href={entry.href}
              aria-current={entry === under ? (entry.href === current ? 'page' : 'true') : undefined}
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
      <details class="navigation__all">
        <summary>
          <Icon name="menu" />
          <span class="navigation__word--desk">{say(messages.allSections, language)}</span>
          <span class="navigation__word--phone">{say(messages.menu, language)}</span>
        </summary>
        <Panel {...props} />
      </details>
    </nav>
  );
}
