import type { PublicContext } from '#offers';
import { say } from '#platform/i18n';
import { DataTable } from '#ui';
import { messages } from './messages.ts';

/** A body right below, as the list of units tells of it. */
export type UnitLine = {
  readonly name: string;
  readonly website: string | null;
  readonly address: string | null;
  readonly phone: string | null;
};

/** The subordinate units with their addresses and websites (Art. 11.1, 14.1 b). */
export function Units({
  context: { language },
  units,
}: {
  readonly context: PublicContext;
  readonly units: readonly UnitLine[];
}) {
  return (
    <DataTable
      caption={say(messages.units, language)}
      hideCaption
      empty=""
      items={units}
      columns={[
        { label: say(messages.unit, language), cell: ({ name }: UnitLine) => name },
        { label: say(messages.address, language), cell: ({ address }: UnitLine) => address },
        {
          label: say(messages.phone, language),
          cell: ({ phone }: UnitLine) => <span class="reading-phone">{phone}</span>,
        },
        {
          label: say(messages.website, language),
          cell: ({ website }: UnitLine) =>
            website === null ? null : <a href={website}>{website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>,
        },
      ]}
    />
  );
}
