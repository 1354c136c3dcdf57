import type { About } from '#forms-engine';
import { sameValue, type Written } from '#modules/filling';
import type { OfferedAnswer } from './offered.ts';

type Sent = Written & { readonly isOffer?: true };

/** Where a taken answer comes from, as it is written down. */
const originOf = ({ form, period }: OfferedAnswer): About => ({ provenance: { kind: 'carried', from: form, period } });

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
