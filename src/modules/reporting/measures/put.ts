import type { About } from '#forms-engine';
import { type Answer, type Figure, sameValue } from '#modules/filling';
import { aboutKept, aboutTaken, type Compared } from './compare.ts';

const rowOf = (place: string): string | null => {
  const [table, row, column] = place.split('/');
  return column === undefined ? null : `${table}/${row}`;
};

/** Rows that the figures need and the sheet does not have, in the order in which they were measured, after those that stand. */
function newRows(places: readonly string[], answers: readonly Answer[], now: Date): readonly Figure[] {
  const known = new Set(answers.map(({ place }) => place));
  const rows = new Set(places.flatMap((place) => rowOf(place) ?? []));
  const about: About = {};
  // a row's value is its position; rows of people stand at the second in which they were added
  return [...rows]
    .filter((place) => !known.has(place))
    .map((place, index) => ({ place, value: now.getTime() / 1000 + index / 1000, about, base: 0 }));
}

/** Places in rows that somebody took out of the report: they do not come back by themselves. */
export function inRemovedRow(answers: readonly Answer[]): (place: string) => boolean {
  const removed = new Set(
    answers.filter(({ place, value }) => value === null && place.split('/').length === 2).map(({ place }) => place),
  );
  return (place) => removed.has(rowOf(place) ?? '');
}

/** What is written when these figures are taken. */
export function figuresToTake(
  compared: readonly Compared[],
  answers: readonly Answer[],
  base: number,
  now: Date,
): readonly Figure[] {
  const figures = compared.map((each) => ({
    place: each.figure.place,
    value: each.figure.value,
    about: aboutTaken(each),
    base,
  }));
  return [
    ...newRows(
      figures.map(({ place }) => place),
      answers,
      now,
    ),
    ...figures,
  ];
}

/** What is written where a person's figure stays: the measured one stands beside it from now on, and wants a reason. */
export function figuresToKeep(compared: readonly Compared[], base: number): readonly Figure[] {
  return compared
    .filter(({ standing, figure }) => !sameValue(standing?.about?.overrides?.value ?? null, figure.value))
    .map((each) => ({ place: each.figure.place, value: each.standing?.value ?? null, about: aboutKept(each), base }));
}
