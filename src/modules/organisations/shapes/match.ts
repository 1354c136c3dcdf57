import type { IsoDate } from '#platform/calendar';
import { withoutAccents } from '#platform/search';
import type { Organisation } from '../organisation.ts';
import { type State, stateOn, type Tree } from '../tree.ts';

/** The kinds of bodies that have a territory. */
const territorial: readonly Organisation['kind'][] = ['province', 'district', 'commune'];

/** A body that has a territory, by what it is called on a day. */
export type Territory = { readonly id: string; readonly name: string };

export type Match =
  | { readonly kind: 'body'; readonly body: Territory }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'none' };

const body = /^(?:[uủ]y ban nhân dân|uỷ ban nhân dân|ubnd)\s+/;
const rank = /^(?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu)\s+/;

const plain = (value: string): string => value.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/**
 * What a value may be for a body, the surest first: its id or code, its name, its name without rank, and the same without accents, since
 * files write "Hoà" and "Hòa", or no accents at all.
 */
function spellings(value: string): readonly string[] {
  const name = plain(value).replace(body, '');
  const short = name.replace(rank, '');
  return [
    `mã ${value.trim()}`,
    `tên ${name}`,
    `gọn ${short}`,
    `không dấu ${withoutAccents(name)}`,
    `gọn không dấu ${withoutAccents(short)}`,
  ];
}

function keysOf(id: string, { name, identifierCode, olderCode }: State): readonly string[] {
  const codes = [id, identifierCode, olderCode].flatMap((code) => (code === null ? [] : [`mã ${code}`]));
  return [...codes, ...spellings(name).slice(1)];
}

/** Finds bodies of a day by their code or name, as a file may write it. */
export function territoriesOn(tree: Tree, day: IsoDate): (value: string) => Match {
  const known = new Map<string, Map<string, Territory>>();
  for (const each of tree.bodies.values()) {
    const state = stateOn(each, day);
    if (state === undefined || !territorial.includes(state.kind)) continue;
    for (const key of keysOf(each.id, state)) {
      const there = known.get(key) ?? new Map<string, Territory>();
      known.set(key, there.set(each.id, { id: each.id, name: state.name }));
    }
  }
  return (value) => {
    const found = spellings(value).flatMap((key) => known.get(key) ?? [])[0];
    const [first, ...others] = found?.values() ?? [];
    if (first === undefined) return { kind: 'none' };
    return others.length === 0 ? { kind: 'body', body: first } : { kind: 'several', count: others.length + 1 };
  };
}

/** The text of a property, if it may name a body: a code is sometimes written as a number. */
export function textOf(properties: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
