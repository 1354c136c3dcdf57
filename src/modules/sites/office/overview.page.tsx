import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import { messages } from './messages.ts';
import { parts } from './parts/parts.ts';
import type { OfficeSite } from './queries.ts';
import { routes } from './routes.ts';
import { type SiteState, StateTag } from './sites-list.tsx';

type OverviewProps = OfficeSite & {
  readonly language: Language;
  readonly address: string;
  readonly state: SiteState;
  /** May give it other addresses and close it. */
  readonly mayMove: boolean;
  readonly notice: string | null;
};

/** A site in the office: where it is, and the pages of its settings. */
export function OverviewPage({ site, organisationName, language, address, state, mayMove, notice }: OverviewProps) {
  const to = (part: string) => routes.part.to({ site: site.id, part });
  const cards = [
    ...parts.map(({ id, title, introduction }) => ({ href: to(id), title, introduction })),
    ...(mayMove
      ? [
          {
            href: routes.addresses.to({ site: site.id }),
            title: messages.addresses,
            introduction: messages.addressesIntroduction,
          },
          ...(site.isMain
            ? []
            : [
                {
                  href: routes.close.to({ site: site.id }),
                  title: messages.close,
                  introduction: messages.closeIntroduction,
                },
              ]),
        ]
      : []),
  ];
  return (
    <div class="stack">
      <div>
        <p class="soft">{organisationName}</p>
        <h1>{site.name[language] ?? site.name.vi}</h1>
      </div>
      {notice === null ? null : <Notice kind="done" title={notice} />}
      <p class="row">
        <StateTag state={state} language={language} />
        {state === 'closed' ? <span>{address}</span> : <a href={address}>{address}</a>}
      </p>
      <h2>{say(messages.settings, language)}</h2>
      <ul class="settings-index">
        {cards.map(({ href, title, introduction }) => (
          <li key={href}>
            <a href={href}>{say(title, language)}</a>
            <p class="soft small">{say(introduction, language)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
