/** What is known of many numbers at once. Blanks are not in it: a body that answered nothing is not one that answered 0. */
export type Tally = { readonly count: number; readonly sum: number; readonly min: number; readonly max: number };

export const emptyTally: Tally = { count: 0, sum: 0, min: Infinity, max: -Infinity };

export function tallyOf(numbers: Iterable<number | null>): Tally {
  let tally = emptyTally;
  for (const number of numbers) {
    if (number !== null) tally = mergeTallies(tally, { count: 1, sum: number, min: number, max: number });
  }
  return tally;
}

/** Two groups of bodies as one. It does not matter in which order, nor how the groups were made. */
export function mergeTallies(one: Tally, other: Tally): Tally {
  return {
    count: one.count + other.count,
    sum: one.sum + other.sum,
    min: Math.min(one.min, other.min),
    max: Math.max(one.max, other.max),
  };
}
