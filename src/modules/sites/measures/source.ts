import type { CountedThings, Measure, MeasureSource } from '#offers';
import { type Database, inTransaction, type Transaction } from '#platform/database';
import type { SiteDirectory } from '../directory.ts';
import { routes } from '../office/routes.ts';
import type { Site } from '../site.ts';
import { type Asked, figureOf, openSites, visitsByDay, weeksOf } from './figures.ts';
import { siteFunctions } from './functions.ts';
import { messages } from './messages.ts';

const functions = siteFunctions.map(
  (name): Measure => ({ name: `site.function.${name}`, label: messages[`site.function.${name}`], kind: 'state' }),
);
const measures: readonly Measure[] = [
  { name: 'site.domain', label: messages['site.domain'], kind: 'state' },
  { name: 'site.visits', label: messages['site.visits'], kind: 'flow' },
  { name: 'site.layout.three_parts', label: messages['site.layout.three_parts'], kind: 'state' },
  { name: 'site.backup.weekly', label: messages['site.backup.weekly'], kind: 'state' },
  ...functions,
];
const known = new Set(measures.map(({ name }) => name));

type Whole = Pick<CountedThings, 'columns' | 'things'>;

async function listOf(asked: Asked, open: readonly Site[], name: string): Promise<Whole> {
  if (name === 'site.visits') {
    const days = await visitsByDay(asked, open);
    const address = routes.visits.to({});
    return {
      columns: [messages.day, messages.visits],
      things: days.map(({ day, visits }) => ({ cells: [day, visits], href: address })),
    };
  }
  if (name === 'site.backup.weekly') {
    const weeks = await weeksOf(asked);
    return {
      columns: [messages.week, messages.lastBackup],
      things: weeks.map(({ monday, lastAt }) => ({ cells: [monday, lastAt] })),
    };
  }
  return {
    columns: [messages.site, messages.address],
    things: open.map((site) => {
      const { origin, prefix } = asked.sites.addressOf(site);
      return { cells: [site.name.vi, `${origin}${prefix}`], href: `${origin}${prefix}/` };
    }),
  };
}

type Services = { readonly db: Database; readonly sites: Pick<SiteDirectory, 'addressOf'> };

/** Reads as the program: who may see the report has been asked before. */
function reading<T>({ db }: Services, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(db, { accountId: null, name: 'Đo số liệu trang', system: true }, work, { readOnly: true });
}

/** What a site measures of itself: its name, its visits, the functions that it really has, the backups behind it. */
export function siteMeasures(services: Services): MeasureSource {
  const { sites } = services;
  return {
    measures,
    take: (names, question) =>
      reading(services, async (db) => {
        const asked = { db, sites, question };
        const open = await openSites(asked);
        const taken = [];
        for (const name of names.filter((each) => known.has(each))) {
          taken.push([name, { kind: 'value', value: await figureOf(asked, open, name) }] as const);
        }
        return new Map(taken);
      }),
    list: (name, question, { offset, limit }) =>
      reading(services, async (db) => {
        if (!known.has(name)) return null;
        const asked = { db, sites, question };
        const { columns, things } = await listOf(asked, await openSites(asked), name);
        return { columns, things: things.slice(offset, offset + limit), total: things.length };
      }),
  };
}
