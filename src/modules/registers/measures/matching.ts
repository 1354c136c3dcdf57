import type { Counted, Where } from '../catalogue/counted.ts';
import type { Register } from '../catalogue/register.ts';
import { holdsOn } from '../entries/days.ts';
import type { Values } from '../entries/entry.ts';
import type { Body, Loaded } from './load.ts';
import { keptKey, type LoadedEntry } from './queries.ts';

/** A figure with the register that answers it. */
export type Figure = { readonly register: Register; readonly counted: Counted };

function matches(values: Values, where: Where): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const value = values[column];
    if (value === undefined) return false;
    if (wanted === 'given') return true;
    const said = Array.isArray(value) ? value : [value];
    return wanted.some((each) => said.includes(each));
  });
}

/** Whether an entry has to do with the window: a state holds on its last day; an event began in it; a span or year lies in it. */
function isInTime({ dated }: Register, entry: LoadedEntry, { window, asOf }: Loaded): boolean {
  if (dated.kind === 'state') return holdsOn(entry, asOf);
  if (dated.kind === 'event') return entry.from >= window.from && entry.from <= window.to;
  return true;
}

const whereOf = ({ counting }: Counted): Where => ('where' in counting ? (counting.where ?? {}) : {});

/** The bodies of which a figure is asked. */
function bodiesOf({ counted }: Figure, loaded: Loaded, reach: 'own' | 'subtree'): readonly Body[] {
  const { tree, isOfProvince } = counted;
  const reached = isOfProvince ? loaded.everybody : loaded.bodies;
  if (tree !== undefined && tree !== 'all') return reached.filter(({ kind }) => tree.includes(kind));
  if (isOfProvince) return reached;
  return tree === 'all' || reach === 'subtree' ? loaded.bodies : [loaded.own];
}

/** What one body gives to a figure. */
export type Share = {
  readonly body: Body;
  /** Something is kept there, or it was found right that nothing is. */
  readonly isKept: boolean;
  /** Of the register, in time. */
  readonly entries: readonly LoadedEntry[];
  /** Those of them that count. */
  readonly matching: readonly LoadedEntry[];
};

/** What each body gives to a figure, whether or not it gives anything. */
export function sharesOf(figure: Figure, loaded: Loaded, reach: 'own' | 'subtree'): readonly Share[] {
  const { register, counted } = figure;
  const ofRegister = Map.groupBy(
    loaded.entries.filter((entry) => entry.register === register.code && isInTime(register, entry, loaded)),
    ({ organisationId }) => organisationId,
  );
  return bodiesOf(figure, loaded, reach).map((body) => {
    const entries = ofRegister.get(body.id) ?? [];
    const matching = entries.filter(({ values }) => matches(values, whereOf(counted)));
    return { body, isKept: loaded.kept.has(keptKey(body.id, register.code)), entries, matching };
  });
}
