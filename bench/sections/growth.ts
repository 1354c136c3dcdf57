/** How times grow with the form: 300, 1,000 and 3,000 fields, long chains and wide fans, a long table. */
import { chain, fan, type Generated, groups, longTable } from '../forms/generated.ts';
import { type Effort, measure, once, type Task, usual } from '../measure.ts';
import { survey } from '../peers/index.ts';
import type { Line } from '../report.ts';
import { assertSame, type Case, caseOf, engines, openFilled } from './cases.ts';
import { line } from './forms.ts';

const section = 'Growth';

export function growthLines(effort: Effort = usual): readonly Line[] {
  const sizes = [300, 1000, 3000].flatMap((size) => {
    const made = groups(size);
    const one = caseOf(`${size} fields`, made.definition, made.answers);
    const full = fullLine(one, effort, size === 3000 ? { below: 20 } : {});
    const alone = changeLine(one, 'part_7', effort, { below: 1, timesFaster: 10 });
    return [...full, ...alone, ...changeLine(one, made.head, effort)];
  });
  const shapes = [
    { name: 'a chain of 300', made: chain(300) },
    { name: 'a fan of 300', made: fan(300) },
  ].flatMap(({ name, made }) => changeLine(caseOf(name, made.definition, made.answers), made.head, effort));
  return [...sizes, ...shapes];
}

type Goal = Pick<Line, 'below' | 'timesFaster'>;

function fullLine(one: Case, effort: Effort, goal: Goal): readonly Line[] {
  const all = openAll(one);
  const times = measure(
    all.map(({ name, opened }) => ({ name, run: () => opened.fill(one.answers) })),
    effort,
  );
  assertSame(all);
  return line(times, { section, name: `${one.name}, full evaluation`, ...goal });
}

function changeLine(one: Case, id: string, effort: Effort, goal: Goal = {}): readonly Line[] {
  const all = openAll(one);
  const tasks = all.map(({ name, opened }): Task => ({ name, run: (turn) => opened.change(id, 4 + (turn % 5)) }));
  const times = measure(tasks, effort);
  for (const { opened } of all) opened.change(id, 6);
  assertSame(all);
  return line(times, { section, name: `${one.name}, ${id} changed`, ...goal });
}

function openAll(one: Case) {
  const all = engines.map((engine) => ({ name: engine.name, opened: openFilled(engine, one) }));
  assertSame(all);
  return all;
}

/** Slow peers get one run each: at this size one of theirs takes longer than all of ours. */
export function tableLines(rows = 2000, effort: Effort = usual): readonly Line[] {
  const made: Generated = longTable(rows);
  const one = caseOf(`a table of ${rows} rows`, made.definition, made.answers);
  const all = engines.map((engine) => ({
    engine,
    name: engine.name,
    opened: engine.open(engine.modelOf(one.plan), one.plan),
  }));
  const quick = all.filter(({ engine }) => engine !== survey);
  const slow = all.filter(({ engine }) => engine === survey);
  const fill = (list: typeof all): Task[] =>
    list.map(({ name, opened }) => ({ name, run: () => opened.fill(one.answers) }));
  const cell = (list: typeof all): Task[] =>
    list.map(({ name, opened }) => ({
      name,
      run: (turn) => opened.changeCell('lines', (turn * 37) % rows, 'price', 1 + (turn % 9)),
    }));
  const full = [...measure(fill(quick), effort), ...measure(fill(slow), once)];
  assertSame(all);
  const change = [...measure(cell(quick), effort), ...measure(cell(slow), { ...once, rounds: 5 })];
  const place = { section: 'A long table' };
  return [
    ...line(full, { ...place, name: `${one.name}, full evaluation` }),
    ...line(change, { ...place, name: `${one.name}, one cell changed`, timesFaster: 10, below: 16 }),
  ];
}
