import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleScope } from './parse.sample.ts';
import { parseExpression } from './parse.ts';

/** Pieces of the language, right and wrong, so that random text gets past the first token. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'b',
    'level',
    'services.received',
    'services.',
    'period.year',
    '1',
    '1.5e3',
    '1u',
    '0x1F',
    '"x"',
    "'",
    '"""',
    'r"\\d"',
    'b"x"',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '?',
    '+',
    '-',
    '*',
    '/',
    '%',
    '<',
    '<=',
    '==',
    '!=',
    '&&',
    '||',
    '!',
    ' in ',
    '.',
  ],
  ...[
    'sum(',
    'has(',
    'blank(',
    '.matches(',
    '.map(',
    '__proto__',
    'constructor',
    'toString(',
    'null',
    'true',
    '//',
    '\n',
    '\\u{110000}',
    '\ud800',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('any text is either an expression or refused with reasons in both languages; nothing is thrown', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, 'services'), (source, row) => {
      const result = parseExpression(source, row === undefined ? sampleScope : { ...sampleScope, row });
      if (result.ok) return;
      expect(result.faults.length).toBeGreaterThan(0);
      for (const { position, message, mend } of result.faults) {
        expect(position).toBeGreaterThan(0);
        expect([message.vi, message.en, mend.vi, mend.en]).not.toContain('');
      }
    }),
    { numRuns: 3000 },
  );
});

test('hostile text of the greatest length is answered as well', () => {
  for (const piece of [
    '(',
    '[',
    '{',
    '!',
    '-',
    'a.',
    'a?',
    'a?b:',
    'sum(',
    '"',
    '!(',
    'a||',
    '[a,',
    '\\',
    '//',
    'a in ',
  ]) {
    const result = parseExpression(piece.repeat(8000 / piece.length), sampleScope);
    expect(result.ok).toBe(false);
  }
});
