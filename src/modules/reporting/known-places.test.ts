import { expect, test } from 'vitest';
import { findForm } from './definitions/library.ts';
import { takenBy } from './known-places.ts';

const form = findForm('it-quarterly-2019');
if (form === undefined) throw new Error('no form');
const isTaken = takenBy(form.definition);
const taken = (place: string, value: string | number | null | boolean = 1) => isTaken({ place, value });

test('a form takes its fields, and the rows and cells of its tables', () => {
  for (const place of ['civil_servants', 'level3_list/r1', `level3_list/${'a'.repeat(40)}/service`]) {
    expect([place, taken(place)]).toEqual([place, true]);
  }
});

test('and no table as a field, no foreign column, nothing deeper, nothing of the language', () => {
  const strange = [
    '',
    '/',
    'x',
    'civil_servants/',
    'civil_servants/r1',
    'level3_list',
    'level3_list/',
    'level3_list//service',
    'level3_list/r1/',
    'level3_list/r1/x',
    'level3_list/r1/civil_servants',
    'level3_list/r1/service/x',
    'level3_list/r 1',
    `level3_list/${'a'.repeat(41)}`,
    'service',
    '__proto__',
    'constructor',
    'level3_list/r1/__proto__',
  ];
  expect(strange.filter((place) => taken(place))).toEqual([]);
});

test('a row takes its position or its removal, a field anything', () => {
  expect([taken('level3_list/r1', null), taken('level3_list/r1', 2)]).toEqual([true, true]);
  expect([taken('level3_list/r1', 'first'), taken('level3_list/r1', true)]).toEqual([false, false]);
  expect(taken('civil_servants', 'khoảng 5')).toBe(true);
});
