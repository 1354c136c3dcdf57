import type { List } from '#lists';
import { say } from '#platform/i18n';
import { Progress, Tag } from '#ui';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';
import type { BoardRow } from './query.ts';
import { boardFilters, stateKinds, stateNames } from './state.ts';

const columnsOf = (campaign: string): List<BoardRow>['columns'] => [
  {
    id: 'co-quan',
    label: messages.body,
    isSortable: true,
    value: ({ name }) => name,
    cell: ({ name, organisationId, isEnded, isOnlyOwned, heir }, language) => (
      <>
        <a href={routes.answerer.to({ campaign, organisation: organisationId })}>{name}</a>
        {isOnlyOwned ? <span class="campaign-aside">{say(messages.onlyOwned, language)}</span> : null}
        {isEnded ? (
          <span class="campaign-aside">
            {say(heir === null ? messages.ended : messages.handedTo, language, { name: heir ?? '' })}
          </span>
        ) : null}
      </>
    ),
  },
  {
    id: 'trang-thai',
    label: messages.phase,
    isSortable: true,
    value: ({ state, isLate }, language) =>
      [state, ...(isLate ? (['late'] as const) : [])].map((each) => say(stateNames[each], language)).join(', '),
    cell: ({ state, isLate }, language) => (
      <span class="campaign-tags">
        <Tag kind={stateKinds[state]}>{say(stateNames[state], language)}</Tag>
        {isLate ? <Tag kind="error">{say(stateNames.late, language)}</Tag> : null}
      </span>
    ),
  },
  {
    id: 'da-khai',
    label: messages.filled,
    kind: 'number',
    isSortable: true,
    value: ({ percent }) => percent,
    cell: ({ name, percent }) => (
      <span class="campaign-progress">
        <Progress label={name} done={percent} of={100} />
        {percent}%
      </span>
    ),
  },
  {
    id: 'han',
    label: messages.due,
    kind: 'day',
    isSortable: true,
    value: ({ due }) => due,
    cell: ({ due, extendedTo }, language) => (
      <>
        {due.split('-').reverse().join('/')}
        {extendedTo === null ? null : <span class="campaign-aside">{say(messages.extended, language)}</span>}
      </>
    ),
  },
];

/** The bodies of a campaign, as a list of the office. */
export const boardList = (campaign: string): List<BoardRow> => ({
  path: routes.board.to({ campaign }),
  caption: messages.boardCaption,
  fileName: 'theo-doi-dot-bao-cao',
  search: messages.boardSearch,
  order: { column: 'co-quan' },
  empty: messages.boardEmpty,
  filters: [
    {
      kind: 'choice',
      name: 'trang-thai',
      label: messages.phase,
      options: boardFilters.map((value) => ({ value, label: stateNames[value] })),
    },
  ],
  columns: columnsOf(campaign),
});
