import { type Language, type Message, say } from '#platform/i18n';
import { Button, Notice, Tag, TextField } from '#ui';
import type { AddressRefusal } from '../../address.ts';
import type { Site } from '../../site.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

export type AddressesProps = {
  readonly site: Site;
  readonly address: string;
  readonly language: Language;
  readonly isDone: boolean;
  readonly refusals: readonly AddressRefusal[];
  /** What was typed and refused. */
  readonly typed: { readonly host?: string; readonly path?: string };
};

function Hosts({ site, language }: AddressesProps) {
  const t = (message: Message, host = '') => say(message, language, { host });
  if (site.hosts.length === 0) return <p class="soft">{t(messages.noHosts)}</p>;
  return (
    <ul class="hosts">
      {site.hosts.map((host, index) => (
        <li key={host}>
          <strong>{host}</strong>
          {index === 0 ? (
            <Tag kind="info">{t(messages.primary)}</Tag>
          ) : (
            <form method="post" action={routes.preferHost.to({ site: site.id })}>
              <input type="hidden" name="tenMien" value={host} />
              <Button kind="quiet" aria-label={t(messages.makePrimary, host)}>
                {t(messages.prefer)}
              </Button>
            </form>
          )}
          <form method="post" action={routes.removeHost.to({ site: site.id })}>
            <input type="hidden" name="tenMien" value={host} />
            <Button kind="quiet" aria-label={t(messages.removeHost, host)}>
              {t(messages.remove)}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** Where a site is found, and how that changes. */
export function AddressesPage(props: AddressesProps) {
  const { site, address, language, isDone, refusals, typed } = props;
  const t = (message: Message) => say(message, language);
  return (
    <div class="stack">
      <h1>{t(messages.title)}</h1>
      {isDone ? <Notice kind="done" title={t(messages.done)} /> : null}
      {refusals.length === 0 ? null : (
        <Notice kind="error" title={t(messages.refused)}>
          <ul>
            {refusals.map(({ text, values }) => (
              <li key={text.en}>{say(text, language, values)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>{t(messages.hosts)}</h2>
      <p class="soft">{t(messages.hostsHelp)}</p>
      <Hosts {...props} />
      <form class="stack" method="post" action={routes.addHost.to({ site: site.id })}>
        <TextField
          name="tenMien"
          label={t(messages.newHost)}
          hint={t(messages.newHostHint)}
          value={typed.host ?? ''}
          required
        />
        <div>
          <Button kind={site.path === null ? 'main' : 'plain'}>{t(messages.add)}</Button>
        </div>
      </form>
      {site.path === null ? null : (
        <>
          <h2>{t(messages.path)}</h2>
          <p class="soft">{say(messages.pathHelp, language, { address })}</p>
          <form class="stack" method="post" action={routes.movePath.to({ site: site.id })}>
            <TextField name="duongDan" label={t(messages.newPath)} value={typed.path ?? site.path} required />
            <div>
              <Button kind="plain">{t(messages.move)}</Button>
            </div>
          </form>
        </>
      )}
    </div>
  );
}
