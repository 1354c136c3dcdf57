import type { List } from '#lists';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { messages } from './messages.ts';
import type { OfficeSite } from './queries.ts';
import { routes } from './routes.ts';

/** A site with what its row says besides. */
export type ListedSite = OfficeSite & {
  /** Absolute, without a final slash. */
  readonly address: string;
  readonly state: SiteState;
};
export type SiteState = 'running' | 'closing' | 'closed';

/** Whether a site can be read on a day, and for how long. */
export function stateOf(closedOn: string | null, today: string): SiteState {
  if (closedOn === null) return 'running';
  return closedOn <= today ? 'closed' : 'closing';
}

const kinds = { running: 'done', closing: 'warning', closed: 'plain' } as const;

export const StateTag = ({ state, language }: { readonly state: SiteState; readonly language: Language }) => (
  <Tag kind={kinds[state]}>{say(messages[state], language)}</Tag>
);

const nameOf = ({ site }: ListedSite, language: Language) => site.name[language] ?? site.name.vi;
const shown = (address: string) => address.replace(/^https?:\/\//, '');

/** The sites of which a person is the manager. */
export const sitesList: List<ListedSite> = {
  path: routes.sites.to({}),
  caption: messages.sitesCaption,
  fileName: 'trang-thong-tin',
  search: messages.sitesSearch,
  order: { column: 'ten' },
  empty: messages.noSites,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.state,
      options: (['running', 'closing', 'closed'] as const).map((value) => ({ value, label: messages[value] })),
    },
  ],
  columns: [
    {
      id: 'ten',
      label: messages.name,
      isSortable: true,
      value: nameOf,
      cell: (row, language) => <a href={routes.site.to({ site: row.site.id })}>{nameOf(row, language)}</a>,
    },
    {
      id: 'co-quan',
      label: messages.organisation,
      isSortable: true,
      value: ({ organisationName }) => organisationName,
    },
    {
      id: 'dia-chi',
      label: messages.address,
      isSortable: true,
      value: ({ address }) => address,
      cell: ({ address, state }) => (state === 'closed' ? shown(address) : <a href={address}>{shown(address)}</a>),
    },
    {
      id: 'tinh-trang',
      label: messages.state,
      value: ({ state }, language) => say(messages[state], language),
      cell: ({ state }, language) => <StateTag state={state} language={language} />,
    },
    {
      id: 'ngay-mo',
      label: messages.openedOn,
      kind: 'day',
      isSortable: true,
      isExtra: true,
      value: ({ site }) => site.openedOn,
    },
    {
      id: 'ngay-dong',
      label: messages.closedOn,
      kind: 'day',
      isSortable: true,
      isExtra: true,
      value: ({ site }) => site.closedOn,
    },
    {
      id: 'ngon-ngu',
      label: messages.languages,
      isExtra: true,
      value: ({ site }) => (site.settings.languages ?? ['vi']).join(', '),
    },
  ],
};
