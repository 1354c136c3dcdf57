import { describe, expect, test } from 'vitest';
import { KeptMaking } from './making.ts';
import type { Kept } from './store.ts';

const kept = (value: string, tags: readonly string[] = [], until: number | null = null): Kept<string> => ({
  value,
  bytes: value.length,
  tags,
  until,
});

function hearing(maxBytes = 1_000): KeptMaking<string> {
  const making = new KeptMaking<string>(maxBytes);
  making.hear();
  return making;
}

/** A making that waits until it is let go. */
function held(value: Kept<string>) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let times = 0;
  const make = async () => {
    times += 1;
    await gate;
    return value;
  };
  return { make, letGo: () => letGo(), times: () => times };
}

describe('what was made', () => {
  test('is given again without making it', async () => {
    const making = hearing();
    expect(await making.get('a', 0, async () => kept('first'))).toBe('first');
    expect(await making.get('a', 0, async () => kept('second'))).toBe('first');
    expect(making.find('a', 0)).toBe('first');
  });

  test('goes with any of its tags, and nothing else does', async () => {
    const making = hearing();
    await making.get('a', 0, async () => kept('a', ['site:1', 'article:7']));
    await making.get('b', 0, async () => kept('b', ['site:1']));
    making.emptyTags(['article:7']);
    expect([making.find('a', 0), making.find('b', 0)]).toEqual([undefined, 'b']);
  });

  test('is given until its time is over', async () => {
    const making = hearing();
    await making.get('a', 1_000, async () => kept('a', [], 2_000));
    expect([making.find('a', 1_999), making.find('a', 2_000)]).toEqual(['a', undefined]);
  });

  test('is not kept when its time is over at once', async () => {
    const making = hearing();
    expect(await making.get('a', 1_000, async () => kept('a', [], 0))).toBe('a');
    expect(making.find('a', 1_000)).toBeUndefined();
  });

  test('makes room for what was used last, within the bytes', async () => {
    const making = hearing(10);
    await making.get('a', 0, async () => kept('aaaa'));
    await making.get('b', 0, async () => kept('bbbb'));
    making.find('a', 0);
    await making.get('c', 0, async () => kept('cccc'));
    expect([making.find('a', 0), making.find('b', 0), making.find('c', 0)]).toEqual(['aaaa', undefined, 'cccc']);
    expect(making.state.bytes).toBeLessThanOrEqual(10);
  });

  test('is not kept when it is larger than everything together', async () => {
    const making = hearing(3);
    expect(await making.get('a', 0, async () => kept('aaaa'))).toBe('aaaa');
    expect(making.state.entries).toBe(0);
  });
});

describe('while something is being made', () => {
  test('all who ask for it wait for the same', async () => {
    const making = hearing();
    const slow = held(kept('a'));
    const asked = [1, 2, 3].map(() => making.get('a', 0, slow.make));
    slow.letGo();
    expect(await Promise.all(asked)).toEqual(['a', 'a', 'a']);
    expect(slow.times()).toBe(1);
  });

  test('a change of what it shows keeps it from being kept, and who asks afterwards gets the new', async () => {
    const making = hearing();
    const old = held(kept('old', ['article:7']));
    const asked = making.get('a', 0, old.make);
    making.emptyTags(['article:7']);
    expect(await making.get('a', 0, async () => kept('new', ['article:7']))).toBe('new');
    old.letGo();
    expect(await asked).toBe('old');
    expect(making.find('a', 0)).toBe('new');
  });

  test('a change of something else does not keep it from being kept', async () => {
    const making = hearing();
    const slow = held(kept('a', ['article:7']));
    const asked = making.get('a', 0, slow.make);
    making.emptyTags(['article:8']);
    slow.letGo();
    await asked;
    expect(making.find('a', 0)).toBe('a');
  });

  test('a failure is told to all who wait, and the next one tries again', async () => {
    const making = hearing();
    const fail = () => making.get('a', 0, () => Promise.reject(new Error('no')));
    await expect(Promise.all([fail(), fail()])).rejects.toThrow('no');
    expect(await making.get('a', 0, async () => kept('a'))).toBe('a');
  });
});

describe('while nothing is heard', () => {
  test('nothing kept is given, and nothing is kept', async () => {
    const making = hearing();
    await making.get('a', 0, async () => kept('old'));
    making.deafen();
    expect(await making.get('a', 0, async () => kept('new'))).toBe('new');
    expect(making.find('a', 0)).toBeUndefined();
    making.hear();
    expect(making.find('a', 0)).toBeUndefined();
  });

  test('what was begun before is not kept afterwards', async () => {
    const making = hearing();
    const slow = held(kept('old'));
    const asked = making.get('a', 0, slow.make);
    making.deafen();
    making.hear();
    slow.letGo();
    await asked;
    expect(making.find('a', 0)).toBeUndefined();
  });
});
