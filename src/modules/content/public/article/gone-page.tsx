import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { messages as shared } from '../messages.ts';
import { momentForMachines, momentInWords } from '../moments.ts';
import { sectionPath } from '../paths.ts';
import type { Section } from '../sections.ts';
import { messages } from './messages.ts';
import type { Withdrawn } from './queries.ts';

type GonePageProps = {
  readonly context: PublicContext;
  readonly withdrawn: Withdrawn;
  readonly section: Section | undefined;
};

/** What a reader is told who follows an old link to a withdrawn item: which one it was, since when, and why. */
export function GonePage({ context, withdrawn, section }: GonePageProps) {
  const { language, href } = context;
  return (
    <div class="reading-section">
      <h1>{say(messages.goneTitle, language)}</h1>
      <p class="reading-gone__title">{withdrawn.title}</p>
      <p class="soft">
        <time dateTime={momentForMachines(withdrawn.at)}>
          {say(messages.goneAt, language, { at: momentInWords(withdrawn.at, language) })}
        </time>
      </p>
      <dl class="reading-facts">
        <dt>{say(messages.goneReason, language)}</dt>
        <dd>
          <p>{say(messages[`gone_${withdrawn.kind}`], language)}</p>
          <p>{withdrawn.explanation}</p>
        </dd>
      </dl>
      <p class="reading-ways">
        {section === undefined ? null : (
          <a href={href(sectionPath(section.slug))}>{say(messages.toSection, language, { section: section.name })}</a>
        )}
        <a href={href('/tim-kiem')}>{say(shared.searchSite, language)}</a>
        <a href={href('/')}>{say(shared.homePage, language)}</a>
      </p>
    </div>
  );
}
