import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, TextField } from '#ui';
import type { Refusal } from '../../workflow/refusal.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { faultAt } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type DissolvePageProps = {
  readonly language: Language;
  readonly site: { readonly id: string; readonly name: string };
  /** As it was typed. */
  readonly day: string;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

/** The end of a site's board: what it means, and from which day. */
export function DissolvePage({ language, site, day, refusals, notices }: DissolvePageProps) {
  return (
    <div class="stack">
      <header>
        <SiteLine name={site.name} />
        <h1>{say(messages.dissolve, language)}</h1>
      </header>
      {notices}
      <p>{say(messages.dissolveHelp, language)}</p>
      <form class="stack" method="post" action={routes.dissolve.to({ site: site.id })}>
        <TextField
          name="day"
          type="date"
          label={say(messages.dissolveOn, language)}
          value={day}
          required
          {...faultAt('day', refusals, language)}
        />
        <div>
          <Button kind="danger">{say(messages.dissolve, language)}</Button>
        </div>
      </form>
    </div>
  );
}
