import type { Finding } from '#forms-engine/browser';
import { elementId } from './sheet-view.ts';

/** The place that a finding leads to: its first field, in its row if it is about one. */
export function placeOf({ fields: [first], row }: Finding): string | null {
  if (first === undefined) return null;
  return row === undefined ? first : `${row.table}/${row.id}/${first.split('.').at(-1)}`;
}

/** The id of the element on the sheet's page to which a finding leads; of its part where it names no place. */
export function elementIdOf(finding: Finding): string {
  const place = placeOf(finding);
  return place === null ? `phan-${finding.part}` : elementId(place);
}

/** Where a finding stands beside the slots: at each of its fields. What is merely blank stands only in the list. */
function findingPlaces(finding: Finding): readonly string[] {
  if (finding.class === 'missing') return [];
  if (finding.row === undefined) return finding.fields;
  const place = placeOf(finding);
  return place === null ? [] : [place];
}

/** The findings of every place that has some. */
export function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const place of findingPlaces(finding)) places.set(place, [...(places.get(place) ?? []), finding]);
  }
  return places;
}
