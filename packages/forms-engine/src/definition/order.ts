import { referencesOf } from '../expressions/dependencies.ts';
import type { Field, FormDefinition } from './definition.ts';
import { keyOf } from './draft.ts';

type Graph = ReadonlyMap<string, readonly string[]>;
type Fields = Pick<FormDefinition, 'fields' | 'tables'>;

/** What the value of each field rests on: its formula, its condition, and its table's condition. */
function graphOf({ fields, tables }: Fields): Graph {
  const graph = new Map<string, readonly string[]>();
  const add = (field: Field, more: readonly string[]): void => {
    const own = [field.expected?.expression, field.applicable].flatMap((one) =>
      one === undefined ? [] : referencesOf(one),
    );
    graph.set(keyOf(field.id, field.table), [...own, ...more]);
  };
  for (const field of fields) if (field.table === undefined) add(field, []);
  for (const table of tables) {
    const condition = table.applicable === undefined ? [] : referencesOf(table.applicable);
    for (const column of table.columns) add(column, condition);
  }
  return graph;
}

interface Walk {
  readonly order: readonly string[];
  readonly cycles: readonly (readonly string[])[];
}

/** Depth first without recursion: chains of thousands of fields are ordinary input. */
function walk(graph: Graph): Walk {
  const order: string[] = [];
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const root of graph.keys()) {
    const open: { readonly key: string; next: number }[] = done.has(root) ? [] : [{ key: root, next: 0 }];
    const path = new Set(open.map(({ key }) => key));
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const follower = graph.get(top.key)?.[top.next++];
      if (follower === undefined) {
        done.add(top.key);
        path.delete(top.key);
        order.push(top.key);
        open.pop();
      } else if (path.has(follower)) {
        const keys = [...path];
        cycles.push([...keys.slice(keys.indexOf(follower)), follower]);
      } else if (graph.has(follower) && !done.has(follower)) {
        open.push({ key: follower, next: 0 });
        path.add(follower);
      }
    }
  }
  return { order, cycles };
}

/** Circles of formulas and conditions, each as the keys along it, first and last the same. */
export function findCycles(fields: Fields): readonly (readonly string[])[] {
  return walk(graphOf(fields)).cycles;
}

/**
 * The fields with an expected value, each after all that it rests on. Columns of growing tables stand as
 * `table.column`.
 */
export function dependencyOrder(definition: Fields): string[] {
  const computed = new Set<string>();
  for (const field of definition.fields) if (field.expected !== undefined) computed.add(keyOf(field.id, field.table));
  for (const table of definition.tables) {
    for (const column of table.columns) if (column.expected !== undefined) computed.add(keyOf(column.id, table.id));
  }
  return walk(graphOf(definition)).order.filter((key) => computed.has(key));
}
