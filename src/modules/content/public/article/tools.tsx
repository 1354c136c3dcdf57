import { say } from '#platform/i18n';
import { Icon } from '#ui';
import { messages } from './messages.ts';
import type { ArticleView } from './view.ts';

/** Printing, saving (Art. 14.1 c) and passing on. What only a script can do is put in by the script. */
export function Tools({ context: { language }, paper, share }: ArticleView) {
  if (share.length === 0) return null;
  const words = {
    copy: messages.copy,
    copied: messages.copied,
    failed: messages.copyFailed,
    print: messages.print,
    share: messages.share,
  };
  const said = Object.entries(words).map(([name, message]) => [`data-${name}`, say(message, language)]);
  return (
    <div class="reading-tools no-print" data-article-tools {...Object.fromEntries(said)}>
      <span data-speech-place />
      {paper === null ? null : (
        <a class="reading-tool" href={paper} download>
          <Icon name="save" />
          {say(messages.save, language)}
        </a>
      )}
      <ul class="reading-share" aria-label={say(messages.share, language)}>
        {share.map(({ id, label, href }) => (
          <li key={id}>
            <a
              class="reading-tool"
              href={href}
              rel="nofollow noopener noreferrer external"
              aria-label={say(messages.shareBy, language, { place: label })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
