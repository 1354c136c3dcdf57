import { inSystemTransaction, type Services } from '#modules/people';
import type { CountedThings, Measured, MeasureQuestion, MeasureSource } from '#offers';
import { addDays, vietnameseDate } from '#platform/calendar';
import { registers } from '../catalogue/catalogue.ts';
import type { Column, Register } from '../catalogue/register.ts';
import { written } from '../entries/field.ts';
import { routes } from '../office/routes.ts';
import { compute } from './compute.ts';
import { load, type Reach } from './load.ts';
import { type Figure, sharesOf } from './matching.ts';
import { messages } from './messages.ts';
import { organisationMeasures, organisationsCounted, takeOrganisations } from './organisations.ts';
import type { LoadedEntry } from './queries.ts';
import { listUpkeep, takeUpkeep, upkeepMeasures } from './upkeep/upkeep.ts';

const figures: ReadonlyMap<string, Figure> = new Map(
  registers.flatMap((register) => register.measures.map((counted) => [counted.name, { register, counted }] as const)),
);

type Part = { readonly offset: number; readonly limit: number };

function reachOf(wanted: readonly Figure[], { reach }: MeasureQuestion): Reach {
  if (wanted.some(({ counted }) => counted.isOfProvince)) return 'province';
  return reach === 'subtree' || wanted.some(({ counted }) => counted.tree !== undefined) ? 'tree' : 'own';
}

function take(
  services: Pick<Services, 'db'>,
  names: readonly string[],
  question: MeasureQuestion,
): Promise<ReadonlyMap<string, Measured>> {
  const wanted = names.flatMap((name) => figures.get(name) ?? []);
  const reach = reachOf(wanted, question);
  return inSystemTransaction(services.db, 'measures', async (tx) => {
    const codes = [...new Set(wanted.map(({ register }) => register.code))];
    const loaded = await load(tx, question, { registers: codes, reach });
    const taken = wanted.map((figure) => [figure.counted.name, compute(figure, loaded, question.reach)] as const);
    const others = [...(await takeOrganisations(tx, names, question)), ...(await takeUpkeep(tx, names, question))];
    return new Map([...taken, ...others]);
  });
}

const shownColumns = ({ columns }: Register): readonly Column[] =>
  columns.filter(({ isListed }) => isListed).slice(0, 5);

function daysOf({ from, until }: LoadedEntry): string {
  const last = until === null ? null : addDays(until, -1);
  return last === from
    ? vietnameseDate(from)
    : `${vietnameseDate(from)} - ${last === null ? '' : vietnameseDate(last)}`;
}

/** The list behind a figure that is no register's: the duties of keeping up to date, and the bodies below one. */
async function listOthers(
  services: Pick<Services, 'db'>,
  name: string,
  question: MeasureQuestion,
  part: Part,
): Promise<CountedThings | null> {
  const judged = await inSystemTransaction(services.db, 'measures', (tx) => listUpkeep(tx, name, question, part));
  return judged ?? listOrganisations(services, name, question, part);
}

async function listOrganisations(
  services: Pick<Services, 'db'>,
  name: string,
  question: MeasureQuestion,
  { offset, limit }: Part,
): Promise<CountedThings | null> {
  const bodies = await inSystemTransaction(services.db, 'measures', (tx) => organisationsCounted(tx, name, question));
  if (bodies === null) return null;
  const things = bodies.slice(offset, offset + limit).map((body) => ({ cells: [body.name] }));
  return { columns: [messages.body], things, total: bodies.length };
}

/** The entries behind a figure, each with a link to where it is kept. */
async function list(
  services: Pick<Services, 'db'>,
  name: string,
  question: MeasureQuestion,
  { offset, limit }: Part,
): Promise<CountedThings | null> {
  const figure = figures.get(name);
  if (figure === undefined) return listOthers(services, name, question, { offset, limit });
  const { register } = figure;
  const reach = reachOf([figure], question);
  const loaded = await inSystemTransaction(services.db, 'measures', (tx) =>
    load(tx, question, { registers: [register.code], reach }),
  );
  const columns = shownColumns(register);
  const things = sharesOf(figure, loaded, question.reach).flatMap(({ body, matching }) =>
    matching.map((entry) => ({ body, entry })),
  );
  return {
    columns: [messages.body, ...columns.map(({ label }) => label), messages.days],
    total: things.length,
    things: things.slice(offset, offset + limit).map(({ body, entry }) => ({
      cells: [body.name, ...columns.map((column) => written(column, entry.values[column.id], 'vi')), daysOf(entry)],
      href: routes.entry.to({ body: body.id, register: register.slug, entry: entry.entryId }),
    })),
  };
}

/** What the registers can tell of any body: the figures of the catalogue, and how many bodies stand below it. */
export function registerMeasures(services: Pick<Services, 'db'>): MeasureSource {
  const ofRegisters = [...figures.values()].map(({ register, counted: { name, label } }) => ({
    name,
    label,
    kind: register.dated.kind === 'state' ? ('state' as const) : ('flow' as const),
  }));
  return {
    measures: [...ofRegisters, ...organisationMeasures, ...upkeepMeasures],
    take: (names, question) => take(services, names, question),
    list: (name, question, part) => list(services, name, question, part),
  };
}
