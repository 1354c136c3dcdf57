/** One changed answer, a full evaluation, and opening a form, on the real forms. */
import { compileDefinition, evaluate, prepare } from '#forms-engine';
import { sourceOf } from '../forms/real.ts';
import { type Effort, measure, type Task, type Times, usual } from '../measure.ts';
import type { Line } from '../report.ts';
import { assertSame, type Case, type Change, changesOf, engines, openFilled, period, realCases } from './cases.ts';

export function line(times: readonly Times[], rest: Omit<Line, 'ours' | 'peers'>): readonly Line[] {
  const [ours, ...peers] = times;
  return ours === undefined ? [] : [{ ...rest, ours, peers }];
}

export function formLines(effort: Effort = usual): readonly Line[] {
  const cases = realCases();
  return [
    ...cases.flatMap((one) => changeLines(one, effort)),
    ...cases.flatMap((one) => fullLines(one, effort)),
    ...openLines(cases, effort),
  ];
}

function changeLines(one: Case, effort: Effort): readonly Line[] {
  const section = 'One changed answer';
  const changes = changesOf(one);
  const all = engines.map((engine) => ({ name: engine.name, opened: openFilled(engine, one) }));
  assertSame(all);
  const at = (turn: number) => changes[turn % changes.length] ?? { id: '', value: null };
  const tasks: Task[] = all.map(({ name, opened }) => ({
    name,
    run(turn) {
      const { id, value } = at(turn);
      opened.change(id, value);
    },
  }));
  const valuesOnly: Task[] = all.flatMap(({ name, opened }) => {
    const change = opened.changeValuesOnly;
    if (change === undefined) return [];
    return [
      { name: `${name}, contradictions not brought up to date`, run: (turn) => change(at(turn).id, at(turn).value) },
    ];
  });
  const times = measure([...tasks, ...valuesOnly], effort);
  // Wherever each of them was stopped, all end with the same answers, reached by changes alone.
  for (const { opened } of all) for (const { id, value } of endOf(changes)) opened.change(id, value);
  assertSame(all);
  return line(times, { section, name: one.name, below: 1, timesFaster: 10 });
}

/** The last value of each field: the answers as they were. */
function endOf(changes: readonly Change[]): readonly Change[] {
  return changes.filter((_, index) => index % 2 === 1);
}

function fullLines(one: Case, effort: Effort): readonly Line[] {
  const all = engines.map((engine) => ({ name: engine.name, opened: openFilled(engine, one) }));
  const times = measure(
    all.map(({ name, opened }) => ({ name, run: () => opened.fill(one.answers) })),
    effort,
  );
  return line(times, { section: 'Full evaluation with all checks', name: one.name });
}

function openLines(cases: readonly Case[], effort: Effort): readonly Line[] {
  const section = 'Loading a definition';
  return cases.slice(0, 2).flatMap((one) => {
    const models = engines.map((engine) => ({ engine, model: engine.modelOf(one.plan) }));
    const tasks = models.map(({ engine, model }) => ({
      name: engine.name,
      run: () => engine.open(model, one.plan).fill({}),
    }));
    const source = sourceOf(one.definition.code);
    const yaml = { name: 'CổngSố', run: () => openYaml(source) };
    const { code } = one.definition;
    return [
      ...line(measure(tasks, effort), { section, name: `${code}: from JSON to the findings of a blank report` }),
      ...line(measure([yaml], effort), {
        section,
        name: `${code}: the same from YAML`,
        note: 'no peer has a source form; all its faults are checked',
      }),
    ];
  });
}

function openYaml(source: Readonly<Record<string, string>>): void {
  const compiled = compileDefinition(source);
  if (compiled.ok) evaluate(prepare(compiled.definition), { answers: {}, ...(period === undefined ? {} : { period }) });
}
