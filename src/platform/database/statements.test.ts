import { expect, test } from 'vitest';
import { statementsOf } from './statements.ts';

test('an SQL file is cut at its semicolons, and each statement knows its line', () => {
  expect(statementsOf('-- first\nSELECT 1;\n\n/* two;\nlines */\nSELECT 2')).toEqual([
    { text: 'SELECT 1;', line: 2 },
    { text: 'SELECT 2', line: 6 },
  ]);
});

test.each([
  ["INSERT INTO t VALUES ('a;b''c;d');"],
  ["SELECT E'it\\'s; one';"],
  ['SELECT "odd;name" FROM t;'],
  ['DO $$ BEGIN PERFORM 1; PERFORM 2; END $$;'],
  ['CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $body$ SELECT $$a;b$$; $body$;'],
  ['SELECT 1 -- not; here\n + 2;'],
  ['SELECT /* nor; here */ 1;'],
])('a semicolon inside of quotes, bodies and comments ends nothing: %s', (text) => {
  expect(statementsOf(text)).toEqual([{ text, line: 1 }]);
});

test('a file of comments alone has no statement', () => {
  expect(statementsOf('-- nothing;\n/* at; all */\n')).toEqual([]);
});
