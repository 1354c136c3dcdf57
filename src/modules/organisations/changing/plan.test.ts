import { describe, expect, test } from 'vitest';
import { childrenFrom, endOf, stateOn, type Tree } from '../tree.ts';
import type { Change } from './change.ts';
import { body, day, decision, described, made, province, reasons, treeOf } from './tree.testing.ts';

const on = day(2025, 3, 1);
const name = (tree: Tree, id: string, when = on) => stateOn(tree.bodies.get(id), when)?.name;
const parent = (tree: Tree, id: string, when = on) => stateOn(tree.bodies.get(id), when)?.parentId;
const end = (tree: Tree, id: string) => {
  const found = tree.bodies.get(id);
  return found === undefined ? undefined : endOf(found);
};
const eve = day(2025, 2, 28);

describe('creating a body', () => {
  const create = (more: Partial<ReturnType<typeof described>> = {}, when = on): Change => ({
    kind: 'create',
    on: when,
    decision,
    body: described('Phòng Dữ liệu', 'finance', more),
  });

  test('enters it from that day on, under its parent, with the decision', () => {
    const tree = made(province(), create());
    expect(stateOn(tree.bodies.get('new1'), on)).toMatchObject({ parentId: 'finance', decision });
    expect(stateOn(tree.bodies.get('new1'), eve)).toBeUndefined();
  });

  test.each([
    ['under a body that there is not', create({ parentId: 'nowhere' }), ['unknownParent']],
    ['before its parent begins', create({}, day(2014, 12, 31)), ['parentMissing']],
    ['without a name', create({ name: '  ' }), ['noName']],
    ['with a name that its neighbour has', create({ name: 'Budget', parentId: 'planning' }), ['sameName']],
    ['with a code that another has', create({ identifierCode: 'H99.02' }), ['codeTaken']],
    ['with a code in small letters', create({ identifierCode: 'h99.01' }), ['wrongCode']],
    ['with a code of 36 characters', create({ identifierCode: `H99.${'1'.repeat(32)}` }), ['wrongCode']],
    ['with a newer code in the place of the older', create({ olderCode: 'H99.03' }), ['wrongOlderCode']],
    ['as a district under a department', create({ kind: 'district' }), ['wrongLevel']],
    ['as a province under another', create({ kind: 'province', parentId: 'province' }), ['wrongLevel']],
    ['in the year 2205', create({}, day(2205)), ['dateTooFar']],
    [
      'with all of that: every reason is told',
      create({ name: '', kind: 'district', identifierCode: 'x', olderCode: 'y' }),
      ['wrongLevel', 'noName', 'wrongCode', 'wrongOlderCode'],
    ],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(province(), change)).toEqual(expected);
  });

  test('takes both forms of the code, and 35 characters of the newer', () => {
    expect(
      reasons(province(), create({ identifierCode: `H99.${'A'.repeat(31)}`, olderCode: '000.00.12.H53' })),
    ).toEqual([]);
  });
});

describe('renaming a body', () => {
  const rename = (set: object, when = on, id = 'finance'): Change => ({ kind: 'rename', id, on: when, decision, set });

  test('leaves what it was called before', () => {
    const tree = made(province(), rename({ name: 'Sở Tài chính' }));
    expect([name(tree, 'finance', eve), name(tree, 'finance')]).toEqual(['finance', 'Sở Tài chính']);
  });

  test('can give a new kind, nature or code; the old code belongs to nobody since', () => {
    const tree = made(province(), rename({ identifierCode: 'H99.07' }));
    const takes: Change = {
      kind: 'create',
      on,
      decision,
      body: described('Sở Mới', 'province', { kind: 'department', identifierCode: 'H99.01' }),
    };
    expect(reasons(tree, takes)).toEqual([]);
    expect(reasons(tree, { ...takes, on: eve })).toEqual(['codeTaken']);
  });

  test.each([
    ['before the body began', rename({ name: 'A' }, day(2014)), ['notYet']],
    ['on the very day on which it changed already', rename({ name: 'A' }, day(2015)), ['sameDay']],
    ['to what it is called already', rename({ name: 'finance' }), ['noChange']],
    ['that there is not', rename({ name: 'A' }, on, 'nobody'), ['unknownBody']],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(province(), change)).toEqual(expected);
  });

  test('is refused before a change that was entered already, and after the end', () => {
    const renamed = made(province(), rename({ name: 'B' }, day(2026)));
    expect(reasons(renamed, rename({ name: 'A' }))).toEqual(['changedLater']);
    const gone = treeOf([body('finance', null, { until: day(2020) })]);
    expect(reasons(gone, rename({ name: 'A' }))).toEqual(['ended']);
  });
});

describe('moving a body', () => {
  const move = (id: string, parentId: string | null, when = on): Change => ({
    kind: 'move',
    id,
    parentId,
    on: when,
    decision,
  });

  test('puts it elsewhere from that day on, with everything under it', () => {
    const tree = made(province(), move('budget', 'finance'));
    expect([parent(tree, 'budget', eve), parent(tree, 'budget')]).toEqual(['planning', 'finance']);
  });

  test.each([
    ['under itself', move('planning', 'planning'), ['circle']],
    ['under what stands under it', move('planning', 'budget'), ['circle']],
    ['to where it is', move('budget', 'planning'), ['noChange']],
    ['to a place of a wrong level', move('district', 'finance'), ['wrongLevel']],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(province(), change)).toEqual(expected);
  });

  test('is refused to a body that will have ended, and out of one before it begins', () => {
    const tree = made(province(), {
      kind: 'dissolve',
      id: 'finance',
      on: day(2026),
      decision,
      successors: [],
      below: { kind: 'none' },
    });
    expect(reasons(tree, move('budget', 'finance'))).toEqual(['parentMissing']);
  });

  test('is refused where it closes a circle only later', () => {
    const units = treeOf([body('a', null), body('b', null), body('c', null)]);
    const later = made(units, move('b', 'a', day(2026)));
    // until 2026 b stands alone, and a could stand under it; from then on they would stand under each other
    expect(reasons(later, move('a', 'b'))).toEqual(['circle']);
  });
});

describe('merging bodies', () => {
  const into = {
    kind: 'new',
    body: described('Sở Tài chính', 'province', { kind: 'department', identifierCode: 'H99.01' }),
  } as const;
  const merge = (ids: readonly string[], target: Extract<Change, { kind: 'merge' }>['into'] = into): Change => ({
    kind: 'merge',
    ids,
    into: target,
    on,
    decision,
  });

  test('into a new one ends them, moves what stood under them, and names the successor', () => {
    const tree = made(province(), merge(['finance', 'planning']));
    expect([end(tree, 'finance'), end(tree, 'planning')]).toEqual([on, on]);
    expect([parent(tree, 'budget', eve), parent(tree, 'budget')]).toEqual(['planning', 'new1']);
    expect(tree.successions.map((each) => [each.predecessorId, each.successorId, each.kind])).toEqual([
      ['finance', 'new1', 'merge'],
      ['planning', 'new1', 'merge'],
    ]);
  });

  test('takes along what is called the same in both, until somebody decides about it', () => {
    const offices = treeOf([
      ...province().bodies.values(),
      body('office', 'finance'),
      body('office2', 'planning', { name: 'office' }),
    ]);
    const tree = made(offices, merge(['finance', 'planning']));
    expect([name(tree, 'office'), name(tree, 'office2')]).toEqual(['office', 'office']);
    const again: Change = { kind: 'create', on, decision, body: described('Office', 'new1') };
    expect(reasons(tree, again, { newId: () => 'new9' })).toEqual(['sameName']);
  });

  test('into one of them lets that one go on, under a new name if there is one', () => {
    const tree = made(province(), merge(['planning'], { kind: 'existing', id: 'finance', name: 'Sở Tài chính' }));
    expect([end(tree, 'planning'), end(tree, 'finance')]).toEqual([on, null]);
    expect([name(tree, 'finance', eve), name(tree, 'finance')]).toEqual(['finance', 'Sở Tài chính']);
  });

  test.each([
    ['of one into a new one', merge(['finance']), ['tooFewMerged']],
    ['of the same twice', merge(['finance', 'finance']), ['tooFewMerged']],
    ['of nobody', merge([], { kind: 'existing', id: 'finance' }), ['tooFewMerged']],
    ['into itself', merge(['finance', 'planning'], { kind: 'existing', id: 'finance' }), ['intoItself']],
    ['of bodies that there are not', merge(['a', 'b']), ['unknownBody', 'unknownBody', 'codeTaken']],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(province(), change)).toEqual(expect.arrayContaining(expected));
  });

  test('is refused into a body that stands under one of them', () => {
    expect(reasons(province(), merge(['planning'], { kind: 'existing', id: 'budget' }))).toContain('circle');
  });
});

describe('dividing a body', () => {
  const parts = [
    described('Sở Một', 'province', { kind: 'department' }),
    described('Sở Hai', 'province', { kind: 'department' }),
  ];
  const split = (children: Readonly<Record<string, number>>, goesOn = false, made = parts): Change => ({
    kind: 'split',
    id: 'planning',
    into: made,
    goesOn,
    children,
    on,
    decision,
  });

  test('ends it; each body under it goes to the part that was chosen', () => {
    const tree = made(province(), split({ budget: 1 }));
    expect([end(tree, 'planning'), parent(tree, 'budget')]).toEqual([on, 'new2']);
    expect(tree.successions.map(({ kind, successorId }) => [kind, successorId])).toEqual([
      ['split', 'new1'],
      ['split', 'new2'],
    ]);
  });

  test('or detaches a part and lets it go on with what was not chosen', () => {
    const tree = made(province(), split({}, true, parts.slice(0, 1)));
    expect([end(tree, 'planning'), parent(tree, 'budget'), tree.successions[0]?.kind]).toEqual([
      null,
      'planning',
      'detachment',
    ]);
  });

  test('is refused into one part, and while a body under it is not assigned', () => {
    expect(reasons(province(), split({}, false, parts.slice(0, 1)))).toEqual(
      expect.arrayContaining(['tooFewParts', 'childUnassigned']),
    );
    expect(reasons(province(), split({ budget: 7 }))).toContain('childUnassigned');
    expect(reasons(province(), split({}, true, []))).toEqual(['tooFewParts']);
  });

  test('is refused into two parts of one name', () => {
    const twins = [parts[0], parts[0]].filter((part) => part !== undefined);
    expect(reasons(province(), split({ budget: 0 }, false, twins))).toEqual(['sameName', 'sameName']);
  });
});

describe('dissolving a body', () => {
  const dissolve = (id: string, more: Partial<Extract<Change, { kind: 'dissolve' }>> = {}): Change => ({
    kind: 'dissolve',
    id,
    on,
    decision,
    successors: [],
    below: { kind: 'none' },
    ...more,
  });

  test('is refused while bodies stand under it, which are named', () => {
    expect(reasons(province(), dissolve('district'))).toEqual(['childrenLeft']);
  });

  test('can move them, as the districts’ communes moved under the province', () => {
    const tree = made(
      province(),
      dissolve('district', { below: { kind: 'move', to: 'province' }, successors: ['east', 'west'] }),
    );
    expect([parent(tree, 'east', eve), parent(tree, 'east'), end(tree, 'district')]).toEqual([
      'district',
      'province',
      on,
    ]);
    expect(childrenFrom(tree, 'district', on)).toEqual([]);
    expect(tree.successions.map(({ successorId }) => successorId)).toEqual(['east', 'west']);
  });

  test('can end them with it, however deep', () => {
    const deep = treeOf([body('a', null), body('b', 'a'), body('c', 'b')]);
    const tree = made(deep, dissolve('a', { below: { kind: 'dissolve' } }));
    expect(['a', 'b', 'c'].map((id) => end(tree, id))).toEqual([on, on, on]);
    expect(tree.successions.map(({ successorId }) => successorId)).toEqual([null, null, null]);
  });

  test('moves also those that come to stand under it later', () => {
    const late = treeOf([
      ...province().bodies.values(),
      body('north', 'district', { kind: 'commune', from: day(2026) }),
    ]);
    const tree = made(late, dissolve('district', { below: { kind: 'move', to: 'province' } }));
    expect(parent(tree, 'north', day(2026))).toBe('province');
  });

  test.each([
    ['with itself as successor', dissolve('budget', { successors: ['budget'] }), 'intoItself'],
    ['with a successor that there is not', dissolve('budget', { successors: ['nobody'] }), 'unknownBody'],
    ['before it began', dissolve('budget', { on: day(2014) }), 'notYet'],
    ['on its first day', dissolve('budget', { on: day(2015) }), 'sameDay'],
    [
      'with its own moved into what is under it',
      dissolve('planning', { below: { kind: 'move', to: 'budget' } }),
      'circle',
    ],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(province(), change)).toContain(expected);
  });
});

describe('correcting a state', () => {
  const correct = (set: object, more: Partial<Extract<Change, { kind: 'correct' }>> = {}): Change => ({
    kind: 'correct',
    id: 'finance',
    stateFrom: day(2015),
    set,
    reason: 'Nhập sai tên',
    ...more,
  });
  const renamed = () => made(province(), { kind: 'rename', id: 'finance', on, decision, set: { name: 'Mới' } });

  test('rewrites what it said, on the same days', () => {
    const tree = made(renamed(), correct({ name: 'Sở Tài chính' }));
    expect([name(tree, 'finance', eve), name(tree, 'finance')]).toEqual(['Sở Tài chính', 'Mới']);
  });

  test('can move its first day; the state before ends there', () => {
    const tree = made(renamed(), correct({ from: day(2025, 4, 1) }, { stateFrom: on }));
    expect([name(tree, 'finance', day(2025, 3, 31)), name(tree, 'finance', day(2025, 4, 1))]).toEqual([
      'finance',
      'Mới',
    ]);
  });

  test('can take an end back, and with it who took over', () => {
    const gone = made(province(), {
      kind: 'merge',
      ids: ['planning'],
      into: { kind: 'existing', id: 'finance' },
      on,
      decision,
    });
    const back = made(gone, correct({ until: null }, { id: 'planning' }));
    expect([end(back, 'planning'), back.successions]).toEqual([null, []]);
    const later = made(gone, correct({ until: day(2025, 4, 1) }, { id: 'planning' }));
    expect(later.successions.map((each) => each.on)).toEqual([day(2025, 4, 1)]);
  });

  test.each([
    ['without a reason', correct({ name: 'A' }, { reason: ' ' }), 'noReason'],
    ['of a state that there is not', correct({ name: 'A' }, { stateFrom: day(2016) }), 'noSuchState'],
    ['that changes nothing', correct({ name: 'finance' }), 'noChange'],
    ['past the next state', correct({ from: day(2026) }), 'orderBroken'],
    ['before the state before', correct({ from: day(2014) }, { stateFrom: on }), 'orderBroken'],
    ['of the end of a state that another follows', correct({ until: day(2030) }), 'endNotLast'],
    ['to an end before the beginning', correct({ until: day(2025, 2, 1) }, { stateFrom: on }), 'endBeforeStart'],
    [
      'to a later beginning, while something stands under it before',
      correct({ from: day(2016) }, { id: 'planning' }),
      'parentMissing',
    ],
  ])('is refused %s', (_case, change, expected) => {
    expect(reasons(renamed(), change)).toContain(expected);
  });
});

describe('a person', () => {
  const mayManage = (place: { id: string; above: readonly string[] } | null) =>
    place !== null && (place.id === 'planning' || place.above.includes('planning'));
  const move = (id: string, parentId: string | null): Change => ({ kind: 'move', id, parentId, on, decision });

  test('changes what lies within reach, and nothing else', () => {
    const rename = (id: string): Change => ({ kind: 'rename', id, on, decision, set: { name: 'A' } });
    expect(reasons(province(), rename('budget'), { mayManage })).toEqual([]);
    expect(reasons(province(), rename('planning'), { mayManage })).toEqual([]);
    expect(reasons(province(), rename('finance'), { mayManage })).toEqual(['notYours']);
  });

  test('puts nothing under a body out of reach, nor out of everybody’s', () => {
    expect(reasons(province(), move('budget', 'finance'), { mayManage })).toEqual(['notYours']);
    expect(reasons(province(), move('budget', null), { mayManage })).toEqual(['wholeOnly']);
  });

  test('cannot end a body out of reach by merging it', () => {
    const merge: Change = { kind: 'merge', ids: ['finance'], into: { kind: 'existing', id: 'planning' }, on, decision };
    expect(reasons(province(), merge, { mayManage })).toEqual(['notYours']);
  });

  test('who saw an earlier version is told', () => {
    const rename: Change = { kind: 'rename', id: 'budget', on, decision, set: { name: 'A' } };
    expect(reasons(province(), rename, { seen: { budget: 0 } })).toEqual(['changedMeanwhile']);
    expect(reasons(province(), rename, { seen: { budget: 1 } })).toEqual([]);
  });
});
