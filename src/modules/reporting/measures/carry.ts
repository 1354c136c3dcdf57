import type { About } from '#forms-engine';
import { sameValue, type Written } from '#modules/filling';
import type { OfferedAnswer } from './offered.ts';
import type { OfferedRows } from './offered-rows.ts';

const rowId = /^[A-Za-z0-9_-]{1,40}$/;

type Sent = Written & { readonly isOffer?: true };

/** Where a taken answer comes from, as it is written down. */
const originOf = ({ form, period }: Pick<OfferedAnswer, 'form' | 'period'>): About => ({
  provenance: { kind: 'carried', from: form, period },
});

/** Changes with their origin: what a person says to have taken from an earlier report is looked up; if it says something else, it was typed. */
export function withOrigin(changes: readonly Sent[], offers: ReadonlyMap<string, OfferedAnswer>): readonly Written[] {
  return changes.map(({ isOffer, ...change }) => {
    const offer = isOffer === true ? offers.get(change.place) : undefined;
    return offer !== undefined && sameValue(offer.value, change.value) ? { ...change, about: originOf(offer) } : change;
  });
}

/** What is written when offers are taken by their places, on nothing but a blank. */
export function carriedChanges(
  places: readonly string[],
  offers: ReadonlyMap<string, OfferedAnswer>,
  baseOf: (place: string) => number,
): readonly Written[] {
  return places.flatMap((place) => {
    const offer = offers.get(place);
    return offer === undefined ? [] : [{ place, value: offer.value, base: baseOf(place), about: originOf(offer) }];
  });
}

/** What is written when the rows of growing tables are taken: each row with its cells, after those that were ever there. */
export function carriedRows(
  places: readonly string[],
  offers: ReadonlyMap<string, OfferedRows>,
  { known, position }: { readonly known: ReadonlySet<string>; readonly position: number },
): readonly Written[] {
  return places.flatMap((table) => {
    const offer = offers.get(table);
    return (offer?.rows ?? []).flatMap(({ _id, ...cells }, index): readonly Written[] => {
      // the row of the same thing keeps its id, so that reports can be compared; one that somebody took out stays out
      const isFree = _id !== undefined && rowId.test(_id) && !known.has(`${table}/${_id}`);
      const row = `${table}/${isFree ? _id : crypto.randomUUID().slice(0, 8)}`;
      const about = offer === undefined ? {} : originOf(offer);
      const written = Object.entries(cells).map(([column, value]) => ({
        place: `${row}/${column}`,
        value,
        base: 0,
        about,
      }));
      return [{ place: row, value: position + index / 1000, base: 0 }, ...written];
    });
  });
}
