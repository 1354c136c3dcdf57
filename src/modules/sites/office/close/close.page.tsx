import { type Language, type Message, say } from '#platform/i18n';
import { Button, Notice, TextField } from '#ui';
import type { Site } from '../../site.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type ClosePageProps = {
  readonly site: Site;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly language: Language;
  readonly typed: { readonly on: string; readonly successor: string };
  readonly refusals: readonly Message[];
};

const written = (day: string): string => day.split('-').reverse().join('/');

/** The day that is set, and how to take it back. */
function Planned({ site, today, language }: ClosePageProps) {
  if (site.closedOn === null) return null;
  const state = site.closedOn <= today ? messages.closed : messages.planned;
  return (
    <Notice kind="warning" title={say(state, language, { on: written(site.closedOn) })}>
      <form method="post" action={routes.close.to({ site: site.id })}>
        <Button kind="plain" name="viec" value="mo">
          {say(messages.keep, language)}
        </Button>
      </form>
    </Notice>
  );
}

/** Closing a site: apart from what is done every day. */
export function ClosePage(props: ClosePageProps) {
  const { site, language, typed, refusals } = props;
  const t = (message: Message) => say(message, language);
  return (
    <div class="stack">
      <h1>{t(messages.title)}</h1>
      <p class="soft">{t(messages.introduction)}</p>
      <Planned {...props} />
      {refusals.length === 0 ? null : (
        <Notice kind="error" title={t(messages.refused)}>
          <ul>
            {refusals.map((text) => (
              <li key={text.en}>{t(text)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form class="stack" method="post" action={routes.close.to({ site: site.id })}>
        <TextField name="ngay" type="date" label={t(messages.on)} hint={t(messages.onHint)} value={typed.on} required />
        <TextField name="den" label={t(messages.successor)} hint={t(messages.successorHint)} value={typed.successor} />
        <div>
          <Button kind="danger" name="viec" value="dong">
            {t(messages.submit)}
          </Button>
        </div>
      </form>
    </div>
  );
}
