/** Forms of any size, made to show growth: chains and fans of computed fields, totals, parts, shares, and long tables. */
import type { Answers, Check, Expression, Field, FormDefinition, GrowingTable, Row } from '#forms-engine';

export interface Generated {
  readonly definition: FormDefinition;
  readonly answers: Answers;
  /** The answer on which most depends. */
  readonly head: string;
}

const ref = (id: string): Expression => ({ op: 'field', id });
const plus = (left: Expression, right: Expression): Expression => ({ op: 'binary', operator: '+', left, right });

function integer(id: string, more: Partial<Field> = {}): Field {
  return {
    id,
    label: `Chỉ tiêu ${id}`,
    part: 'figures',
    type: 'integer',
    decimals: 0,
    min: 0,
    presence: 'required',
    printed: true,
    ...more,
  };
}

/** A value that is computed and stands on no paper. */
function working(id: string, expression: Expression): Field {
  return integer(id, { printed: false, expected: { rule: 'expression', expression } });
}

function share(id: string, of: string, to: string): Field {
  const hundredfold: Expression = { op: 'binary', operator: '*', left: ref(of), right: { op: 'literal', value: 100 } };
  const expression: Expression = { op: 'binary', operator: '/', left: hundredfold, right: ref(to) };
  const { min: _, decimals: __, ...rest } = integer(id);
  return {
    ...rest,
    type: 'percent',
    unit: '%',
    decimals: 2,
    min: 0,
    max: 100,
    expected: { rule: 'ratio', of, to: [to], scale: 100, expression },
  };
}

function total(id: string, of: readonly string[]): Field {
  const expression: Expression = { op: 'call', name: 'total', arguments: of.map(ref) };
  return integer(id, { expected: { rule: 'sum', of, compare: 'equal', expression } });
}

function form(
  fields: readonly Field[],
  more: { readonly tables?: readonly GrowingTable[]; readonly checks?: readonly Check[] } = {},
): FormDefinition {
  const columns = (more.tables ?? []).flatMap((table) => table.columns);
  return {
    code: 'generated',
    version: 1,
    title: 'BIỂU TẠO SẴN',
    name: { vi: 'Biểu tạo sẵn', en: 'Generated form' },
    source: { document: '-', date: '2019-01-01', issuer: '-' },
    validity: { from: '2019-01-01' },
    scope: { natures: ['administrative'] },
    period: { kind: 'year', window: { kind: 'flow' } },
    printedYear: 2019,
    orientation: 'portrait',
    parts: [{ id: 'figures', title: 'SỐ LIỆU' }],
    fields: [...fields, ...columns],
    tables: more.tables ?? [],
    layout: [],
    checks: more.checks ?? [],
    signatures: [],
    corrections: [],
  };
}

/** Each value rests on the one before it: one answer changes all of them. */
export function chain(length: number): Generated {
  const links = Array.from({ length }, (_, index) =>
    working(`link_${index + 1}`, plus(ref(index === 0 ? 'head' : `link_${index}`), ref('step'))),
  );
  return {
    definition: form([integer('head'), integer('step'), ...links]),
    answers: { head: 3, step: 2 },
    head: 'head',
  };
}

/** All values rest on one answer, and one total on all of them. */
export function fan(width: number): Generated {
  const blades = Array.from({ length: width }, (_, index) =>
    working(`blade_${index + 1}`, plus(ref('head'), ref(`own_${index % 10}`))),
  );
  const own = Array.from({ length: 10 }, (_, index) => integer(`own_${index}`));
  const hub = total(
    'hub',
    blades.map(({ id }) => id),
  );
  const answers = Object.fromEntries(own.map(({ id }, index) => [id, index]));
  return {
    definition: form([integer('head'), ...own, ...blades, hub]),
    answers: { ...answers, head: 3, hub: 1 },
    head: 'head',
  };
}

/**
 * A form of `size` fields in groups of ten: five counts, their total, a part of the first count, its share, a link of a
 * chain through all groups, a blade of a fan from the first answer; one check written by hand per group. At 3,000 fields chain and fan are 300 long.
 */
export function groups(size: number): Generated {
  const count = Math.floor(size / 10);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const fields = numbers.flatMap(groupFields);
  const answers = Object.fromEntries(numbers.flatMap(groupAnswers));
  return { definition: form(fields, { checks: numbers.map(groupCheck) }), answers, head: 'count_0_0' };
}

function groupFields(group: number): readonly Field[] {
  const counts = [0, 1, 2, 3, 4].map((index) => `count_${group}_${index}`);
  const [first = ''] = counts;
  const before = group === 0 ? ref('count_0_0') : ref(`link_${group - 1}`);
  return [
    ...counts.map((id) => integer(id, { partOf: [`total_${group}`] })),
    total(`total_${group}`, counts),
    integer(`part_${group}`, { partOf: [first] }),
    share(`share_${group}`, `part_${group}`, first),
    working(`link_${group}`, plus(before, ref(`total_${group}`))),
    working(`blade_${group}`, plus(ref('count_0_0'), ref(first))),
  ];
}

/** Every seventh group has a wrong total, every eleventh a part above its whole, every fifth a wrong share; others leave some blank. */
function groupAnswers(group: number): readonly (readonly [string, number])[] {
  const counts = [0, 1, 2, 3, 4].map((index) => ((group * 7 + index * 3) % 40) + 4);
  const [first = 0] = counts;
  const sum = counts.reduce((a, b) => a + b, 0);
  const part = group % 11 === 0 ? first + 1 : first - 1;
  const percent = Math.round((part / first) * 100);
  return [
    ...counts.map((value, index) => [`count_${group}_${index}`, value] as const),
    ...(group % 3 === 1 ? [] : [[`total_${group}`, group % 7 === 0 ? sum + 1 : sum] as const]),
    [`part_${group}`, part],
    ...(group % 4 === 1
      ? []
      : [[`share_${group}`, group % 5 === 0 ? Math.max(0, percent - 10) : Math.min(100, percent)] as const]),
  ];
}

function groupCheck(group: number): Check {
  const [first, second] = [`count_${group}_0`, `count_${group}_4`];
  const twice: Expression = { op: 'binary', operator: '*', left: ref(first), right: { op: 'literal', value: 3 } };
  return {
    code: `last-above-first-${group}`,
    class: 'consistency',
    severity: 'warning',
    expect: { op: 'binary', operator: '<=', left: ref(second), right: twice },
    fields: [second, first],
    blank: 'skipAny',
    message: { vi: `{${second}} lớn hơn ba lần {${first}}.`, en: `{${second}} is above three times {${first}}.` },
  };
}

/** A growing table of `rows` rows: an amount computed per row, a part of a count, the sum of a column in the form. */
export function longTable(rows: number): Generated {
  const column = (id: string, more: Partial<Field> = {}) => integer(id, { table: 'lines', ...more });
  const cell = (id: string): Expression => ({ op: 'rowField', table: 'lines', column: id });
  const amount: Expression = { op: 'binary', operator: '*', left: cell('quantity'), right: cell('price') };
  const lines: GrowingTable = {
    id: 'lines',
    label: 'Danh sách',
    part: 'figures',
    presence: 'required',
    blankRows: 1,
    columns: [
      column('quantity'),
      column('price'),
      column('amount', { printed: false, expected: { rule: 'expression', expression: amount } }),
      column('used', { partOf: ['quantity'] }),
    ],
  };
  const sum: Expression = {
    op: 'call',
    name: 'total',
    arguments: [{ op: 'column', table: 'lines', column: 'amount' }],
  };
  const grand = integer('grand_total', {
    expected: { rule: 'sum', of: ['lines.amount'], compare: 'equal', expression: sum },
  });
  const answers: Row[] = Array.from({ length: rows }, (_, index) => {
    const quantity = (index % 17) + 2;
    return {
      _id: `row-${index + 1}`,
      quantity,
      price: (index % 9) + 1,
      used: index % 250 === 0 ? quantity + 1 : quantity - 1,
    };
  });
  return { definition: form([grand], { tables: [lines] }), answers: { lines: answers, grand_total: 1 }, head: 'lines' };
}
