import { describe, expect, test } from 'vitest';
import { registers } from './catalogue.ts';
import type { Counting } from './counted.ts';
import type { Register, Rule } from './register.ts';

const columnsOfRule = (rule: Rule): readonly string[] => {
  switch (rule.rule) {
    case 'part':
      return [rule.part, ...rule.of];
    case 'parts':
      return [...rule.parts, rule.of];
    case 'order':
      return [rule.first, rule.last];
    case 'needs':
      return [rule.given, rule.needs];
  }
};

function columnsOfCounting(counting: Counting): readonly string[] {
  const where = 'where' in counting ? Object.keys(counting.where ?? {}) : [];
  switch (counting.take) {
    case 'count':
      return [...where, ...(counting.different === undefined ? [] : [counting.different])];
    case 'sum':
      return [...where, ...counting.columns, ...(counting.weights === undefined ? [] : [counting.weights.column])];
    case 'share':
      return [counting.of, counting.to];
    case 'exists':
      return where;
    default:
      return [...where, counting.column];
  }
}

const strangeIn = (register: Register, ids: readonly string[]) =>
  ids.filter((id) => !register.columns.some((column) => column.id === id));

describe('the catalogue of registers', () => {
  test('has no two registers with one code or one address, and no two figures with one name', () => {
    const all = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
    expect(all(registers.map(({ code }) => code))).toEqual([]);
    expect(all(registers.map(({ slug }) => slug))).toEqual([]);
    expect(all(registers.flatMap(({ measures }) => measures.map(({ name }) => name)))).toEqual([]);
  });

  test.each(registers.map((register) => [register.code, register] as const))(
    '%s names only columns that it has',
    (_code, register) => {
      const dated = register.dated.kind === 'event' || register.dated.kind === 'year' ? [register.dated.column] : [];
      const ids = register.columns.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const labels = register.columns.flatMap(({ label }) => [label.vi.toLowerCase()]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
      expect(strangeIn(register, [...register.key, ...dated])).toEqual([]);
      expect((register.rules ?? []).flatMap((rule) => strangeIn(register, columnsOfRule(rule)))).toEqual([]);
      expect(register.measures.flatMap(({ counting }) => strangeIn(register, columnsOfCounting(counting)))).toEqual([]);
    },
  );

  test('names no column as the office names what else stands in the form of an entry, or in a file', () => {
    const others = new Set(['from', 'until', 'reason', 'base', 'began']);
    expect(registers.flatMap(({ columns }) => columns.filter(({ id }) => others.has(id)))).toEqual([]);
  });

  test('asks only for choices that a column offers', () => {
    for (const { code, columns, measures } of registers) {
      for (const { name, counting } of measures) {
        for (const [id, wanted] of Object.entries('where' in counting ? (counting.where ?? {}) : {})) {
          const choices = columns.find((column) => column.id === id)?.choices?.map((choice) => choice.id);
          const strange =
            wanted === 'given' ? [] : wanted.filter((each) => typeof each === 'string' && !choices?.includes(each));
          expect([code, name, strange]).toEqual([code, name, []]);
        }
      }
    }
  });

  test('keeps the days of what happened, and the names of a list, in columns that must be filled in', () => {
    for (const { code, dated, key, columns } of registers) {
      const needed = [...(dated.kind === 'event' || dated.kind === 'year' ? [dated.column] : []), ...key.slice(0, 1)];
      const optional = needed.filter((id) => !columns.find((column) => column.id === id)?.isRequired);
      expect([code, optional]).toEqual([code, []]);
    }
  });
});
