import { describe, expect, test } from 'vitest';
import type { Field, FormDefinition, Value } from '#forms-engine';
import { type Posted, postedChanges, postedChoices } from './posted.ts';
import type { Answer } from './queries.ts';

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  label: id,
  part: 'p',
  type,
  presence: 'required',
  printed: true,
  ...more,
});
const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const definition = {
  fields: [
    field('count', 'integer'),
    field('name', 'text'),
    field('notes', 'longText'),
    field('kinds', 'several', { options }),
    field('kind', 'choice', { options }),
    field('done', 'tick'),
    field('cell', 'text', { table: 'rows' }),
  ],
  tables: [{ id: 'lines', columns: [field('cell', 'text')] }],
} as unknown as FormDefinition;

const answer = (place: string, value: Value, sequence = 3): Answer => ({
  place,
  value,
  sequence,
  by: 'An',
  at: '2026-01-05T08:00:00Z',
  about: null,
});
const changes = (posted: Posted, ...before: Answer[]) => postedChanges(definition, posted, before);

describe('what the person changed', () => {
  test('rests on the save that the page showed of its place', () => {
    expect(changes({ count: '5' }, answer('count', 4, 7))).toEqual([{ place: 'count', value: 5, base: 7 }]);
    expect(changes({ count: '5' })).toEqual([{ place: 'count', value: 5, base: 0 }]);
  });

  test('is not what stands as it was shown', () => {
    expect(changes({ count: '1.234,5', name: ' x' }, answer('count', 1234.5), answer('name', 'x\n'))).toEqual([]);
  });

  test('is not what the page did not show', () => {
    expect(changes({}, answer('count', 4), answer('lines/r1/cell', 'x'))).toEqual([]);
  });

  test('is a blank where something stood', () => {
    expect(changes({ count: '' }, answer('count', 4))).toEqual([{ place: 'count', value: null, base: 3 }]);
  });

  test('line breaks count in a field of several lines, however the browser writes them', () => {
    expect(changes({ notes: 'a\r\nb' }, answer('notes', 'a\nb'))).toEqual([]);
    expect(changes({ notes: 'ab' }, answer('notes', 'a\nb'))).toHaveLength(1);
  });

  test('a box that was ticked and is not sent any more was taken back', () => {
    expect(changes({}, answer('done', true))).toEqual([{ place: 'done', value: null, base: 3 }]);
    expect(changes({}, answer('done', false))).toEqual([]);
    expect(changes({ kinds: ['b'] }, answer('kinds', ['b', 'a']))).toEqual([{ place: 'kinds', value: ['b'], base: 3 }]);
  });

  test('the order of boxes is nobody’s change, nor is a value that no box shows', () => {
    expect(changes({ kinds: ['a', 'b'] }, answer('kinds', ['b', 'a']))).toEqual([]);
    expect(changes({}, answer('kind', 'gone'))).toEqual([]);
    expect(changes({ kind: ['', 'b'] }, answer('kind', 'gone'))).toEqual([{ place: 'kind', value: 'b', base: 3 }]);
  });

  test('rows are those that the page names, each once, of tables that there are', () => {
    const posted = { rows: ['lines/r1', 'lines/r1', 'count/r1', 'x'], 'lines/r1/cell': 'a', 'count/r1/cell': 'b' };
    expect(changes(posted)).toEqual([{ place: 'lines/r1/cell', value: 'a', base: 0 }]);
  });
});

describe('a choice between two values', () => {
  const asked = { 'mine:count': '41', 'seen:count': '5' };

  test('for one’s own overwrites what was seen, for the other’s nothing, without one asks again', () => {
    expect(postedChoices({ ...asked, 'choose:count': 'mine' }, [], 9)).toEqual([
      { place: 'count', value: 41, base: 5 },
    ]);
    expect(postedChoices({ ...asked, 'choose:count': 'theirs' }, [], 9)).toEqual([]);
    expect(postedChoices(asked, [], 9)).toEqual([{ place: 'count', value: 41, base: 0 }]);
  });

  test('for what stands in a removed row brings the row back at the given position', () => {
    const posted = { 'mine:lines/r1/cell': '"x"', 'seen:lines/r1/cell': '5', 'choose:lines/r1/cell': 'mine' };
    const cell = { place: 'lines/r1/cell', value: 'x', base: 5 };
    expect(postedChoices(posted, [answer('lines/r1', null)], 9)).toEqual([
      { place: 'lines/r1', value: 9, base: 5 },
      cell,
    ]);
    expect(postedChoices(posted, [answer('lines/r1', 1)], 9)).toEqual([cell]);
  });

  test.each([
    ['broken', '{'],
    ['of a shape that no answer has', '{"x":1}'],
  ])('that carries something %s is none', (_case, mine) => {
    expect(postedChoices({ ...asked, 'mine:count': mine, 'choose:count': 'mine' }, [], 9)).toEqual([]);
  });
});
