import { type Language, say } from '#platform/i18n';
import { Icon } from '#ui';
import { addressOf } from '../../media/media.ts';
import { messages } from '../article/messages.ts';
import { sizeInWords, typeInWords } from './words.ts';

type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
};

/** Files to be saved, each with its type and size before one follows the link. */
export function Attachments({
  files,
  language,
}: {
  readonly files: readonly Attachment[];
  readonly language: Language;
}) {
  if (files.length === 0) return null;
  return (
    <section class="reading-files" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">{say(messages.attachments, language)}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={addressOf(file)} download={file.name}>
              <Icon name="attachment" />
              <span>
                {file.title}{' '}
                <span class="soft small">
                  ({typeInWords(file)}, {sizeInWords(file.size, language)})
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
