import type { ComponentChildren } from 'preact';

export interface TeaserProps {
  readonly title: string;
  readonly href: string;
  /** lead: the one story of a page; card: among pictures of its size; row: picture beside text; line: title and date only. */
  readonly kind?: 'lead' | 'card' | 'row' | 'line';
  /** Level of the heading among those of the page. */
  readonly level?: 2 | 3 | 4;
  readonly summary?: string;
  /** The <img>, with its width and height. Its text may be empty: the title beside it tells the story. */
  readonly picture?: ComponentChildren;
  /** When: the day for machines (ISO 8601), and as people read it. */
  readonly date?: { readonly at: string; readonly text: string };
  /** Where it stands, whose it is: short words. */
  readonly facts?: readonly ComponentChildren[];
}

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

type FactsProps = { readonly date: TeaserProps['date'] | undefined; readonly facts: TeaserProps['facts'] | undefined };

function Facts({ date, facts = [] }: FactsProps) {
  if (date === undefined && facts.length === 0) return null;
  return (
    <p class="teaser__facts">
      {date === undefined ? null : <time dateTime={date.at}>{date.text}</time>}
      {facts.map((fact) => (
        <span>{fact}</span>
      ))}
    </p>
  );
}

/** An item on its way to be read: title, and as much around it as the place has room for. */
export function Teaser({ title, href, kind = 'card', level = 3, summary, picture, date, facts }: TeaserProps) {
  const Heading = headings[level];
  return (
    <article class={`teaser teaser--${kind}${picture === undefined ? '' : ' teaser--pictured'}`}>
      {picture === undefined ? null : <div class="teaser__picture">{picture}</div>}
      <div class="teaser__text">
        <Heading class="teaser__title">
          <a href={href}>{title}</a>
        </Heading>
        <Facts date={date} facts={facts} />
        {summary === undefined || summary === '' ? null : <p class="teaser__summary">{summary}</p>}
      </div>
    </article>
  );
}

interface TeasersProps {
  readonly kind?: 'list' | 'cards';
  readonly items: readonly TeaserProps[];
}

/** Several items of the same standing. */
export function Teasers({ kind = 'list', items }: TeasersProps) {
  return (
    <ul class={kind === 'cards' ? 'teasers teasers--cards' : 'teasers'}>
      {items.map((item) => (
        <li key={item.href}>
          <Teaser kind={kind === 'cards' ? 'card' : 'row'} {...item} />
        </li>
      ))}
    </ul>
  );
}
