import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSiteDirectory } from '#modules/sites';
import type { MeasureSource } from '#offers';
import { openListener } from '#platform/notify';
import { rootDirectory } from '#platform/paths';
import { moduleMeasures } from '../src/measures.ts';
import { allForms } from '../src/modules/reporting/definitions/library.ts';
import { offeredMeasures, standingOf } from '../src/modules/reporting/measures/catalogue.ts';
import { namesNotMeasuredYet } from '../src/modules/reporting/measures/not-measured-yet.ts';
import { sharesOf } from '../src/modules/reporting/measures/shares.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let db: TestDatabase;
let close: () => Promise<void>;
let sources: readonly MeasureSource[];
beforeAll(async () => {
  db = await testDatabase();
  const listener = openListener(db.app);
  const sites = await openSiteDirectory({ db: db.app, listener, origin: 'http://127.0.0.1:8080' });
  sources = moduleMeasures({ db: db.app, sites });
  close = async () => {
    sites.close();
    await listener.close();
    await db.drop();
  };
});
afterAll(() => close());

const fieldsOf = ({ definition }: ReturnType<typeof allForms>[number]) => [
  ...definition.fields,
  ...definition.tables.flatMap(({ columns }) => columns),
];
const named = () =>
  allForms().flatMap((form) =>
    fieldsOf(form).flatMap(({ id, measure }) =>
      measure === undefined ? [] : [{ form: form.definition.code, id, measure }],
    ),
  );

test('every measure that a form names is answered by a module, or stands in the list with its reason', () => {
  const unknown = named().filter(({ measure }) => standingOf(sources, measure).kind === 'unknown');
  expect(unknown).toEqual([]);
});

test('no measure is both answered and said to be not measured yet', () => {
  expect([...offeredMeasures(sources).keys()].filter((name) => namesNotMeasuredYet.has(name))).toEqual([]);
});

test('the list names nothing that no form asks', () => {
  const asked = new Set(named().map(({ measure }) => measure));
  expect([...namesNotMeasuredYet].filter((name) => !asked.has(name))).toEqual([]);
});

test('two modules that answer one name are a fault when the program starts', () => {
  const source: MeasureSource = {
    measures: [{ name: 'site.visits', label: { vi: 'Lượt', en: 'Visits' }, kind: 'flow' }],
    take: async () => new Map(),
    list: async () => null,
  };
  expect(() => offeredMeasures([source, source])).toThrow('site.visits');
});

test('docs/measures.md says how much of each form is measured, computed, offered and left to type', async () => {
  const offered = offeredMeasures(sources);
  const rows = allForms().map(({ definition }) => {
    const { total, measured, computed, offered: earlier, typed } = sharesOf(definition, (name) => offered.has(name));
    return `| ${definition.code} | ${total} | ${measured} | ${computed} | ${earlier} | ${typed} |`;
  });
  const written = await readFile(join(rootDirectory, 'docs/measures.md'), 'utf8');
  expect(written.split('\n').filter((line) => /^\| [a-z-]+-\d{4} \|/.test(line))).toEqual(rows);
});
