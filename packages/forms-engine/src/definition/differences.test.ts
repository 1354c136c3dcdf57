import { expect, test } from 'vitest';
import { compileDefinition } from './compile.ts';
import type { FormDefinition } from './definition.ts';
import { definitionDifferences, mapFields } from './differences.ts';
import { formWith, general } from './sample.ts';

function compiled(body: string): FormDefinition {
  const read = compileDefinition(formWith(general(body)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definition;
}

const before = compiled(`
- line: "Tổng số máy tính: {computers} chiếc"
  fields: { computers: { type: integer, unit: chiếc, indicator: computers.total } }
- line: "Số máy chủ: {servers} chiếc"
  fields: { servers: { type: integer, unit: chiếc, indicator: servers.total } }
- line: "Băng thông: {bandwidth} Mbps"
  fields: { bandwidth: { type: integer, unit: Mbps } }
- line: "Ghi chú: {remark}"
  fields: { remark: { type: text } }
`);
const after = compiled(`
- line: "Tổng số máy tính để bàn và xách tay: {computers} chiếc"
  fields: { computers: { type: integer, unit: chiếc, indicator: computers.total } }
- line: "Số máy chủ: {servers_all} chiếc"
  fields: { servers_all: { type: integer, unit: chiếc, indicator: servers.total } }
- line: "Băng thông: {bandwidth} Gbps"
  fields: { bandwidth: { type: decimal, unit: Gbps } }
- line: "Số máy in: {printers} chiếc"
  fields: { printers: { type: integer, unit: chiếc } }
`);

test('says slot by slot what was removed, reworded, retyped, put under another id, and added', () => {
  const told = definitionDifferences(before, after).map((each) => [
    each.kind,
    'after' in each ? each.after.id : each.before.id,
  ]);
  expect(told).toEqual([
    ['removed', 'remark'],
    ['reworded', 'computers'],
    ['moved', 'servers_all'],
    ['retyped', 'bandwidth'],
    ['added', 'printers'],
  ]);
});

test('answers live on under the same id, or under the same indicator, where type and unit are the same', () => {
  const mapped = mapFields(before, after).map((each) => [each.before.id, each.after.id, each.by, each.isTaken]);
  expect(mapped).toEqual([
    ['computers', 'computers', 'id', true],
    ['servers', 'servers_all', 'indicator', true],
    ['bandwidth', 'bandwidth', 'id', false],
  ]);
});

test('an indicator that names two slots maps neither', () => {
  const twice = compiled(`
- line: "Máy chủ: {one} chiếc, {two} chiếc"
  fields:
    one: { type: integer, unit: chiếc, indicator: servers.total }
    two: { type: integer, unit: chiếc, indicator: servers.total }
`);
  expect(mapFields(before, twice)).toEqual([]);
});

test('a version beside itself differs in nothing, and every answer lives on', () => {
  expect(definitionDifferences(before, before)).toEqual([]);
  expect(mapFields(before, before).every(({ isTaken }) => isTaken)).toBe(true);
});
