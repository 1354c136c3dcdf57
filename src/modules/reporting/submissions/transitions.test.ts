import { describe, expect, test } from 'vitest';
import type { ReportState } from '../tables.ts';
import {
  afterStep,
  type Capacity,
  type Facts,
  nextStep,
  refusalsOf,
  type Signer,
  type Step,
  steps,
} from './transitions.ts';

const states: readonly ReportState[] = [
  'open',
  'inProgress',
  'certified',
  'signed',
  'submitted',
  'returned',
  'accepted',
];
const nobody: Facts['may'] = { fill: false, certify: false, sign: false, review: false };

/** A report on which everything is right, and a person who may do everything. */
const right: Facts = {
  state: 'inProgress',
  version: 1,
  signers: ['filler', 'head'],
  may: { fill: true, certify: true, sign: true, review: true },
  isTaken: true,
  findings: { blockers: 0, errors: 0, unexplained: 0 },
  isAsShown: true,
  isSealed: true,
  saysTheSame: false,
  isOwnCertification: false,
  reason: 'Bổ sung số liệu',
  notes: 0,
};

/** Every cell: where a step leads from each state; "-" refused because of the state, "x" not asked by the form. */
const tables: readonly (readonly [name: string, signers: readonly Signer[], cells: string])[] = [
  [
    'filler and head',
    ['filler', 'head'],
    `
            open        inProgress  certified   signed      submitted   returned    accepted
change      inProgress  inProgress  inProgress  inProgress  -           inProgress  -
certify     -           certified   -           -           -           certified   -
withdraw    -           -           inProgress  inProgress  -           -           -
sign        -           -           signed      -           -           -           -
submit      -           -           -           submitted   -           -           -
return      -           -           -           -           returned    -           -
accept      -           -           -           -           accepted    -           -
reopen      -           -           -           -           -           -           inProgress`,
  ],
  [
    'the head alone',
    ['head'],
    `
            open        inProgress  certified   signed      submitted   returned    accepted
change      inProgress  inProgress  inProgress  inProgress  -           inProgress  -
certify     x           x           x           x           x           x           x
withdraw    -           -           inProgress  inProgress  -           -           -
sign        -           signed      -           -           -           signed      -
submit      -           -           -           submitted   -           -           -
return      -           -           -           -           returned    -           -
accept      -           -           -           -           accepted    -           -
reopen      -           -           -           -           -           -           inProgress`,
  ],
  [
    'the filler alone',
    ['filler'],
    `
            open        inProgress  certified   signed      submitted   returned    accepted
change      inProgress  inProgress  inProgress  inProgress  -           inProgress  -
certify     -           certified   -           -           -           certified   -
withdraw    -           -           inProgress  inProgress  -           -           -
sign        x           x           x           x           x           x           x
submit      -           -           submitted   -           -           -           -
return      -           -           -           -           returned    -           -
accept      -           -           -           -           accepted    -           -
reopen      -           -           -           -           -           -           inProgress`,
  ],
  [
    'nobody',
    [],
    `
            open        inProgress  certified   signed      submitted   returned    accepted
change      inProgress  inProgress  inProgress  inProgress  -           inProgress  -
certify     x           x           x           x           x           x           x
withdraw    -           -           inProgress  inProgress  -           -           -
sign        x           x           x           x           x           x           x
submit      -           submitted   -           -           -           submitted   -
return      -           -           -           -           returned    -           -
accept      -           -           -           -           accepted    -           -
reopen      -           -           -           -           -           -           inProgress`,
  ],
];

function cell(step: Step, state: ReportState, signers: readonly Signer[]): string {
  const refusals = refusalsOf(step, { ...right, state, signers });
  if (refusals.length === 0) return afterStep(step, right).state;
  return refusals.join() === 'wrongState' ? '-' : refusals.join() === 'notAsked' ? 'x' : refusals.join();
}

describe.each(tables)('where each step leads, on a form signed by %s', (_, signers, cells) => {
  const [head = '', ...lines] = cells.trim().split('\n');
  test('the table names every state and every step', () => {
    expect(head.trim().split(/\s+/)).toEqual(states);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(steps);
  });
  test.each(lines.map((line) => line.split(/\s+/)))('%s', (name, ...expected) => {
    const step = steps.find((each) => each === name);
    expect(step === undefined ? [] : states.map((state) => cell(step, state, signers))).toEqual(expected);
  });
});

const startOf: Readonly<Record<Step, ReportState>> = {
  change: 'inProgress',
  certify: 'inProgress',
  withdraw: 'certified',
  sign: 'certified',
  submit: 'signed',
  return: 'submitted',
  accept: 'submitted',
  reopen: 'accepted',
};

describe('who takes each step', () => {
  const table: readonly (readonly [Step, string])[] = [
    ['change', 'fill'],
    ['certify', 'certify'],
    ['withdraw', 'certify sign'],
    ['sign', 'sign'],
    ['submit', 'fill sign'],
    ['return', 'review'],
    ['accept', 'review'],
    ['reopen', 'review'],
  ];
  const capacities: readonly Capacity[] = ['fill', 'certify', 'sign', 'review'];
  test.each(table)('%s: %s', (step, expected) => {
    const able = capacities.filter(
      (capacity) => !refusalsOf(step, { ...right, state: startOf[step], may: { ...nobody, [capacity]: true } }).length,
    );
    expect(able.join(' ')).toBe(expected);
  });
});

describe('what is refused', () => {
  const bad: Facts = {
    ...right,
    version: 2,
    may: nobody,
    isTaken: false,
    findings: { blockers: 1, errors: 2, unexplained: 3 },
    isAsShown: false,
    isSealed: false,
    saysTheSame: true,
    isOwnCertification: true,
    reason: ' ',
  };
  const content = ['stale', 'blockers', 'errors', 'unexplained', 'nothingChanged'];
  test.each<readonly [Step, readonly string[]]>([
    ['change', ['notYours', 'notTaken']],
    ['certify', ['notYours', 'notTaken', ...content]],
    ['withdraw', ['notYours']],
    ['sign', ['notYours', 'notTaken', ...content, 'samePerson']],
    ['submit', ['notYours', 'notTaken', 'broken', 'reasonMissing']],
    ['return', ['notYours', 'returnReasonMissing']],
    ['accept', ['notYours']],
    ['reopen', ['notYours', 'reasonMissing']],
  ])('%s: all reasons at once', (step, expected) => {
    expect(refusalsOf(step, { ...bad, state: startOf[step] })).toEqual(expected);
  });
  test('a first version needs neither a reason nor a difference', () => {
    const first = { ...right, saysTheSame: true, reason: '' };
    expect(refusalsOf('certify', first)).toEqual([]);
    expect(refusalsOf('submit', { ...first, state: 'signed' })).toEqual([]);
  });
  test('notes on fields are reason enough for a return', () => {
    expect(refusalsOf('return', { ...right, state: 'submitted', reason: '', notes: 1 })).toEqual([]);
  });
  test('a form that nobody signs is checked when it is submitted', () => {
    expect(refusalsOf('submit', { ...bad, may: right.may, isTaken: true, signers: [], state: 'inProgress' })).toEqual([
      ...content,
      'reasonMissing',
    ]);
  });
});

test.each<readonly [Step, number]>([
  ['change', 3],
  ['certify', 3],
  ['withdraw', 3],
  ['sign', 3],
  ['submit', 3],
  ['return', 4],
  ['accept', 3],
  ['reopen', 4],
])('after %s of the third version the version is %i', (step, version) => {
  expect(afterStep(step, { version: 3 }).version).toBe(version);
});

test.each<readonly [readonly Signer[], string]>([
  [['filler', 'head'], 'change certify sign submit accept certify -'],
  [['head'], 'change sign - submit accept sign -'],
  [[], 'change submit - - accept submit -'],
])('the next step, for %j', (signers, expected) => {
  expect(states.map((state) => nextStep(state, signers) ?? '-').join(' ')).toBe(expected);
});
