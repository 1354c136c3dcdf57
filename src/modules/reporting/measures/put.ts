import type { About } from '#forms-engine';
import { type Answer, type Figure, sameValue } from '#modules/filling';
import { aboutKept, aboutTaken, type Compared } from './compare.ts';
import { rowPlaceOf } from './gone-rows.ts';

/** Rows that the figures need and the sheet does not have, in the order in which they were measured, after those that stand. */
function newRows(places: readonly string[], answers: readonly Answer[], base: number, now: Date): readonly Figure[] {
  const known = new Set(answers.flatMap(({ place, value }) => (value === null ? [] : [place])));
  const rows = new Set(places.flatMap((place) => rowPlaceOf(place) ?? []));
  const about: About = {};
  // a row's value is its position; rows of people stand at the second in which they were added
  return [...rows]
    .filter((place) => !known.has(place))
    .map((place, index) => ({ place, value: now.getTime() / 1000 + index / 1000, about, base }));
}

/**
 * Places in rows that somebody took out of the report: they do not come back by themselves. A row that was dropped because its source did
 * not give it does, once the source gives it again.
 */
export function inRemovedRow(answers: readonly Answer[]): (place: string) => boolean {
  const removed = new Set(
    answers
      .filter(
        ({ place, value, about }) =>
          value === null && place.split('/').length === 2 && about?.provenance?.kind !== 'measured',
      )
      .map(({ place }) => place),
  );
  return (place) => removed.has(rowPlaceOf(place) ?? '');
}

/** Places in rows that the sheet does not have now. */
export function inNewRow(answers: readonly Answer[]): (place: string) => boolean {
  const live = new Set(answers.flatMap(({ place, value }) => (typeof value === 'number' ? [place] : [])));
  return (place) => {
    const row = rowPlaceOf(place);
    return row !== null && !live.has(row);
  };
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
      base,
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
