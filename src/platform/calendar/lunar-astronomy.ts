/**
 * New moons and the sun's place, as whole days of Vietnamese civil time (UTC+7).
 * The series are those of Jean Meeus that Hồ Ngọc Đức's published method for the Vietnamese calendar uses; they are good
 * to a few minutes between 1800 and 2199. Days here are Julian day numbers, angles degrees.
 */

const hoursEastOfGreenwich = 7;
const synodicMonth = 29.530588853;
/** The new moon that is counted as number 0, at the turn of 1899 to 1900. */
const newMoonZero = 2415021.076998695;

const radian = Math.PI / 180;
const sine = (degrees: number): number => Math.sin(degrees * radian);

/** The number of the mean new moon that is nearest to a day. */
export function nearestNewMoon(julianDay: number): number {
  return Math.round((julianDay - newMoonZero) / synodicMonth);
}

/** The day in Vietnam on which new moon number `index` falls: the first day of a lunar month. */
export function newMoonDay(index: number): number {
  return Math.floor(newMoonInstant(index) + 0.5 + hoursEastOfGreenwich / 24);
}

/**
 * Which twelfth of its yearly path the sun is in when the day begins in Vietnam: 0 from the spring equinox, 3 from the
 * summer solstice, 6, and 9 from the winter solstice.
 */
export function sunTwelfth(julianDay: number): number {
  return Math.floor(sunLongitude(julianDay - 0.5 - hoursEastOfGreenwich / 24) / 30);
}

function newMoonInstant(index: number): number {
  const t = index / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * index +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return mean + newMoonCorrection(index, t) - clockDrift;
}

/** How far the true new moon is from the mean one, in days. */
function newMoonCorrection(index: number, t: number): number {
  const sun = 359.2242 + 29.10535608 * index - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * index + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const latitude = 21.2964 + 390.67050646 * index - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  return (
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(2 * moon + sun)
  );
}

/** The sun's apparent longitude at an instant (Julian day with its fraction, universal time), 0 up to 360. */
function sunLongitude(instant: number): number {
  const t = (instant - 2451545) / 36525;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  const meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const apparent = meanLongitude + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
