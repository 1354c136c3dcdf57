import { type Language, say } from '#platform/i18n';
import { Icon } from '#ui';
import { officeAddresses } from '../addresses.ts';
import { findMessages as messages } from './messages.ts';

/** The way to everything; with a script it opens the palette in place, which is told its words here. */
export function FindLink({ language }: { readonly language: Language }) {
  const t = (name: keyof typeof messages) => say(messages[name], language);
  return (
    <a
      class="find-link"
      href={officeAddresses.find.to({})}
      data-palette
      data-title={t('title')}
      data-hint={t('hint')}
      data-nothing={t('nothing')}
      data-count={t('count')}
      data-recent={t('recent')}
      data-failed={t('failed')}
      data-close={t('close')}
      aria-keyshortcuts="Control+K"
    >
      <Icon name="search" />
      {t('find')}
      <kbd class="find-link__key">Ctrl K</kbd>
    </a>
  );
}
