import { type Language, say } from '#platform/i18n';
import { Disclosure } from '#ui';
import { addressOf, type ShownMedia } from '../../media/media.ts';
import { messages } from './messages.ts';

/** Film or sound by the browser's own player, with what is said in it as text. */
export function Player({ media, language }: { readonly media: ShownMedia; readonly language: Language }) {
  const words = say(media.kind === 'video' ? messages.video : messages.audio, language);
  const label = media.caption === '' ? words : media.caption;
  const source = <source src={addressOf(media)} type={media.mediaType} />;
  return (
    <section class="reading-clip" aria-label={label}>
      {media.kind === 'video' ? (
        // biome-ignore lint/a11y/useMediaCaption: the text version stands below
        <video controls preload="none" aria-label={label}>
          {source}
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: the text version stands below
        <audio controls preload="none" aria-label={label}>
          {source}
        </audio>
      )}
      {media.transcript === '' ? null : (
        <Disclosure summary={say(messages.transcript, language)}>
          {media.transcript.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
