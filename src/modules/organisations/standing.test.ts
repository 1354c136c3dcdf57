import { describe, expect, test } from 'vitest';
import { dateOf, type IsoDate } from '#platform/calendar';
import { treeOn } from './standing.ts';
import type { Body, State, Succession, Tree } from './tree.ts';

const start = dateOf(2015, 1, 1);
const reform = dateOf(2025, 7, 1);
const before = dateOf(2025, 6, 30);

const state = (name: string, parentId: string | null, from: IsoDate, until: IsoDate | null): State => ({
  from,
  until,
  name,
  kind: 'commune',
  legalNature: 'administrative',
  parentId,
  identifierCode: null,
  olderCode: null,
  decision: null,
});
const body = (id: string, ...states: State[]): readonly [string, Body] => [
  id,
  { id, importKey: null, revision: 1, states },
];
const became = (predecessorId: string, successorId: string | null, kind: Succession['kind'] = 'merge'): Succession => ({
  predecessorId,
  successorId,
  on: reform,
  kind,
  decision: null,
});

/** A district with two communes until the reform; then a ward of the one, with the other merged into it, and a second ward. */
const tree: Tree = {
  bodies: new Map([
    body('province', state('Tỉnh', null, start, null)),
    body('district', state('Huyện', 'province', start, reform)),
    body('first', state('Xã Một', 'district', start, reform), state('Phường Một', 'province', reform, null)),
    body('second', state('Xã Hai', 'district', start, reform)),
    body('third', state('Phường Ba', 'province', reform, null)),
    body('closed', state('Ban Quản lý', 'district', start, reform)),
  ]),
  successions: [
    became('second', 'first'),
    became('district', 'first', 'split'),
    became('district', 'third', 'split'),
    became('closed', null, 'dissolution'),
  ],
};

describe('where a body’s figures belong', () => {
  const { bodies, standing } = treeOn(tree, reform);

  test('to itself while it exists', () => {
    expect(standing('first')).toBe('first');
    expect(bodies.get('first')?.above).toEqual(['province']);
  });
  test('to the one that took it over', () => expect(standing('second')).toBe('first'));
  test('to the body above all heirs where it was divided among several', () =>
    expect(standing('district')).toBe('province'));
  test('to those above its last place where nobody took over', () => expect(standing('closed')).toBe('province'));
  test('nowhere for a body that never was', () => expect(standing('nobody')).toBe(null));

  test('on a day before it began, to what it was made of, else to its place', () => {
    const old = treeOn(tree, before);
    expect(old.standing('third')).toBe('district');
    expect(old.bodies.get('first')?.above).toEqual(['district', 'province']);
  });

  test('two that each say that the other took over lead nowhere rather than round in circles', () => {
    const circle: Tree = {
      bodies: new Map([body('a', state('A', null, start, before)), body('b', state('B', null, start, before))]),
      successions: [became('a', 'b'), became('b', 'a')],
    };
    expect(treeOn(circle, reform).standing('a')).toBe(null);
  });
});
