/**
 * Rounds half away from zero at a number of decimals, as people do on paper: 1.005 at 2 is 1.01, -2.5 at 0 is -3.
 * Works on the decimal notation at 15 significant digits, so that a double's last bit (1.00499999999999989) never decides.
 */
export function roundHalfUp(number: number, decimals: number): number {
  if (Number.isInteger(number) && decimals >= 0) return number;
  const clean = Math.abs(Number(number.toPrecision(15)));
  const shifted = Math.round(shift(clean, decimals));
  const rounded = shift(shifted, -decimals);
  return number < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point to the right by `places`, in the notation, not by multiplying. */
function shift(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How many decimals a number shows when written out: 85 has 0, 85.5 has 1. */
export function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}
