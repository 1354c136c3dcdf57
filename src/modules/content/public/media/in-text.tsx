import { renderToString } from 'preact-render-to-string';
import { type Language, say } from '#platform/i18n';
import { Disclosure } from '#ui';
import type { ShownMedia } from '../../media/media.ts';
import { messages } from './messages.ts';
import { MediaPicture } from './picture.tsx';

type Files = ReadonlyMap<string, ShownMedia>;

// as rich-text/write.ts writes them, and nothing else does
const pictures = /<img src="\/tep\/([0-9a-f-]{36})\/[^"]*" alt="([^"]*)"[^>]*>/g;
const clips = /<(audio|video) [^>]*src="\/tep\/([0-9a-f-]{36})\/[^"]*"[^>]*><\/\1>/g;

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const asTyped = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (each) => named[each] ?? each);

function Transcript({ words, language }: { readonly words: string; readonly language: Language }) {
  return (
    <div class="no-speech">
      <Disclosure summary={say(messages.transcript, language)}>
        {words.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Disclosure>
    </div>
  );
}

/**
 * The stored text as its page shows it: pictures in the size that the screen needs, loaded when they come near; what is said in sounds
 * and films in words below them. None of it is stored, since the sizes and the words are the file's and may change.
 */
export function withFiles(html: string, media: Files, language: Language): string {
  return html
    .replace(pictures, (image, id: string, alt: string) => {
      const picture = media.get(id);
      return picture === undefined || picture.variants.length === 0
        ? image
        : renderToString(<MediaPicture picture={{ ...picture, alt: asTyped(alt) }} />);
    })
    .replace(clips, (player, _kind, id: string) => {
      const words = media.get(id)?.transcript ?? '';
      return words === '' ? player : player + renderToString(<Transcript words={words} language={language} />);
    });
}
