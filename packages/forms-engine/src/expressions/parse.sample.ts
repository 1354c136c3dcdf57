import type { ExpressionType, Scope } from './parse-scope.ts';

const number: ExpressionType = { kind: 'number' };
const level: ExpressionType = { kind: 'choice', options: ['full', 'part', 'none'] };

/** Names for the tests of the parser: fields of every type and one growing table. */
export const sampleScope: Scope = {
  fields: new Map<string, ExpressionType>([
    ['a', number],
    ['b', number],
    ['staff_total', number],
    ['has_lan', { kind: 'boolean' }],
    ['name', { kind: 'text' }],
    ['level', level],
    ['days', { kind: 'list', of: level }],
    ['founded', { kind: 'date' }],
    ['opened', { kind: 'dateTime' }],
    ['quarter_reported', { kind: 'quarter' }],
    ['since', { kind: 'year' }],
    ['decision', { kind: 'document' }],
  ]),
  tables: new Map([
    [
      'services',
      new Map<string, ExpressionType>([
        ['received', number],
        ['solved', number],
        ['level', level],
        ['title', { kind: 'text' }],
      ]),
    ],
  ]),
};
