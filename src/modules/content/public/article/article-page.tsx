import { type Message, say } from '#platform/i18n';
import { Notice, Prose, SectionHead, Teasers } from '#ui';
import { momentForMachines, momentInWords } from '../moments.ts';
import { Attached, Clips, Cover, Spoken } from './files.tsx';
import { messages } from './messages.ts';
import { Neighbours } from './neighbours.tsx';
import { Tools } from './tools.tsx';
import type { ArticleView } from './view.ts';

/** When, whose, and by whom; what was taken over names where it comes from (Art. 9.3, 22). */
function Byline({ context: { language }, publishedAt, details, origin }: ArticleView) {
  const t = (message: Message, values = {}) => say(message, language, values);
  const { source, author } = details;
  return (
    <p class="reading-byline">
      <time dateTime={momentForMachines(publishedAt)}>{momentInWords(publishedAt, language)}</time>
      {source === undefined ? null : source.url === undefined ? (
        <span>{t(messages.source, { source: source.name })}</span>
      ) : (
        <a href={source.url} rel="external noopener">
          {t(messages.source, { source: source.name })}
        </a>
      )}
      {author === undefined ? null : <span>{t(messages.author, { author })}</span>}
      {origin === null ? null : (
        <span>
          {t(messages.takenFrom)} <a href={origin.home}>{origin.name}</a>
          {origin.original === null ? null : (
            <>
              {' ('}
              <a href={origin.original}>{t(messages.readOriginal)}</a>
              {')'}
            </>
          )}
        </span>
      )}
    </p>
  );
}

function Head(view: ArticleView) {
  const { section, title, summary, isPage } = view;
  return (
    <header class="reading-article__head">
      {isPage ? null : (
        <p class="reading-article__section">
          <a href={section.href}>{section.title}</a>
        </p>
      )}
      <h1 class="reading-article__title">{title}</h1>
      {isPage ? null : <Byline {...view} />}
      {summary === '' ? null : <p class="reading-article__summary">{summary}</p>}
    </header>
  );
}

function Corrected({ context: { language }, correctedAt }: ArticleView) {
  if (correctedAt === null) return null;
  const at = momentInWords(correctedAt, language);
  return <Notice kind="info" title={say(messages.corrected, language, { at })} />;
}

function Keywords({ context: { language }, keywords }: ArticleView) {
  if (keywords.length === 0) return null;
  return (
    <section class="reading-keywords" aria-labelledby="tu-khoa">
      <h2 id="tu-khoa">{say(messages.keywords, language)}</h2>
      <ul>
        {keywords.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function More({ title, items }: { readonly title: string; readonly items: ArticleView['related'] }) {
  if (items.length === 0) return null;
  return (
    <section class="reading-more">
      <SectionHead title={title} />
      <Teasers items={items} />
    </section>
  );
}

/** An item, laid out as in a newspaper: what it is, when and by whom, the picture, the text, and where to read on. */
export function ArticlePage(view: ArticleView) {
  const { context, html } = view;
  const t = (message: Message) => say(message, context.language);
  return (
    <div class="reading-article">
      <article class="reading-article__main">
        <Head {...view} />
        {view.ways}
        <Corrected {...view} />
        <Tools {...view} />

        <Cover {...view} />
        {view.facts}
        {html === '' ? null : <Prose language={context.language} html={html} />}
        {view.drawn}
        <Spoken {...view} />
        <Clips {...view} />
        <Attached {...view} />
        <Keywords {...view} />
      </article>
      <Neighbours {...view} />
      <aside class="reading-article__beside no-print">
        <More title={t(messages.related)} items={view.related} />
        <More title={t(messages.sameSection)} items={view.sameSection} />
      </aside>
    </div>
  );
}
