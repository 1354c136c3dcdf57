import { type Language, say } from '#platform/i18n';
import { ButtonLink, Tag } from '#ui';
import { momentText } from '../own-account/moment.tsx';
import type { Person } from '../person.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

/** The second factor on the page of one's own account: whether it is on, and the way to it. */
export function FactorSummary({ person, language }: { readonly person: Person; readonly language: Language }) {
  const since = person.secondFactorAt;
  return (
    <section class="stack">
      <h2>{say(messages.title, language)}</h2>
      <p class="soft">{say(messages.introduction, language)}</p>
      <p>
        {since === null ? (
          <Tag kind="warning">{say(messages.isOff, language)}</Tag>
        ) : (
          <Tag kind="done">{say(messages.isOn, language, { since: momentText(since, language) })}</Tag>
        )}
      </p>
      <div>
        <ButtonLink kind="plain" href={routes.factor.to({})}>
          {say(since === null ? messages.setUp : messages.manage, language)}
        </ButtonLink>
      </div>
    </section>
  );
}
