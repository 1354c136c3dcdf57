import { type Language, say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import type { Campaign } from '../campaign.ts';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';

type Props = {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly mayManage: boolean;
  /** The letter as the document's own writer made it. */
  readonly html: string;
};

/** The letter as it will be on paper. */
export function LetterPage({ language, campaign, mayManage, html }: Props) {
  const to = { campaign: campaign.id };
  return (
    <div class="stack">
      <h1 class="no-print">{say(messages.letter, language)}</h1>
      <div class="row no-print">
        <ButtonLink href={routes.letterFile.to({ ...to, format: 'pdf' })} download>
          {say(messages.asPdf, language)}
        </ButtonLink>
        <ButtonLink kind="plain" href={routes.letterFile.to({ ...to, format: 'docx' })} download>
          {say(messages.asDocx, language)}
        </ButtonLink>
        {mayManage && campaign.state !== 'closed' ? (
          <ButtonLink kind="plain" href={routes.edit.to(to)}>
            {say(messages.edit, language)}
          </ButtonLink>
        ) : null}
      </div>
      {/* written by the document's own writer, which escapes every text */}
      <div class="campaign-letter" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
