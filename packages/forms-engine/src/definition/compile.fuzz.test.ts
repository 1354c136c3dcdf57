import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compileDefinition } from './compile.ts';
import { definitionToJson } from './json.ts';
import { rich } from './sample.ts';
import { slotFaults } from './slots.ts';

/** Whatever the files hold: a definition or faults, each with its words; never an exception, never the last resort. */
function expectAnswer(files: Readonly<Record<string, string>>): void {
  const compiled = compileDefinition(files);
  if (compiled.ok) {
    expect(() => JSON.stringify(definitionToJson(compiled.definition))).not.toThrow();
    slotFaults(compiled.definition, files['slots.yaml'] ?? '[]');
    return;
  }
  expect(compiled.faults.length).toBeGreaterThan(0);
  for (const { file, message, mend } of compiled.faults) {
    expect(file).not.toBe('');
    expect(message.en).not.toContain('unforeseen');
    expect([message.vi, message.en, mend.vi, mend.en]).not.toContain('');
  }
}

const names = Object.keys(rich);
const keys = fc.constantFrom(
  ...[
    'part',
    'line',
    'table',
    'columns',
    'rows',
    'cells',
    'fields',
    'type',
    'label',
    'id',
    'repeat',
    'blocks',
    'grow',
    'workings',
  ],
  ...[
    'sum',
    'ratio',
    'expected',
    'applicable',
    'options',
    'header',
    'holds',
    'span',
    '__proto__',
    'constructor',
    'toString',
    'length',
  ],
);
const scalars = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '{a}',
    '{a=b}',
    '<i>',
    '{',
    'a > 1',
    'integer',
    'choice',
    'general',
    'field',
    'option',
    'services.name',
    '__proto__',
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 6 },
    scalars,
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie('anything')), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));

test('random YAML in any file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), anything, (name, value) =>
      expectAnswer({ ...rich, [name]: stringify(value) }),
    ),
    { numRuns: 300 },
  );
});

test('random text in any file', () => {
  const text = fc.array(
    fc.constantFrom(
      '- ',
      'a: ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!!binary ',
      '? ',
      '| ',
      '"',
      "'",
      '#',
      '\t',
      '%',
      '---\n',
      '<<: ',
      '\ud800',
      '\0',
    ),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), text, (name, pieces) => expectAnswer({ ...rich, [name]: pieces.join('') })),
    { numRuns: 300 },
  );
});

test('a sound definition with a piece cut out, doubled or changed', () => {
  const mutation = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(5000),
    length: fc.nat(40),
    instead: fc.oneof(
      fc.constantFrom('', '{', ' ', '\n', ': ', 'null', '[]', '1.5', 'true', '- '),
      fc.string({ maxLength: 8 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const files: Record<string, string> = { ...rich };
      for (const { name, at, length, instead } of mutations) {
        const text = files[name] ?? '';
        const start = at % (text.length + 1);
        files[name] = text.slice(0, start) + instead + text.slice(start + length);
      }
      expectAnswer(files);
    }),
    { numRuns: 500 },
  );
});

describe('hostile YAML', () => {
  const laughs = Array.from(
    { length: 12 },
    (_, level) =>
      `l${level}: &l${level} [${Array(9)
        .fill(level === 0 ? 'x' : `*l${level - 1}`)
        .join(', ')}]`,
  );
  test.each([
    ['an alias bomb', laughs.join('\n')],
    ['an alias bomb in a list of blocks', `${laughs.map((line) => `- ${line}`).join('\n')}`],
    ['an alias of itself', '&a [*a]'],
    ['an alias of itself in a block', '- &a { line: x, fields: *a }'],
    ['a merge key', '- &a { line: x }\n- { <<: *a }'],
    ['flow nesting', `- ${'['.repeat(100_000)}`],
    ['closed flow nesting', `- ${'['.repeat(150)}${']'.repeat(150)}`],
    ['block nesting', `${'- '.repeat(20_000)}a`],
    ['nested maps', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['prototype keys', '- { __proto__: { line: a }, constructor: { prototype: 1 } }'],
    [
      'prototype keys of fields and cells',
      '- part: general\n- { line: a, fields: { toString: { type: text }, valueOf: null, hasOwnProperty: {} } }',
    ],
    ['binary and timestamps', '- !!binary aGVsbG8=\n- !!timestamp 2019-01-01\n- !!set { a, b }'],
    ['many documents', '- a\n---\n- b'],
    ['a null byte', '- line: "a\0b"'],
    ['many thousand blocks of nothing', '- a\n'.repeat(20_000)],
  ])('%s is answered', (_, text) => {
    expectAnswer({ ...rich, 'part-1.yaml': text });
  });

  test('hostile file names and no files at all', () => {
    expectAnswer({});
    expectAnswer({ '__proto__.yaml': 'a', 'constructor.yaml': '- a' });
    expectAnswer({ 'form.yaml': '' });
  });
});
