import { expect, test } from 'vitest';
import { say } from './index.ts';

const greeting = { vi: 'Chào {name}', en: 'Hello {name}' };

test('a message is said in the chosen language with its values', () => {
  expect(say(greeting, 'vi', { name: 'An' })).toBe('Chào An');
  expect(say(greeting, 'en', { name: 'An' })).toBe('Hello An');
});

test('a value that is missing leaves its slot visible', () => {
  expect(say(greeting, 'vi')).toBe('Chào {name}');
});
