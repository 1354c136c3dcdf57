/** Where the lines of a chart's height stand: 0, or the lowest value if it is below, and round steps up to the highest. At most six. */
export function ticksFor(values: readonly number[]): readonly number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(low, ...values);
  if (high === low) return [low, low + 1];
  const step = roundStep((high - low) / 4);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  // multiplied anew each time: adding 0.1 again and again does not give 0.3
  return Array.from({ length: count + 1 }, (_one, index) => Number(((first + index) * step).toPrecision(12)));
}

/** 1, 2 or 5 with zeros, not below the given step. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}
