import { sql } from 'kysely';
import { mergeTallies, type Tallies, type Tally } from '#forms-engine';
import type { Queryable } from '#platform/database';
import { NumberSums } from './number-sums.ts';

/** Which submissions belong together: the name of a group for each. */
export type Groups = ReadonlyMap<string, string>;

/** The tallies of each group by the names of slots. Two versions of a form in one period have a slot at different places. */
class TalliesByGroup {
  readonly found = new Map<string, Map<string, Tally>>();

  add(group: string, slot: string, tally: Tally): void {
    const tallies = this.found.get(group) ?? new Map<string, Tally>();
    const there = tallies.get(slot);
    tallies.set(slot, there === undefined ? tally : mergeTallies(there, tally));
    this.found.set(group, tallies);
  }
}

/** The figures of so many submissions are read at once: some 8 MB. */
const atOnce = 1_000;

type Layout = { readonly hash: string; readonly slots: readonly string[] };
type Sent = { readonly id: string; readonly layout: string; readonly figures: Buffer };

/**
 * The numbers of many submissions, counted and added up by group, in one reading; those of some fields, or all. Slots of different versions
 * of a form meet by their names.
 */
export async function selectTallies(
  db: Queryable,
  groups: Groups,
  fields?: readonly string[],
): Promise<ReadonlyMap<string, Tallies>> {
  return fields === undefined ? addedUp(db, groups) : talliesOfFields(db, groups, fields);
}

/**
 * All numbers. They are added up here and not by the database, which would make a row of each number first and takes five times as long
 * for it (docs/scale.md).
 */
async function addedUp(db: Queryable, groups: Groups): Promise<ReadonlyMap<string, Tallies>> {
  const { rows: layouts } = await sql<Layout>`SELECT hash, slots FROM figure_layout`.execute(db.kysely);
  const slots = new Map(layouts.map((layout) => [layout.hash, layout.slots]));
  const sums = new Map<string, Map<string, NumberSums>>();
  const ids = [...groups.keys()];
  for (let from = 0; from < ids.length; from += atOnce) {
    const { rows } = await sql<Sent>`
      SELECT submission_id AS id, layout_hash AS layout, array_send(figures) AS figures FROM submission_figures
      WHERE submission_id = ANY (${ids.slice(from, from + atOnce)}::uuid[])`.execute(db.kysely);
    for (const { id, layout, figures } of rows) {
      const group = groups.get(id) ?? '';
      const ofGroup = sums.get(group) ?? new Map<string, NumberSums>();
      const ofLayout = ofGroup.get(layout) ?? new NumberSums(slots.get(layout)?.length ?? 0);
      ofLayout.add(figures);
      sums.set(group, ofGroup.set(layout, ofLayout));
    }
  }
  return talliesOf(sums, slots);
}

function talliesOf(
  sums: ReadonlyMap<string, ReadonlyMap<string, NumberSums>>,
  slots: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Tallies> {
  const tallies = new TalliesByGroup();
  for (const [group, ofGroup] of sums) {
    for (const [layout, numbers] of ofGroup) {
      slots.get(layout)?.forEach((slot, place) => {
        const tally = numbers.tally(place);
        if (tally !== null) tallies.add(group, slot, tally);
      });
    }
  }
  return tallies.found;
}

type FieldTally = Tally & { readonly group: number; readonly slot: string };

/** The numbers of some fields: only their own slots are read. */
async function talliesOfFields(
  db: Queryable,
  groups: Groups,
  fields: readonly string[],
): Promise<ReadonlyMap<string, Tallies>> {
  const names = [...new Set(groups.values())];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const numbers = [...groups.values()].map((name) => numberOf.get(name) ?? 0);
  const { rows } = await sql<FieldTally>`
    WITH field_slot AS MATERIALIZED (SELECT hash, slots[n] AS slot, n FROM figure_layout, generate_subscripts(slots, 1) AS n
      WHERE split_part(slots[n], ':', 1) = ANY (${fields}::text[]))
    SELECT g."group", s.slot, count(v)::int AS count, sum(v) AS sum, min(v) AS min, max(v) AS max
    FROM unnest(${[...groups.keys()]}::uuid[], ${numbers}::int[]) AS g (submission_id, "group")
    JOIN submission_figures f USING (submission_id) JOIN field_slot s ON s.hash = f.layout_hash
    CROSS JOIN LATERAL (SELECT f.figures[s.n] AS v) number
    WHERE v IS NOT NULL AND f.submission_id = ANY (${[...groups.keys()]}::uuid[])
    GROUP BY g."group", s.slot`.execute(db.kysely);
  const tallies = new TalliesByGroup();
  for (const { group, slot, ...tally } of rows) tallies.add(names[group] ?? '', slot, tally);
  return tallies.found;
}
