/** What makes a figure worth a second look. */
export type Mark = 'farFromOwn' | 'farFromPeers' | 'nowBlank';

export type Compared = {
  /** The figure in question; null: blank, or no figure. */
  readonly value: number | null;
  /** The body's own figure in its last accepted report; null: none. */
  readonly own: number | null;
  /** The figures of bodies of the same kind for the same form and period, the body's own left out. */
  readonly peers: readonly number[];
};

/** More than half of the own last figure away from it. */
const ownShare = 0.5;
/** Below this number of peers a median says little. */
const fewestPeers = 5;
/** More than three median absolute deviations from the peers' median, each taken as 1.4826 (a normal distribution's standard deviation). */
const deviations = 3 * 1.4826;

/** The middle of some figures; of an even number the mean of the two in the middle. Null where there are none. */
export function median(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function isFarFromOwn(value: number, own: number | null): boolean {
  return own !== null && Math.abs(value - own) > ownShare * Math.abs(own);
}

/** Where the peers all say nearly the same, their deviation is no measure: then half of their median is. */
function isFarFromPeers(value: number, peers: readonly number[]): boolean {
  const centre = median(peers);
  if (peers.length < fewestPeers || centre === null) return false;
  const spread = median(peers.map((each) => Math.abs(each - centre))) ?? 0;
  const most = spread === 0 ? ownShare * Math.abs(centre) : deviations * spread;
  return Math.abs(value - centre) > most;
}

/** Why a figure is worth a second look; nothing of it is a fault. */
export function marksOf({ value, own, peers }: Compared): readonly Mark[] {
  if (value === null) return own === null ? [] : ['nowBlank'];
  return [
    ...(isFarFromOwn(value, own) ? ['farFromOwn' as const] : []),
    ...(isFarFromPeers(value, peers) ? ['farFromPeers' as const] : []),
  ];
}
