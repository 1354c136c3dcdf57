import { z } from 'zod';
import { type Organisation, organisationOn, organisationsOn, todayOf } from '#modules/organisations';
import type { MeasureQuestion } from '#offers';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { type LoadedEntry, selectKeptKeys, selectWithin } from './queries.ts';

const day = z.string().refine(isIsoDate);
export type Body = Pick<Organisation, 'id' | 'name' | 'kind'>;

/** Everything that the figures of one question are made from. */
export type Loaded = {
  /** The body that is asked about. */
  readonly own: Body;
  /** It and, where they were wanted, all below it. */
  readonly bodies: readonly Body[];
  /** All bodies of the province, where they were wanted. */
  readonly everybody: readonly Body[];
  readonly entries: readonly LoadedEntry[];
  /** "<organisation>/<register>" where something was kept, or nothing was found right: there 0 is a figure, elsewhere it is a blank. */
  readonly kept: ReadonlySet<string>;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
  /** The day as of which states are told: the window's last, or today if that is sooner. */
  readonly asOf: IsoDate;
};

/** How far the figures of a question reach: the body, it and all below it, or the whole province besides. */
export type Reach = 'own' | 'tree' | 'province';

async function bodiesOf(
  db: Queryable,
  id: string,
  on: IsoDate,
  reach: Reach,
): Promise<Pick<Loaded, 'bodies' | 'everybody'>> {
  if (reach === 'own') {
    const own = await organisationOn(db, id, on);
    return { bodies: [own ?? { id, name: '', kind: 'unit' }], everybody: [] };
  }
  const all = await organisationsOn(db, on);
  return {
    bodies: all.filter((body) => body.id === id || body.above.includes(id)),
    everybody: reach === 'province' ? all : [],
  };
}

/** Reads what stands in some registers of a body, or of it and all below it, for a question's window. */
export async function load(
  db: Queryable,
  question: MeasureQuestion,
  wanted: { readonly registers: readonly string[]; readonly reach: Reach },
): Promise<Loaded> {
  const { from, to } = z.object({ from: day, to: day }).parse(question.window);
  const today = todayOf(question.now);
  const asOf = to < today ? to : today;
  const { bodies, everybody } = await bodiesOf(db, question.organisationId, asOf, wanted.reach);
  const ids = [...new Set([...bodies, ...everybody].map(({ id }) => id))];
  const own = bodies.find(({ id }) => id === question.organisationId) ?? {
    id: question.organisationId,
    name: '',
    kind: 'unit',
  };
  const window = { from, to };
  const asked = { organisations: ids, registers: wanted.registers, window, asOf };
  return {
    own,
    bodies,
    everybody,
    entries: await selectWithin(db, asked),
    kept: await selectKeptKeys(db, asked),
    window,
    asOf,
  };
}
