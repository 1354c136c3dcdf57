import { type Language, say } from '#platform/i18n';
import { Button, SelectField } from '#ui';
import type { Refusal } from '../workflow/refusal.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { RefusalNotice } from './save-notices.tsx';

/** A section of a site in which the person may write. */
export type Opening = { readonly value: string; readonly label: string };

type BeginPageProps = {
  readonly language: Language;
  /** By site: its name and its sections. */
  readonly sites: readonly { readonly name: string; readonly openings: readonly Opening[] }[];
  readonly chosen: { readonly where?: string; readonly written?: string };
  readonly refusals: readonly Refusal[];
};

function Where({ sites, chosen, language }: BeginPageProps) {
  return (
    <label class="field">
      <span class="field__label">{say(messages.section, language)}</span>
      <select class="input" name="where" required>
        {sites.map(({ name, openings }) => (
          <optgroup label={name} key={name}>
            {openings.map(({ value, label }) => (
              <option value={value} key={value} selected={value === chosen.where}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Where a new item is to stand. */
export function BeginPage(props: BeginPageProps) {
  const { language, sites, chosen, refusals } = props;
  return (
    <div class="stack">
      <h1>{say(messages.beginTitle, language)}</h1>
      {refusals.length === 0 ? null : (
        <RefusalNotice refusals={refusals} title={say(messages.beginRefused, language)} language={language} />
      )}
      {sites.length === 0 ? (
        <p class="soft">{say(messages.nowhere, language)}</p>
      ) : (
        <form class="stack" method="post" action={routes.begin.to({})}>
          <p class="soft">{say(messages.beginHelp, language)}</p>
          <Where {...props} />
          <SelectField
            name="written"
            label={say(messages.language, language)}
            value={chosen.written ?? 'vi'}
            options={(['vi', 'en'] as const).map((value) => ({ value, label: say(messages[value], language) }))}
          />
          <div>
            <Button>{say(messages.begin, language)}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
