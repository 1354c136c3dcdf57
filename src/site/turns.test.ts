import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

const long = 60_000;

/** Something that is made once it is told to be done, and notes when it begins. */
function work(begun: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const make = () => {
    begun.push(name);
    return promise;
  };
  return { make, done: () => resolve(name), fail: () => reject(new Error(name)) };
}

test('so many are made at once; the others begin in the order in which they came, each when one is done', async () => {
  const begun: string[] = [];
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(begun, name));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four');
  const turns = new Turns(2, long);
  const made = [a, b, c, d].map(({ make }) => turns.make(make));
  expect(begun).toEqual(['a', 'b']);
  b.done();
  await made[1];
  expect(begun).toEqual(['a', 'b', 'c']);
  a.done();
  c.done();
  d.done();
  expect(await Promise.all(made)).toEqual(['a', 'b', 'c', 'd']);
});

test('what fails hands its turn on, and tells who asked', async () => {
  const begun: string[] = [];
  const [first, second] = [work(begun, 'first'), work(begun, 'second')];
  const turns = new Turns(1, long);
  const failing = turns.make(first.make);
  const waiting = turns.make(second.make);
  first.fail();
  await expect(failing).rejects.toThrow('first');
  second.done();
  expect(await waiting).toBe('second');
});

test('what takes too long holds up nobody, and once it is done nobody begins for it a second time', async () => {
  const begun: string[] = [];
  const slow = work(begun, 'slow');
  const turns = new Turns(1, 5);
  const made = turns.make(slow.make);
  const [next, last] = [work(begun, 'next'), work(begun, 'last')];
  const others = [turns.make(next.make), turns.make(last.make)];
  await expect.poll(() => begun).toContain('next');
  slow.done();
  expect(await made).toBe('slow');
  next.done();
  last.done();
  expect(await Promise.all(others)).toEqual(['next', 'last']);
  expect(begun).toEqual(['slow', 'next', 'last']);
});
