import type { ComparedField, FieldDifference, FieldMapping, FormDefinition } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, EmptyState, Filters, Tag } from '#ui';
import type { Campaign } from '../campaign.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

/** A version of the form that was used before or is shipped now. */
export type OtherVersion = { readonly hash: string; readonly version: number; readonly firstUsedOn: string };

export type VersionsPageProps = {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly definition: FormDefinition;
  readonly others: readonly OtherVersion[];
  /** The one that is compared; null where there is no other. */
  readonly compared: {
    readonly hash: string;
    readonly version: number;
    readonly differences: readonly FieldDifference[];
    readonly mapping: readonly FieldMapping[];
  } | null;
};

const kinds = { added: 'done', removed: 'error', moved: 'info', reworded: 'info', retyped: 'warning' } as const;

function nameOf({ field }: ComparedField): string {
  return [field.number, field.name ?? field.label].filter(Boolean).join(' ');
}

/** How a slot stood on one side: its wording, and what was asked there. */
function Side({ slot, difference }: { slot: ComparedField | null; difference: FieldDifference }) {
  if (slot === null) return '–';
  const { type, unit } = slot.field;
  const shown =
    difference.kind === 'retyped' || difference.kind === 'moved' ? [type, unit].filter(Boolean).join(', ') : '';
  return (
    <>
      {nameOf(slot)}
      {shown === '' ? null : <span class="campaign-aside">{shown}</span>}
    </>
  );
}

const beforeOf = (each: FieldDifference) => ('before' in each ? each.before : null);
const afterOf = (each: FieldDifference) => ('after' in each ? each.after : null);

function Differences({ language, differences }: { language: Language; differences: readonly FieldDifference[] }) {
  return (
    <DataTable
      caption={say(messages.differences, language)}
      columns={[
        {
          label: say(messages.id, language),
          cell: (each) => <code>{(afterOf(each) ?? beforeOf(each))?.id}</code>,
        },
        {
          label: say(messages.change, language),
          cell: ({ kind }) => <Tag kind={kinds[kind]}>{say(messages[kind], language)}</Tag>,
        },
        { label: say(messages.before, language), cell: (each) => <Side slot={beforeOf(each)} difference={each} /> },
        { label: say(messages.after, language), cell: (each) => <Side slot={afterOf(each)} difference={each} /> },
      ]}
      items={differences}
      empty={say(messages.noDifferences, language)}
    />
  );
}

/** A form version beside another one: what differs, and which answers live on. */
export function VersionsPage({ language, campaign, definition, others, compared }: VersionsPageProps) {
  const to = { campaign: campaign.id };
  if (compared === null) {
    return (
      <div class="stack">
        <h1>{say(messages.title, language)}</h1>
        <EmptyState title={say(messages.noOther, language, { version: definition.version })} />
      </div>
    );
  }
  const { mapping, differences } = compared;
  const taken = mapping.filter(({ isTaken }) => isTaken).length;
  const values = { taken, all: mapping.length, before: compared.version, after: definition.version };
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      <p>{say(messages.summary, language, values)}</p>
      <p class="soft">{say(messages.help, language)}</p>
      {others.length < 2 ? null : (
        <Filters
          label={say(messages.compareWith, language)}
          choices={others.map(({ hash, version, firstUsedOn }) => ({
            label: say(messages.versionOf, language, { version, day: firstUsedOn }),
            href: routes.versions.to(to, { voi: hash }),
            isChosen: hash === compared.hash,
          }))}
        />
      )}
      <Differences language={language} differences={differences} />
    </div>
  );
}
