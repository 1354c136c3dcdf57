import type { List } from '#lists';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { stateNames } from '../workflow/messages.ts';
import { type State, states } from '../workflow/states.ts';
import type { ListedItem } from './list-items.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

/** How a state looks in a list: what waits is told from what is done. */
const stateKinds: Readonly<Record<State, 'plain' | 'info' | 'done' | 'warning' | 'error'>> = {
  draft: 'plain',
  submitted: 'info',
  edited: 'info',
  returned: 'error',
  approved: 'warning',
  scheduled: 'warning',
  published: 'done',
  superseded: 'plain',
  withdrawn: 'plain',
  discarded: 'plain',
};

export function StateTag({ state, language }: { readonly state: State; readonly language: Language }) {
  return <Tag kind={stateKinds[state]}>{say(stateNames[state], language)}</Tag>;
}

const columns: List<ListedItem>['columns'] = [
  {
    id: 'tieu-de',
    label: messages.title,
    isSortable: true,
    value: ({ title }) => title,
    cell: ({ id, title }, language) => (
      <a href={routes.edition.to({ edition: id })}>{title === '' ? say(messages.untitled, language) : title}</a>
    ),
  },
  {
    id: 'trang-thai',
    label: messages.state,
    value: ({ state }, language) => say(stateNames[state], language),
    cell: ({ state, isUnconfirmed }, language) => (
      <>
        <StateTag state={state} language={language} />
        {isUnconfirmed ? <Tag kind="error">{say(messages.unconfirmed, language)}</Tag> : null}
      </>
    ),
  },
  { id: 'chuyen-muc', label: messages.section, isSortable: true, value: ({ section }) => section },
  { id: 'trang', label: messages.site, isSortable: true, value: ({ site }) => site },
  {
    id: 'ngon-ngu',
    label: messages.language,
    isExtra: true,
    value: ({ language: written }, language) => say(messages[written], language),
  },
  { id: 'nguoi-sua', label: messages.changedBy, isSortable: true, value: ({ changedBy }) => changedBy },
  { id: 'sua-luc', label: messages.changedAt, kind: 'moment', isSortable: true, value: ({ changedAt }) => changedAt },
  {
    id: 'dang-luc',
    label: messages.publishedAt,
    kind: 'moment',
    isExtra: true,
    value: ({ publishedAt }) => publishedAt,
  },
  { id: 'hen-dang', label: messages.publishAt, kind: 'moment', isExtra: true, value: ({ publishAt }) => publishAt },
];

type Choice = { readonly value: string; readonly label: string };

/** The states that a reader of the list may ask for; those of old editions are found from the item. */
const shownStates = states.filter((state) => state !== 'superseded' && state !== 'discarded');

/** The items of the sites that a person sees. `sites` and `sections`: what may be asked for. */
export const itemsList = (sites: readonly Choice[], sections: readonly Choice[]): List<ListedItem> => ({
  path: routes.items.to({}),
  caption: messages.itemsCaption,
  fileName: 'tin-bai',
  search: messages.itemsSearch,
  order: { column: 'sua-luc', isDescending: true },
  empty: messages.noItems,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.state,
      options: shownStates.map((state) => ({ value: state, label: stateNames[state] })),
    },
    ...(sites.length > 1 ? [{ kind: 'choice', name: 'cua-trang', label: messages.site, options: sites } as const] : []),
    { kind: 'choice', name: 'muc', label: messages.section, options: sections },
    {
      kind: 'choice',
      name: 'tieng',
      label: messages.language,
      options: [
        { value: 'vi', label: messages.vi },
        { value: 'en', label: messages.en },
      ],
    },
  ],
  columns,
});
