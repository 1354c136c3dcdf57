import type { ComponentChildren } from 'preact';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, ButtonLink, Notice, TextArea, TextField } from '#ui';
import { MediaPicture } from '../public/media/picture.tsx';
import { sizeInWords, typeInWords } from '../public/media/words.ts';
import { addressOf, type Media } from './media.ts';
import { messages } from './messages.ts';
import type { MediaWords } from './queries.ts';
import { routes } from './routes.ts';

/** Where a file is used: an item of the site. */
export type Use = { readonly editionId: string; readonly title: string; readonly isPublished: boolean };

type Props = {
  readonly media: Media;
  readonly words: MediaWords;
  readonly uses: readonly Use[];
  readonly mayChange: boolean;
  readonly language: Language;
  readonly refusals: readonly string[];
  readonly notice: ComponentChildren;
};

function Shown({ media, language }: Pick<Props, 'media' | 'language'>) {
  const address = addressOf(media);
  switch (media.kind) {
    case 'image':
      return <MediaPicture picture={{ ...media, alt: media.alt || say(messages.unnamed, language) }} isFirst />;
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: the text version is the field beside it
      return <audio controls preload="metadata" src={address} aria-label={media.name} />;
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: the text version is the field beside it
      return <video controls preload="metadata" src={address} aria-label={media.name} />;
    case 'document':
      return (
        <ButtonLink kind="plain" href={address}>
          {say(messages.open, language)}
        </ButtonLink>
      );
  }
}

function Facts({ media, language }: Pick<Props, 'media' | 'language'>) {
  const sides = media.width === null ? '' : ` · ${media.width} × ${media.height}`;
  return (
    <p class="soft small">
      {typeInWords(media)} · {sizeInWords(media.size, language)}
      {sides} · {say(messages.sentBy, language)}: {media.createdBy} ·{' '}
      <a href={routes.original.to({ media: media.id })} download>
        {say(messages.original, language)}
      </a>
    </p>
  );
}

function Words({ media, words, language }: Pick<Props, 'media' | 'words' | 'language'>) {
  const t = (message: Message) => say(message, language);
  return (
    <form class="stack" method="post" action={routes.edit.to({ media: media.id })}>
      <TextField name="name" label={t(messages.name)} value={words.name} required />
      {media.kind === 'image' ? (
        <TextField name="alt" label={t(messages.alt)} hint={t(messages.altHint)} value={words.alt} />
      ) : null}
      <TextField name="caption" label={t(messages.caption)} value={words.caption} />
      <TextField name="credit" label={t(messages.credit)} hint={t(messages.creditHint)} value={words.credit} />
      {media.kind === 'audio' || media.kind === 'video' ? (
        <TextArea
          name="transcript"
          label={t(messages.transcript)}
          hint={t(messages.transcriptHint)}
          value={words.transcript}
        />
      ) : null}
      <div>
        <Button>{t(messages.save)}</Button>
      </div>
    </form>
  );
}

function Uses({ uses, language }: Pick<Props, 'uses' | 'language'>) {
  if (uses.length === 0) return <p class="soft">{say(messages.notUsed, language)}</p>;
  return (
    <ul>
      {uses.map(({ editionId, title, isPublished }) => (
        <li key={editionId}>
          <a href={`/quan-tri/noi-dung/${editionId}`}>{title === '' ? say(messages.untitled, language) : title}</a>
          {isPublished ? ` (${say(messages.public, language)})` : ''}
        </li>
      ))}
    </ul>
  );
}

/** One file: what it shows, what is said of it, and where it is used. */
export function FilePage(props: Props) {
  const { media, language, refusals, mayChange } = props;
  return (
    <div class="stack">
      <h1>{media.name}</h1>
      {props.notice}
      {refusals.length === 0 ? null : (
        <Notice kind="error" title={say(messages.notSaved, language)}>
          <ul>
            {refusals.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="media-file">
        <div class="stack media-file__shown">
          <Shown media={media} language={language} />
          <Facts media={media} language={language} />
        </div>
        <div class="stack">
          {mayChange ? <Words {...props} /> : <p>{media.alt}</p>}
          <h2>{say(messages.usedIn, language)}</h2>
          <Uses {...props} />
        </div>
      </div>
    </div>
  );
}
