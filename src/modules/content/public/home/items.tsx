import type { HomeBlockSettings, PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { DataTable, Teaser, Teasers } from '#ui';
import { type ShownTeaser, teaserOf } from '../list/show.tsx';
import type { Teaser as Item } from '../list/teaser.ts';
import { dayInWords, momentForMachines } from '../moments.ts';
import { itemPath } from '../paths.ts';
import type { Reading } from '../reading.ts';
import { messages } from './messages.ts';

type ItemsProps = {
  readonly reading: Reading;
  readonly context: PublicContext;
  readonly items: readonly Item[];
  readonly style: NonNullable<HomeBlockSettings['style']>;
  /** What the table is called for those who do not see the heading above it. */
  readonly caption: string;
};

function Table({ context: { language, href }, items, caption }: ItemsProps) {
  const columns = [
    {
      label: say(messages.title, language),
      cell: (item: Item) => <a href={href(itemPath(item.sectionSlug, item))}>{item.title}</a>,
    },
    {
      label: say(messages.date, language),
      cell: ({ publishedAt }: Item) => (
        <time dateTime={momentForMachines(publishedAt)}>{dayInWords(publishedAt, language)}</time>
      ),
    },
  ];
  return <DataTable caption={caption} hideCaption empty="" items={items} columns={columns} />;
}

/** The items of a block in the style that the site's manager chose. */
export function Items(props: ItemsProps) {
  const { reading, context, items, style } = props;
  const shown = (item: Item, kind: NonNullable<ShownTeaser['kind']>) =>
    teaserOf(reading, context, item, { kind, level: 3, withSummary: kind !== 'line' });
  if (style === 'table') return <Table {...props} />;
  if (style === 'cards') return <Teasers kind="cards" items={items.map((item) => shown(item, 'card'))} />;
  const [first, ...others] = items;
  if (style === 'list' || first === undefined) return <Teasers items={items.map((item) => shown(item, 'line'))} />;
  return (
    <>
      <Teaser {...shown(first, 'lead')} />
      <Teasers items={others.map((item) => shown(item, 'line'))} />
    </>
  );
}
