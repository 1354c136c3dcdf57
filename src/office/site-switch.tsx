import type { OfficeContent } from '#offers';
import { type Language, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** A site of the person, as far as the switcher needs it. */
export type OwnSite = { readonly id: string; readonly name: { readonly vi: string; readonly en?: string | undefined } };

type SiteSwitchProps = Pick<OfficeContent, 'site'> & {
  readonly sites: readonly OwnSite[];
  readonly language: Language;
};

/** For people with several sites: with which one they work, and the way to the same page of another. */
export function SiteSwitch({ site, sites, language }: SiteSwitchProps) {
  const current = sites.find(({ id }) => id === site?.id);
  if (site === undefined || current === undefined || sites.length < 2) return null;
  const nameOf = ({ name }: OwnSite) => name[language] ?? name.vi;
  return (
    <details class="site-switch">
      <summary>
        <span class="visually-hidden">{say(messages.yourSites, language)}: </span>
        {nameOf(current)}
      </summary>
      <ul>
        {sites.map((each) => (
          <li key={each.id}>
            <a href={site.to(each.id)} aria-current={each.id === site.id ? 'true' : undefined}>
              {nameOf(each)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
