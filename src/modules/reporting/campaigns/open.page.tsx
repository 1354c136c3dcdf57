import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Disclosure, Notice } from '#ui';
import type { Campaign } from './campaign.ts';
import { messages } from './messages.ts';
import type { Refusal } from './refusal.ts';
import { Refusals } from './refusals.tsx';
import { routes } from './routes.ts';

export type OpenPageProps = {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly names: readonly string[];
  /** The names of those of whom nothing is wanted but the figures that they keep for all. */
  readonly onlyOwners: ReadonlySet<string>;
  /** What should be known before, and does not hinder. */
  readonly notes: readonly Refusal[];
  readonly refusals: readonly Refusal[];
};

/** Whom a draft would ask, before it is opened. */
export function OpenPage({ language, campaign, names, onlyOwners, notes, refusals }: OpenPageProps) {
  const to = { campaign: campaign.id };
  return (
    <div class="stack">
      <h1>{say(messages.reviewOpening, language)}</h1>
      <p>{campaign.name}</p>
      <Refusals language={language} title={messages.openRefused} refusals={refusals} />
      {notes.map(({ text, values }) => (
        <Notice key={text.en} kind="warning" title={say(text, language, values)} />
      ))}
      <p>{say(messages.openingHelp, language)}</p>
      <Disclosure summary={say(messages.askedCount, language, { count: names.length })} isOpen={names.length <= 40}>
        <ul class="campaign-names">
          {names.map((name) => (
            <li key={name}>
              {name}
              {onlyOwners.has(name) ? <span class="campaign-aside">{say(messages.onlyOwned, language)}</span> : null}
            </li>
          ))}
        </ul>
      </Disclosure>
      <form class="row" method="post" action={routes.open.to(to)}>
        <Button>{say(messages.openIt, language)}</Button>
        <ButtonLink kind="plain" href={routes.edit.to(to)}>
          {say(messages.edit, language)}
        </ButtonLink>
      </form>
    </div>
  );
}
