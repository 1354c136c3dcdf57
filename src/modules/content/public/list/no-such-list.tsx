import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { messages } from '../messages.ts';
import { sectionPath } from '../paths.ts';
import type { Section } from '../sections.ts';

type NoSuchListProps = {
  readonly context: PublicContext;
  readonly section: Section;
  /** Why there is no such page. */
  readonly text: string;
  /** The last page that there is. */
  readonly lastPage?: string;
};

/** A page of a section that there is not, and the ways back. */
export function NoSuchList({ context, section, text, lastPage }: NoSuchListProps) {
  const { language, href } = context;
  return (
    <div class="reading-section">
      <h1>{say(messages.noSuchPage, language)}</h1>
      <p>{text}</p>
      <p class="reading-ways">
        <a href={href(sectionPath(section.slug))}>{say(messages.backToFirst, language)}</a>
        {lastPage === undefined ? null : <a href={href(lastPage)}>{say(messages.toLast, language)}</a>}
        <a href={href('/tim-kiem')}>{say(messages.searchSite, language)}</a>
      </p>
    </div>
  );
}
