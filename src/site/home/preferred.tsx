import type { PublicContext, SiteMapEntry } from '#offers';
import { say } from '#platform/i18n';
import { flatEntries } from '../entries.ts';
import { messages } from './messages.ts';

type PreferredProps = { readonly entries: readonly SiteMapEntry[]; readonly context: PublicContext };

/**
 * The sections that a reader may have chosen (/tuy-chon). The page is the same for everybody: all of them are in it, none is shown.
 * The script in the head shows those that the browser remembers before anything is drawn, so that nothing moves.
 */
export function Preferred({ entries, context: { language, href } }: PreferredProps) {
  const sections = flatEntries(entries).filter(({ section }) => section !== undefined);
  if (sections.length === 0) return null;
  return (
    <nav class="preferred no-print" aria-label={say(messages.preferred, language)}>
      <p class="preferred__name">{say(messages.preferred, language)}</p>
      <ul>
        {sections.map(({ label, path, section }) => (
          <li key={path} data-preferable={section}>
            <a href={href(path)}>{label}</a>
          </li>
        ))}
      </ul>
      <a class="preferred__change" href={href('/tuy-chon')}>
        {say(messages.change, language)}
      </a>
    </nav>
  );
}
