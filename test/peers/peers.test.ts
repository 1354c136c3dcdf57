import { SurveyModel } from 'survey-core';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  evaluateExpression,
  type FormDefinition,
  isNumberType,
  parseExpression,
  periodFromKey,
} from '#forms-engine';
import { chain, fan, groups, longTable } from '../../bench/forms/generated.ts';
import { compile, drawnAnswers, exampleAnswers, formCodes, sourceOf } from '../../bench/forms/real.ts';
import { type Engine, formio, formioCompiled, type Opened, ours, planOf, survey } from '../../bench/peers/index.ts';

const period = periodFromKey('2019Q2');
const peers: readonly Engine[] = [survey, formio, formioCompiled];

/** Every engine with the same form and report open, ours first. */
function openAll(definition: FormDefinition, answers: Answers): readonly Opened[] {
  const plan = planOf(definition, period);
  return [ours(period), ...peers].map((engine) => {
    const opened = engine.open(engine.modelOf(plan), plan);
    opened.fill(answers);
    return opened;
  });
}

function shown(opened: Opened) {
  const { computed, found } = opened.outcome();
  return { computed: Object.fromEntries([...computed].toSorted(([a], [b]) => (a < b ? -1 : 1))), found };
}

function expectSame(opened: readonly Opened[]): ReturnType<typeof shown> {
  const [first, ...others] = opened.map(shown);
  if (first === undefined) throw new Error('no engine is open');
  for (const other of others) expect(other).toEqual(first);
  return first;
}

describe('Peers give the values and the contradictions that we give', () => {
  test.each(formCodes)('on %s, whatever is answered', (code) => {
    const definition = compile(sourceOf(code));
    const found = [0.9, 0.4].flatMap(
      (filled, seed) => expectSame(openAll(definition, drawnAnswers(definition, seed, filled))).found,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(['it-quarterly-2019-real', 'it-quarterly-2019-consistent'])('on the example %s', (name) => {
    const definition = compile(sourceOf('it-quarterly-2019'));
    const { computed, found } = expectSame(openAll(definition, exampleAnswers(`${name}.json`, definition)));
    expect(Object.keys(computed).length).toBeGreaterThan(0);
    if (name.endsWith('real')) expect(found).toContain('part:staff_with_computer');
    else expect(found).toEqual([]);
  });

  test('after one answer after the other of the real report is changed', () => {
    const definition = compile(sourceOf('it-quarterly-2019'));
    const answers = exampleAnswers('it-quarterly-2019-real.json', definition);
    const opened = openAll(definition, answers);
    const figures = definition.fields.filter(
      (field) => isNumberType(field.type) && typeof answers[field.id] === 'number',
    );
    for (const { id } of figures.slice(0, 12)) {
      for (const one of opened) one.change(id, 1000);
      expectSame(opened);
    }
  });

  test.each([
    ['a chain of 300 computed fields', chain(300), 1001],
    ['a fan of 300 computed fields', fan(300), 1001],
    ['300 fields in groups', groups(300), 5],
  ])('on %s, also after the answer at its head has changed', (_, made, value) => {
    const opened = openAll(made.definition, made.answers);
    const before = expectSame(opened);
    for (const one of opened) one.change(made.head, value);
    const after = expectSame(opened);
    expect(after.computed).not.toEqual(before.computed);
  });

  test('in a table, also after a cell has changed', () => {
    const { definition, answers } = longTable(30);
    const opened = openAll(definition, answers);
    expect(expectSame(opened).found).toContain('part:lines.used#0');
    for (const one of opened) one.changeCell('lines', 3, 'used', 1000);
    expect(expectSame(opened).found).toContain('part:lines.used#3');
  });
});

/** What a formula of ours gives on some answers, beside what SurveyJS's own language and plain JavaScript give. */
function ownWays(expected: string, answers: Record<string, number | string>, surveyExpression: string) {
  const model = new SurveyModel({
    elements: [
      { type: 'text', inputType: 'number', name: 'a' },
      { type: 'text', inputType: 'number', name: 'b' },
      { type: 'text', name: 'said' },
      { type: 'expression', name: 'result', expression: surveyExpression },
    ],
  });
  model.data = answers;
  const fields = new Map([
    ['a', { kind: 'number' } as const],
    ['b', { kind: 'number' } as const],
    ['said', { kind: 'text' } as const],
  ]);
  const parsed = parseExpression(expected, { fields, tables: new Map() });
  if (!parsed.ok) throw new Error(`${expected} is no expression`);
  const scope = { field: (id: string) => answers[id] ?? null, column: () => [], rowField: () => null };
  return { ours: evaluateExpression(parsed.expression, scope), survey: model.getValue('result') };
}

describe('Where peers go their own ways, the translation asks first', () => {
  test('SurveyJS counts a blank operand as nothing; ours says that it is missing', () => {
    const { ours: own, survey: theirs } = ownWays('a + b', { a: 5 }, '{a} + {b}');
    expect(theirs).toBe(5);
    expect(own).toEqual({ ok: false, fault: { kind: 'missing', fields: ['b'] } });
  });

  test('SurveyJS gives nothing for a division by zero, JavaScript infinity; ours names the fault', () => {
    const { ours: own, survey: theirs } = ownWays('a / b', { a: 5, b: 0 }, '{a} / {b}');
    expect(theirs).toBeUndefined();
    expect(5 / 0).toBe(Number.POSITIVE_INFINITY);
    expect(own).toEqual({ ok: false, fault: { kind: 'divisionByZero', fields: ['b'] } });
  });

  test('SurveyJS compares texts without regard to capitals; ours with it', () => {
    const { ours: own, survey: theirs } = ownWays('said == "có"', { said: 'CÓ' }, "{said} = 'có'");
    expect(theirs).toBe(true);
    expect(own).toEqual({ ok: true, value: false });
  });

  test('plain JavaScript rounds 1.005 down and -2.5 up; ours rounds as people do on paper', () => {
    expect([Math.round(1.005 * 100) / 100, Math.round(-2.5)]).toEqual([1, -2]);
    expect(ownWays('round(a, 2)', { a: 1.005 }, 'round({a}, 2)')).toEqual({
      ours: { ok: true, value: 1.01 },
      survey: 1.01,
    });
    expect(ownWays('round(a, 0)', { a: -2.5 }, 'round({a})')).toEqual({ ours: { ok: true, value: -3 }, survey: -3 });
  });
});
