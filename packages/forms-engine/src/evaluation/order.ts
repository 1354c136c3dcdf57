/** The steps so that each comes after those whose signals it reads; `circle` names what can never be ordered. */
import type { Signal, Step } from './model.ts';
export function orderSteps(steps: readonly Step[]): {
  readonly ordered: readonly Step[];
  readonly circle: readonly string[];
} {
  const writers = new Map<Signal, number[]>();
  steps.forEach((step, index) => {
    for (const signal of step.writes) push(writers, signal, index);
  });
  const followers = new Map<number, number[]>();
  const waiting = steps.map((step, index) => {
    const before = new Set<number>();
    for (const signal of [...step.reads, ...(step.rowReads ?? [])]) {
      for (const writer of writers.get(signal) ?? []) before.add(writer);
    }
    for (const writer of before) push(followers, writer, index);
    return before.size;
  });
  const ready = steps.flatMap((_, index) => (waiting[index] === 0 ? [index] : []));
  // `ready` grows while it is walked; no recursion, so chains may be thousands long.
  for (let at = 0; at < ready.length; at++) {
    for (const follower of followers.get(ready[at] ?? -1) ?? []) {
      const left = (waiting[follower] ?? 0) - 1;
      waiting[follower] = left;
      if (left === 0) ready.push(follower);
    }
  }
  const done = new Set(ready);
  return {
    ordered: ready.flatMap((index) => steps[index] ?? []),
    circle: steps.flatMap((step, index) => (done.has(index) ? [] : step.about)),
  };
}

function push<K>(lists: Map<K, number[]>, key: K, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
