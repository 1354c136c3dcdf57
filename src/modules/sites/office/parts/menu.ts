import type { SiteSettings } from '../../settings.ts';
import { linkFields, linkOf, readLink } from './links.ts';
import { messages } from './messages.ts';
import type { Part, Typed } from './part.ts';

type Entry = NonNullable<SiteSettings['menu']>[number];

/** A row of the first level with the rows of the second that follow it. */
function nested(rows: readonly Typed[]): Entry[] {
  const entries: (Entry & { below: NonNullable<Entry['below']> })[] = [];
  for (const row of rows) {
    const above = entries.at(-1);
    if (row.level === '1' && above !== undefined) above.below.push(linkOf(row));
    else entries.push({ ...linkOf(row), below: [] });
  }
  return entries.map(({ below, ...entry }) => (below.length === 0 ? entry : { ...entry, below }));
}

const rowsOf = (menu: readonly Entry[]): readonly Typed[] =>
  menu.flatMap(({ below = [], ...entry }) => [readLink(entry, '0'), ...below.map((each) => readLink(each, '1'))]);

/** Rows of both levels together. */
const most = 60;

/** The navigation, on two levels. */
export const menuPart: Part = {
  id: 'trinh-don',
  title: messages.menu,
  introduction: messages.menuIntroduction,
  fields: linkFields,
  rows: { most, name: messages.menuRow, add: messages.menuAdd, isNested: true },
  read: ({ settings }) => rowsOf(settings.menu ?? []),
  usual: ({ usualMenu }) => rowsOf(usualMenu).slice(0, most),
  apply: ({ name, settings }, rows) => ({
    name,
    settings: { ...settings, menu: rows.length === 0 ? undefined : nested(rows) },
  }),
};
