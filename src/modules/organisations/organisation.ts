import type { IsoDate } from '#platform/calendar';

export const kinds = ['province', 'department', 'district', 'commune', 'unit'] as const;
type Kind = (typeof kinds)[number];

export const legalNatures = [
  'administrative',
  'peoplesCommitteeOffice',
  'publicServiceUnit',
  'partyOrMassOrganisation',
  'centralBody',
  'enterprise',
] as const;
type LegalNature = (typeof legalNatures)[number];

/** A body as it is on one day. */
export type Organisation = {
  readonly id: string;
  /** Identifier code such as "H08.12.03"; null where none was given. */
  readonly identifierCode: string | null;
  readonly name: string;
  readonly kind: Kind;
  readonly legalNature: LegalNature;
  readonly parentId: string | null;
  /** Every body above it, the nearest first. */
  readonly above: readonly string[];
};

/** What a body is from one day on, until it becomes something else. */
export type OrganisationState = Pick<Organisation, 'name' | 'kind' | 'legalNature' | 'parentId'> & {
  readonly from: IsoDate;
  /** Number and date of the decision. */
  readonly decision?: string;
};

/**
 * Which bodies a form asks, as its definition says it: by legal nature, by kind where it says, and by identifier code where
 * it names single bodies.
 */
export type Scope = {
  readonly natures: readonly string[];
  readonly kinds?: readonly string[];
  readonly organisations?: readonly string[];
};

/** Whether a body, as it is on the day that counts, is among those that a form asks. */
export function isInScope(
  organisation: Pick<Organisation, 'kind' | 'legalNature' | 'identifierCode'>,
  { natures, kinds: wanted, organisations }: Scope,
): boolean {
  if (!natures.includes(organisation.legalNature)) return false;
  if (wanted !== undefined && !wanted.includes(organisation.kind)) return false;
  return (
    organisations === undefined ||
    (organisation.identifierCode !== null && organisations.includes(organisation.identifierCode))
  );
}

/** The bodies above each, from who stands under whom. A circle, which nobody should have entered, ends where it closes. */
export function aboveOf(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const above: string[] = [];
  let next = parents.get(id) ?? null;
  while (next !== null && next !== id && !above.includes(next)) {
    above.push(next);
    next = parents.get(next) ?? null;
  }
  return above;
}
