import { expect, test } from 'vitest';
import { assembleAnswers } from './assemble.ts';

test('places become answers: fields by id, rows in their order with their id', () => {
  const answers = assembleAnswers([
    ['staff', 43],
    ['services/b', 2],
    ['services/a', 1],
    ['services/b/name', 'Hai'],
    ['services/a/name', 'Một'],
  ]);
  expect(answers).toEqual({
    staff: 43,
    services: [
      { _id: 'a', name: 'Một' },
      { _id: 'b', name: 'Hai' },
    ],
  });
});

test('a removed row leaves nothing behind, even if a cell of it still stands', () => {
  expect(
    assembleAnswers([
      ['services/a', null],
      ['services/a/name', 'Một'],
    ]),
  ).toEqual({});
});

test('rows at the same position keep one order everywhere', () => {
  const one = assembleAnswers([
    ['services/a', 1],
    ['services/b', 1],
  ]);
  const other = assembleAnswers([
    ['services/b', 1],
    ['services/a', 1],
  ]);
  expect(one).toEqual(other);
});

test('what is no place is left out', () => {
  expect(
    assembleAnswers([
      ['Staff!', 1],
      ['a/b/c/d', 1],
      ['services/../x', 1],
    ]),
  ).toEqual({});
});
