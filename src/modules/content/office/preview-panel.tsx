import { type Language, say } from '#platform/i18n';
import { Button, Disclosure } from '#ui';
import type { PreviewLink } from '../preview/preview.ts';
import { messages } from './messages.ts';
import { momentInWords } from './moments.ts';
import { routes } from './routes.ts';

type PanelProps = { readonly editionId: string; readonly links: readonly PreviewLink[]; readonly language: Language };

/** Secret links to an edition that is not published: how many there are, one more, none any more. */
export function PreviewPanel({ editionId, links, language }: PanelProps) {
  return (
    <Disclosure summary={say(messages.preview, language)}>
      <div class="stack">
        <p class="soft small">{say(messages.previewHelp, language)}</p>
        {links.length === 0 ? null : (
          <ul class="desk__list small">
            {links.map(({ createdBy, createdAt, expiresAt }) => (
              <li key={createdAt.getTime()}>
                {createdBy}, {momentInWords(createdAt, language)} → {momentInWords(expiresAt, language)}
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={routes.preview.to({ edition: editionId })}>
          <Button kind="plain">{say(messages.previewMake, language)}</Button>
        </form>
        {links.length === 0 ? null : (
          <form method="post" action={routes.endPreviews.to({ edition: editionId })}>
            <Button kind="danger">{say(messages.previewEnd, language)}</Button>
          </form>
        )}
      </div>
    </Disclosure>
  );
}
