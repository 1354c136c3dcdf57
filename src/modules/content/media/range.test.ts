import { expect, test } from 'vitest';
import { readRange } from './range.ts';

const part = (first: number, last: number) => ({ kind: 'part', first, last });

test.each([
  ['bytes=0-3', part(0, 3)],
  ['bytes=4-', part(4, 9)],
  ['bytes=-4', part(6, 9)],
  ['bytes=-99', part(0, 9)],
  ['bytes=8-99', part(8, 9)],
  ['bytes=10-', { kind: 'outside' }],
  ['bytes=-0', { kind: 'outside' }],
  ['bytes=3-1', { kind: 'whole' }],
  ['bytes=0-1,4-5', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['lines=0-1', { kind: 'whole' }],
  [undefined, { kind: 'whole' }],
])('of ten bytes, %s asks for %o', (header, range) => expect(readRange(header, 10)).toEqual(range));
