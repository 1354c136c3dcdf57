import type { WorkItem } from '#offers';
import { type Language, say } from '#platform/i18n';
import { type Column, DataTable, Tag } from '#ui';
import { messages } from './messages.ts';

type WorkListProps = {
  readonly items: readonly WorkItem[];
  readonly language: Language;
  /** The day that it is, YYYY-MM-DD. */
  readonly today: string;
};

/** The nearest deadline first, what has none last. */
export function byDeadline(items: readonly WorkItem[]): readonly WorkItem[] {
  const last = '9999';
  return [...items].sort((a, b) => (a.due ?? last).localeCompare(b.due ?? last));
}

const written = (day: string): string => day.split('-').reverse().join('/');

function Due({ due, language, today }: { due: string | null; language: Language; today: string }) {
  if (due === null) return <span class="soft">{say(messages.noDue, language)}</span>;
  return (
    <>
      <time dateTime={due}>{written(due)}</time>
      {due < today ? (
        <>
          {' '}
          <Tag kind="error">{say(messages.overdue, language)}</Tag>
        </>
      ) : null}
    </>
  );
}

const groups = ['waiting', 'returned', 'scheduled'] as const;

function Group({ items, language, today, caption }: WorkListProps & { readonly caption: string }) {
  const columns: readonly Column<WorkItem>[] = [
    { label: say(messages.task, language), cell: (item) => <a href={item.href}>{say(item.title, language)}</a> },
    { label: say(messages.organisation, language), cell: (item) => item.organisation },
    {
      label: say(messages.due, language),
      cell: (item) => <Due due={item.due} language={language} today={today} />,
    },
    {
      label: say(messages.state, language),
      cell: (item) =>
        item.state === undefined ? '' : <Tag kind={item.state.kind}>{say(item.state.label, language)}</Tag>,
    },
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      items={byDeadline(items)}
      empty={say(messages.nothingWaits, language)}
    />
  );
}

/** The first screen: what waits for the person, what came back, what happens by itself; each apart where there are several. */
export function WorkList({ items, language, today }: WorkListProps) {
  const parts = groups
    .map((group) => ({ group, items: items.filter((item) => (item.group ?? 'waiting') === group) }))
    .filter((part) => part.items.length > 0);
  const isOne = parts.length < 2 && (parts[0]?.group ?? 'waiting') === 'waiting';
  return (
    <div class="stack">
      <h1>{say(messages.waiting, language)}</h1>
      {items.length === 0 ? null : <p class="soft">{say(messages.waitingIntroduction, language)}</p>}
      {isOne ? (
        <Group items={items} language={language} today={today} caption={say(messages.waiting, language)} />
      ) : (
        parts.map((part) => (
          <section key={part.group} class="work-group" aria-labelledby={`viec-${part.group}`}>
            <h2 id={`viec-${part.group}`}>
              {say(messages[part.group], language)} <span class="work-group__count">{part.items.length}</span>
            </h2>
            <Group items={part.items} language={language} today={today} caption={say(messages[part.group], language)} />
          </section>
        ))
      )}
    </div>
  );
}
