import { Problem } from '#platform/http';
import { messages } from './messages.ts';
import { elsewhereIn, type Standing } from './standing.ts';

type Placed = { readonly place: string };
type Owners = Pick<Standing, 'ownedElsewhere'> | null;

/** The field or growing table in which a place lies. */
const rootOf = ({ place }: Placed): string => place.split('/', 1)[0] ?? place;

/** Refuses (403) answers to what another body answers for all, naming the body, and to what is not asked of this one. */
export function refuseOwned(campaign: Owners, changes: readonly Placed[]): void {
  const elsewhere = elsewhereIn(campaign);
  const refused = changes.find((change) => elsewhere.has(rootOf(change)));
  if (refused === undefined) return;
  const owner = campaign?.ownedElsewhere.get(rootOf(refused))?.ownerName ?? null;
  if (owner === null) throw new Problem(403, messages.notAskedHere);
  throw new Problem(403, messages.ownedByOther, { owner });
}

/** What a file would change, without what another body answers for all; those places are named apart. */
export function withoutOwned<C extends Placed, T extends { readonly changes: readonly C[] }>(
  campaign: Owners,
  taken: T,
): T & { readonly owned: readonly string[] } {
  const elsewhere = elsewhereIn(campaign);
  const isOwned = (change: Placed) => elsewhere.has(rootOf(change));
  const changes = taken.changes.filter((change) => !isOwned(change));
  return { ...taken, changes, owned: taken.changes.filter(isOwned).map(({ place }) => place) };
}
