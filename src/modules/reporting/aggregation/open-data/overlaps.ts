import { type Dataset, fewestBodies, type PublishedFigure } from './dataset.ts';

/** What is published of a body, with where the body stands. */
export type Published = {
  readonly id: string;
  readonly name: string;
  /** The bodies above it. */
  readonly above: readonly string[];
  readonly figures: Dataset['figures'];
};

/** Releases from which, side by side, the figures of fewer than three bodies can be worked out, in how many items. */
export type Overlap = { readonly others: readonly string[]; readonly items: number };

/** Rules under which one aggregate less another one is the figure of those that are in the first alone. */
const additive = new Set<PublishedFigure['rule']>(['sum', 'countYes', 'countEach', 'ratio', 'weightedMean']);

const isKnown = (figure: PublishedFigure | undefined): figure is PublishedFigure =>
  figure !== undefined && !figure.isWithheld;

/** How many items of `whole` rest, without what `parts` tell, on some bodies and on fewer than three. */
function narrowed(whole: Published, parts: readonly Published[]): number {
  const byId = parts.map(({ figures }) => new Map(figures.map((figure) => [figure.id, figure])));
  return whole.figures.filter((figure) => {
    const theirs = byId.map((figures) => figures.get(figure.id));
    if (!additive.has(figure.rule) || figure.isWithheld || !theirs.every(isKnown)) return false;
    const rest = figure.answered - theirs.reduce((sum, { answered }) => sum + answered, 0);
    return rest > 0 && rest < fewestBodies;
  }).length;
}

const isBelow = (one: Published, other: Published): boolean => one.above.includes(other.id);

/**
 * Where a new release, beside those that stand, would tell single bodies' figures: a body's aggregate less that of one branch, or less
 * those of all its branches that are published.
 */
export function overlapsOf(released: Published, standing: readonly Published[]): readonly Overlap[] {
  const all = [...standing.filter(({ id }) => id !== released.id), released];
  const wholes = all.filter((whole) => whole === released || isBelow(released, whole));
  return wholes.flatMap((whole) => {
    const inner = all.filter((each) => isBelow(each, whole));
    const widest = inner.filter((each) => !inner.some((other) => isBelow(each, other)));
    const single = inner.filter((each) => whole === released || each === released).map((each) => [each]);
    const together = widest.length > 1 ? [widest] : [];
    return [...single, ...together].flatMap((parts): readonly Overlap[] => {
      const items = narrowed(whole, parts);
      const others = [whole, ...parts].filter((each) => each !== released).map(({ name }) => name);
      return items === 0 ? [] : [{ others, items }];
    });
  });
}
