import { sql } from 'kysely';
import type { PublicAnswer, PublicContext } from '#offers';
import { addDays, isIsoDate, vietnameseDate } from '#platform/calendar';
import type { Database } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { DataTable, EmptyState, Tag } from '#ui';
import { nameOf } from '../entries/key.ts';
import { listPage } from './list-page.ts';
import { messages } from './messages.ts';
import { asVisitor, beganWithin, type Keepers, keepersOf, type PublicEntry, selectPublic } from './queries.ts';
import { releaseDays, type Shown } from './shown.ts';

const mostShown = 300;

const text = ({ values }: PublicEntry, id: string): string => {
  const value = values[id];
  return typeof value === 'string' ? value : '';
};

const releasedOn = (entry: PublicEntry): string => {
  const day = text(entry, 'releasedOn');
  return isIsoDate(day) ? vietnameseDate(day) : '';
};

type Props = {
  readonly context: PublicContext;
  readonly shown: Shown;
  readonly keepers: Keepers;
  readonly entries: readonly PublicEntry[];
};

function Releases({ context, shown, keepers, entries, title }: Props & { readonly title: Message }) {
  const { language, today } = context;
  if (entries.length === 0) return null;
  const label = (id: string) => shown.register.columns.find((column) => column.id === id)?.label[language] ?? id;
  const name = (entry: PublicEntry) => nameOf(shown.register, entry.values);
  return (
    <section class="public-register__part">
      <h2>{say(title, language)}</h2>
      <DataTable
        caption={say(title, language)}
        hideCaption
        empty=""
        items={entries}
        columns={[
          {
            label: label('title'),
            cell: (entry) =>
              text(entry, 'link') === '' ? name(entry) : <a href={text(entry, 'link')}>{name(entry)}</a>,
          },
          { label: label('period'), cell: (entry) => text(entry, 'period') },
          {
            label: label('releaseOn'),
            cell: (entry) => (
              <>
                {vietnameseDate(entry.from)}{' '}
                {text(entry, 'releasedOn') === '' && entry.from < today ? (
                  <Tag kind="warning">{say(messages.late, language)}</Tag>
                ) : null}
              </>
            ),
          },
          // of what is still to come it would be an empty column
          ...(entries.every((entry) => text(entry, 'releasedOn') === '')
            ? []
            : [{ label: label('releasedOn'), cell: releasedOn }]),
          ...(keepers.isGathered
            ? [{ label: say(messages.body, language), cell: ({ body }: PublicEntry) => body }]
            : []),
        ]}
      />
    </section>
  );
}

/** Statistics with their release calendar: what comes next, and what was released. */
export async function respondReleases(
  db: Database,
  context: PublicContext,
  shown: Shown,
): Promise<PublicAnswer | null> {
  const { today, language } = context;
  if (!isIsoDate(today)) return null;
  const { keepers, entries } = await asVisitor(db, async (visitor) => {
    const found = await keepersOf(visitor, context, shown);
    const where = beganWithin(addDays(today, -releaseDays.back), addDays(today, releaseDays.on));
    return {
      keepers: found,
      ...(await selectPublic(visitor, {
        keepers: found,
        shown,
        where,
        order: sql`lower(v.valid)`,
        offset: 0,
        limit: mostShown,
      })),
    };
  });
  const isReleased = (entry: PublicEntry) => text(entry, 'releasedOn') !== '';
  const props = { context, shown, keepers };
  const body = (
    <div class="public-register">
      <h1>{shown.register.name[language]}</h1>
      {entries.length === 0 ? <EmptyState title={say(messages.none, language)} /> : null}
      <Releases {...props} title={messages.upcoming} entries={entries.filter((entry) => !isReleased(entry))} />
      <Releases {...props} title={messages.released} entries={entries.filter(isReleased).toReversed()} />
    </div>
  );
  return listPage(context, shown, keepers, body);
}
