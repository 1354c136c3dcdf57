import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { dayInWords } from '../moments.ts';
import { messages } from './messages.ts';
import type { Branch } from './tree.ts';

type LinkOf = (organisationId: string) => string | undefined;
type Shown = { readonly branches: readonly Branch[]; readonly linkOf: LinkOf };

function Level({ branches, linkOf }: Shown) {
  return (
    <ul>
      {branches.map(({ organisation: { id, name }, below }) => {
        const href = linkOf(id);
        return (
          <li key={id}>
            {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
            {below.length === 0 ? null : <Level branches={below} linkOf={linkOf} />}
          </li>
        );
      })}
    </ul>
  );
}

type ChartProps = Shown & {
  readonly context: PublicContext;
  /** The body at the top. */
  readonly top: string;
};

/** The organisation chart, drawn from the tree of bodies: a list within a list, to which the style adds the lines. */
export function Chart({ context, top, branches, linkOf }: ChartProps) {
  const { language, now } = context;
  return (
    <figure class="reading-chart">
      <div class="reading-chart__tree">
        <p class="reading-chart__top">{top}</p>
        <Level branches={branches} linkOf={linkOf} />
      </div>
      <figcaption class="soft small">
        {say(messages.chartNote, language, { day: dayInWords(now, language) })}
      </figcaption>
    </figure>
  );
}
