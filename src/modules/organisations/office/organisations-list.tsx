import type { List } from '#lists';
import { kindNames, natureNames } from '../names.ts';
import { kinds, legalNatures, type Organisation } from '../organisation.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

export type ListedBody = Organisation & { readonly parentName: string };

/** All bodies of a day, as a list of the office. */
export const organisationsList: List<ListedBody> = {
  path: routes.list.to({}),
  caption: messages.organisations,
  fileName: 'co-quan',
  search: messages.search,
  order: { column: 'ten' },
  empty: messages.emptyList,
  filters: [
    {
      kind: 'choice',
      name: 'loai',
      label: messages.kind,
      options: kinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
    },
    {
      kind: 'choice',
      name: 'tinh-chat',
      label: messages.nature,
      options: legalNatures.map((nature) => ({ value: nature, label: natureNames[nature] })),
    },
    { kind: 'day', name: 'vao-ngay', label: messages.day },
  ],
  columns: [
    {
      id: 'ten',
      label: messages.name,
      isSortable: true,
      value: ({ name }) => name,
      cell: ({ id, name }) => <a href={routes.body.to({ body: id })}>{name}</a>,
    },
    { id: 'ma', label: messages.code, isSortable: true, value: ({ identifierCode }) => identifierCode },
    { id: 'loai', label: messages.kind, isSortable: true, value: ({ kind }, language) => kindNames[kind][language] },
    { id: 'cap-tren', label: messages.parent, isSortable: true, value: ({ parentName }) => parentName },
    {
      id: 'tinh-chat',
      label: messages.nature,
      isExtra: true,
      isSortable: true,
      value: ({ legalNature }, language) => natureNames[legalNature][language],
    },
  ],
};
