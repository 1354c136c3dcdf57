import { describe, expect, test } from 'vitest';
import { formOf } from '../evaluation/testing/test-form.ts';
import { readAnswersFile } from './answers-file.ts';

const definition = formOf({
  fields: { computers_total: {}, plan: { type: 'document' } },
  tables: { services: { columns: { name: { type: 'text' }, count: {} } } },
});
const good = {
  form: 'test-form',
  period: '2019Q2',
  organisation: 'so-tnmt',
  answers: {
    computers_total: 159,
    plan: { number: '874/KH-STNMT' },
    services: [{ name: 'A' }, { _id: 'row-1', name: 'B' }],
  },
  about: { computers_total: { note: 'đếm tay', provenance: { kind: 'typed', by: 'lan' } } },
};

function faults(json: unknown) {
  const read = readAnswersFile(json, definition);
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message.vi}`);
}

describe('an answers file', () => {
  test('gives its answers as they stand, and each row an id of its own', () => {
    const read = readAnswersFile(good, definition);
    expect(read).toMatchObject({ ok: true, file: { period: '2019Q2', organisation: 'so-tnmt', about: good.about } });
    const services = read.ok ? read.file.answers.services : undefined;
    expect(services).toEqual([
      { _id: 'row-2', name: 'A' },
      { _id: 'row-1', name: 'B' },
    ]);
  });

  test('keeps wrong values and unknown ids for the findings', () => {
    expect(faults({ ...good, answers: { computers_total: 'nhiều', stranger: 1 } })).toEqual([]);
  });

  test('is refused with all its faults at once, each with its place and the mend', () => {
    const found = faults({
      form: 'other',
      period: '2019Q9',
      answers: { computers_total: { a: 1 }, services: { name: 'A' }, backup_tape: { has: true, count: 2 }, plan: [1] },
    });
    expect(found.map((text) => text.split(':')[0])).toEqual([
      'form',
      'period',
      'answers.computers_total',
      'answers.services',
      'answers.backup_tape',
      'answers.plan',
    ]);
    expect(found[4]).toContain('mã từng ô');
  });

  test('names faults inside rows', () => {
    const rows = [{ _id: 'a', count: { x: 1 } }, { _id: 'a' }, { _id: 5 }];
    expect(faults({ ...good, answers: { services: rows } }).map((text) => text.split(':')[0])).toEqual([
      'answers.services[0].count',
      'answers.services[1]._id',
      'answers.services[2]._id',
    ]);
  });

  test.each([
    null,
    5,
    'x',
    [],
    {},
    { form: 'test-form' },
    { ...good, extra: 1 },
    { ...good, about: { a: { provenance: { kind: 'x' } } } },
  ])('of another shape (%j) is refused', (json) => {
    expect(faults(json).length).toBeGreaterThan(0);
  });
});
