/** A class of a map: the least and the greatest value that are really in it, and how many units. */
export type ValueClass = { readonly from: number; readonly to: number; readonly count: number };

const most = 5;

/**
 * Up to five classes with about as many units in each. Their limits are values that exist, and equal values are never parted, so that
 * a class says what it holds; there are fewer where there are few different values.
 */
export function classesOf(values: readonly number[]): readonly ValueClass[] {
  const counts = [
    ...Map.groupBy(
      values.toSorted((a, b) => a - b),
      (value) => value,
    ),
  ].map(([value, all]) => ({ value, count: all.length }));
  const groups = Math.min(most, counts.length);
  const classes: { from: number; to: number; count: number }[] = [];
  let before = 0;
  for (const { value, count } of counts) {
    const last = classes.at(-1);
    // the middle of equal values says where they stand among all
    const place = Math.min(groups - 1, Math.floor(((before + count / 2) / values.length) * groups));
    const isNew = last === undefined || (classes.length <= place && classes.length < groups);
    if (isNew) classes.push({ from: value, to: value, count });
    else {
      last.to = value;
      last.count += count;
    }
    before += count;
  }
  return classes;
}

/** The shade of a class, 1 the lightest to 5: few classes stand far apart. */
export function shadeOf(index: number, classes: number): number {
  return classes === 1 ? 3 : 1 + Math.round((index * (most - 1)) / (classes - 1));
}
