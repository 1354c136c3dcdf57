import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, TextField, Tick } from '#ui';
import type { Refusal } from '../../workflow/refusal.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { faultAt } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import type { TypedFounding } from './typed.ts';

type FoundingPageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  readonly isFirst: boolean;
  readonly typed: TypedFounding;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

/** The decision that founds a site's board, or renews it. */
export function FoundingPage({ language, site, isFirst, typed, refusals, notices }: FoundingPageProps) {
  const t = (key: 'number' | 'numberHint' | 'on' | 'link' | 'boardFrom' | 'save') => say(messages[key], language);
  const at = (place: string) => faultAt(place, refusals, language);
  return (
    <div class="stack">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(isFirst ? messages.found : messages.renew, language)}</h1>
      </header>
      {notices}
      {isFirst ? null : <p class="soft">{say(messages.foundHelp, language)}</p>}
      <form class="stack" method="post" action={routes.founding.to({ site: site.id })}>
        <TextField
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          value={typed.number}
          required
          {...at('number')}
        />
        <TextField name="on" type="date" label={t('on')} value={typed.on} required {...at('on')} />
        <TextField name="link" label={t('link')} value={typed.link} {...at('link')} />
        <TextField name="from" type="date" label={t('boardFrom')} value={typed.from} required {...at('from')} />
        {isFirst ? null : (
          <Tick name="keepMembers" value="co" checked={typed.keepMembers}>
            {say(messages.keepMembers, language)}
          </Tick>
        )}
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </div>
  );
}
