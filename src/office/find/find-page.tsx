import { type Language, say } from '#platform/i18n';
import { Button } from '#ui';
import { officeAddresses } from '../addresses.ts';
import type { FoundData } from './found.ts';
import { findMessages as messages } from './messages.ts';

type FindPageProps = {
  readonly words: string;
  readonly found: readonly FoundData[];
  readonly language: Language;
};

/** What the palette finds, as a page. */
export function FindPage({ words, found, language }: FindPageProps) {
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      <p class="soft">{say(messages.introduction, language)}</p>
      <search>
        <form class="find-form" method="get" action={officeAddresses.find.to({})}>
          <label class="visually-hidden" for="q">
            {say(messages.find, language)}
          </label>
          <input
            class="input"
            type="search"
            id="q"
            name="q"
            value={words}
            maxLength={100}
            placeholder={say(messages.hint, language)}
          />
          <Button>{say(messages.submit, language)}</Button>
        </form>
      </search>
      {words === '' ? null : (
        <p role="status" class="soft">
          {found.length === 0
            ? say(messages.nothing, language, { words })
            : say(messages.count, language, { count: found.length })}
        </p>
      )}
      <ul class="found">
        {found.map(({ title, detail, kind, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span class="soft small">{[kind, detail].filter((text) => text !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
