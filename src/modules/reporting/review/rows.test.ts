import { expect, test } from 'vitest';
import { findForm } from '../definitions/library.ts';
import { changeOf, comparedTables, pairRows } from './rows.ts';

const definition = findForm('it-quarterly-2019')?.definition;
const table = definition?.tables[0];
if (definition === undefined || table === undefined) throw new Error('no form');

const row = (service: string | null, online: number, id?: string) => ({
  ...{ service, online_dossiers: online },
  ...(id === undefined ? {} : { _id: id }),
});
const told = (now: Parameters<typeof pairRows>[1], before: Parameters<typeof pairRows>[2]) =>
  pairRows(table, now, before).map((pair) => [
    changeOf(pair),
    pair.now?.service ?? null,
    pair.before?.service ?? null,
    [...pair.changed].join(),
  ]);

test('rows are matched by the column that names them, whatever their order, case and blanks', () => {
  const before = [row('Cấp phép xả thải', 10), row('Đăng ký đất đai', 5), row('Giao đất', 1)];
  const now = [row('giao  đất', 1), row('Cấp phép xả thải', 12), row('Thu hồi đất', 3)];
  expect(told(now, before)).toEqual([
    ['changed', 'giao  đất', 'Giao đất', 'service'],
    ['changed', 'Cấp phép xả thải', 'Cấp phép xả thải', 'online_dossiers'],
    ['added', 'Thu hồi đất', null, ''],
    ['gone', null, 'Đăng ký đất đai', ''],
  ]);
});

test('where no column names them they are matched by their order', () => {
  const before = [row('Cấp phép', 10), row('Cấp phép', 5)];
  expect(told([row('Cấp phép', 10), row('Cấp phép', 6), row('Cấp phép', 7)], before)).toEqual([
    ['same', 'Cấp phép', 'Cấp phép', ''],
    ['changed', 'Cấp phép', 'Cấp phép', 'online_dossiers'],
    ['added', 'Cấp phép', null, ''],
  ]);
});

test('a row that was carried over is the same row under another name', () => {
  const before = [row('Cấp phép xả thải', 10, 'a1'), row('Giao đất', 1, 'b2')];
  const now = [row('Cấp phép xả nước thải', 10, 'a1'), row('Giao đất', 1, 'other')];
  expect(told(now, before).map(([change]) => change)).toEqual(['changed', 'same']);
});

test('what is as it was is only counted; without an earlier report every row is shown', () => {
  const file = (...rows: readonly ReturnType<typeof row>[]) => ({ form: 'f', answers: { [table.id]: rows } });
  const [before, now] = [file(row('A', 1), row('B', 2)), file(row('A', 1), row('B', 3))];
  expect(comparedTables(definition, now, before)).toMatchObject([{ same: 1, pairs: [{ now: { service: 'B' } }] }]);
  expect(comparedTables(definition, now, undefined)).toMatchObject([{ same: 0, pairs: [{}, {}] }]);
  expect(comparedTables(definition, file(), file())).toEqual([]);
});
