import { type Language, say } from '#platform/i18n';
import { examples } from './components.tsx';
import { messages } from './messages.ts';

/** The design system on one page: each component of src/ui with an example. */
export function ExamplesPage({ language }: { readonly language: Language }) {
  return (
    <div class="stack examples">
      <h1>{say(messages.title, language)}</h1>
      <p>{say(messages.introduction, language)}</p>
      <nav aria-label={say(messages.contents, language)}>
        <ul class="examples__contents">
          {examples.map(({ folder }) => (
            <li key={folder}>
              <a href={`#${folder}`}>{folder}</a>
            </li>
          ))}
        </ul>
      </nav>
      {examples.map(({ folder, about, draw }) => (
        <section class="examples__one stack" id={folder} aria-labelledby={`${folder}-name`}>
          <h2 id={`${folder}-name`}>{folder}</h2>
          <p class="soft">{say(about, language)}</p>
          {draw(language)}
        </section>
      ))}
    </div>
  );
}
