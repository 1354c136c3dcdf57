import { type IsoDate, isIsoDate, vietnameseDate } from '#platform/calendar';
import { type Reason, reason } from '../importing/row.ts';
import { aboveAround, type Tree } from '../tree.ts';
import { type Match, type Territory, territoriesOn, textOf } from './match.ts';
import { messages } from './messages.ts';
import { type Feature, readGeoJson } from './read-geojson.ts';
import type { Polygons } from './shape.ts';
import { simplify } from './simplify.ts';

export type ShapesAsked = {
  /** The day on which bodies are looked up, and from which the territories hold; a feature's own property "tu_ngay" goes before it. */
  readonly day: IsoDate;
  /** The property that names the body; null: whichever names most of them. */
  readonly property: string | null;
  readonly mayManage: (place: { readonly id: string; readonly above: readonly string[] }) => boolean;
};

export type PlannedShape = { readonly body: Territory; readonly from: IsoDate; readonly polygons: Polygons };
export type RefusedFeature = { readonly place: string; readonly value: string; readonly reasons: readonly Reason[] };

export type ShapesPlan =
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'planned';
      readonly property: string;
      readonly read: number;
      readonly shapes: readonly PlannedShape[];
      readonly refused: readonly RefusedFeature[];
      /** Whether borders were made coarser. */
      readonly simplified: boolean;
    };

type Finder = (value: string, day: IsoDate) => Match;

function finderIn(tree: Tree): Finder {
  const known = new Map<IsoDate, (value: string) => Match>();
  return (value, day) => {
    const find = known.get(day) ?? territoriesOn(tree, day);
    known.set(day, find);
    return find(value);
  };
}

const dayWord = 'tu_ngay';

/** The day from which a feature holds; null where it names one that is none. */
function dayOf({ properties }: Feature, day: IsoDate): IsoDate | null {
  const own = textOf(properties, dayWord);
  if (own === '') return day;
  return isIsoDate(own) ? own : null;
}

const mostNames = 100;

function namesIn(features: readonly Feature[]): readonly string[] {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  names.delete(dayWord);
  return [...names].slice(0, mostNames);
}

type Chosen = { readonly property: string } | { readonly fault: Reason };

/** The property that is asked for, or the one whose values name the most bodies. */
function choose(features: readonly Feature[], { property, day }: ShapesAsked, find: Finder): Chosen {
  const names = namesIn(features);
  const listed = names.slice(0, 12).join(', ') || '–';
  if (property !== null)
    return names.includes(property)
      ? { property }
      : { fault: reason(messages.noSuchProperty, { name: property, names: listed }) };
  let best = { name: '', count: 0 };
  for (const name of names) {
    const isNamed = (feature: Feature) =>
      find(textOf(feature.properties, name), dayOf(feature, day) ?? day).kind !== 'none';
    const count = features.filter(isNamed).length;
    if (count > best.count) best = { name, count };
  }
  return best.count > 0 ? { property: best.name } : { fault: reason(messages.noProperty, { names: listed }) };
}

type Named = { readonly body: Territory; readonly from: IsoDate } | { readonly fault: Reason };

function name(tree: Tree, feature: Feature, property: string, asked: ShapesAsked, find: Finder): Named {
  const value = textOf(feature.properties, property);
  const from = dayOf(feature, asked.day);
  if (from === null)
    return { fault: reason(messages.wrongDay, { value: textOf(feature.properties, dayWord).slice(0, 40) }) };
  if (value === '') return { fault: reason(messages.noValue, { property }) };
  const match = find(value, from);
  const said = { property, value: value.slice(0, 100), day: vietnameseDate(from) };
  if (match.kind === 'none') return { fault: reason(messages.unknownBody, said) };
  if (match.kind === 'several') return { fault: reason(messages.ambiguousBody, { ...said, count: match.count }) };
  const { body } = match;
  const isMine = asked.mayManage({ id: body.id, above: aboveAround(tree, body.id, from) });
  return isMine ? { body, from } : { fault: reason(messages.notYours) };
}

/** What a file of territories would bring, with everything against each of its features; writes nothing. */
export function planShapes(tree: Tree, bytes: Uint8Array, asked: ShapesAsked): ShapesPlan {
  const file = readGeoJson(bytes);
  if (file.kind === 'refused') return file;
  const { features } = file;
  const find = finderIn(tree);
  const chosen = choose(features, asked, find);
  if ('fault' in chosen) return { kind: 'refused', reasons: [chosen.fault] };
  const { property } = chosen;
  const refused: RefusedFeature[] = [];
  const shapes = new Map<string, PlannedShape & { readonly place: string }>();
  for (const feature of features) {
    const { place, polygons } = feature;
    const named = name(tree, feature, property, asked, find);
    const reasons = [...('fault' in named ? [named.fault] : []), ...feature.reasons];
    if ('fault' in named || reasons.length > 0) {
      refused.push({ place, value: textOf(feature.properties, property).slice(0, 100), reasons });
      continue;
    }
    const key = `${named.body.id} ${named.from}`;
    const there = shapes.get(key);
    if (there === undefined) shapes.set(key, { ...named, polygons, place });
    else
      refused.push({
        place,
        value: named.body.name,
        reasons: [reason(messages.twice, { name: named.body.name, place: there.place })],
      });
  }
  const { polygons, simplified } = simplify([...shapes.values()].map((one) => one.polygons));
  const planned = [...shapes.values()].map(({ body, from }, index) => ({
    body,
    from,
    polygons: polygons[index] ?? [],
  }));
  return { kind: 'planned', property, read: features.length, shapes: planned, refused, simplified };
}
