import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import type { SentLink } from '../links/send-link.ts';
import { messages } from './messages.ts';

export type LinkNotice = {
  readonly link: SentLink;
  readonly linkKind: 'invitation' | 'password';
  readonly name: string;
  readonly language: Language;
};

/** That a link was mailed, or the link itself, this one time, to be handed over. */
export function LinkNotice({ link, linkKind, name, language }: LinkNotice) {
  const time = say(linkKind === 'invitation' ? messages.sevenDays : messages.twoHours, language);
  if (link.kind === 'mailed') {
    return (
      <Notice kind="done" title={say(messages.linkMailed, language, { to: link.to })}>
        <p>{say(messages.linkMailedText, language, { time })}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={say(messages.linkShown, language, { name })}>
      <p>{say(messages.linkShownText, language, { time })}</p>
      <p class="one-time-link">
        <code>{link.address}</code>
      </p>
    </Notice>
  );
}
