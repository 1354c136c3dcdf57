import { boundsOf, type Polygons, type Ring } from './shape.ts';

/** The middle of the widest stretch inside a territory that is as high as two lines of text, and its width; 0 where there is none. */
export type Interior = { readonly x: number; readonly y: number; readonly width: number };

type Span = readonly [number, number];

/** Half the height of two lines of small text. */
const halfHeight = 12;
const lines = 24;

/** Where a horizontal line lies inside of the rings: between its crossings with them, two by two. */
function spansAt(rings: readonly Ring[], y: number): readonly Span[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (from === undefined || from[1] > y === to[1] > y) continue;
      crossings.push(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
    }
  }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((x, index) => (index % 2 === 0 ? [[x, crossings[index + 1] ?? x] as const] : []));
}

function widest(spans: readonly Span[]): Span {
  return spans.reduce((best, span) => (span[1] - span[0] > best[1] - best[0] ? span : best), [0, 0] as Span);
}

/** The stretches that both have. */
function common(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  return some.flatMap(([from, to]) =>
    others.flatMap(([a, b]): readonly Span[] =>
      Math.max(from, a) < Math.min(to, b) ? [[Math.max(from, a), Math.min(to, b)]] : [],
    ),
  );
}

/** Finds where a name fits best into a territory, on a picture. */
export function interiorOf(polygons: Polygons): Interior {
  let best: Interior = { x: 0, y: 0, width: 0 };
  for (const rings of polygons) {
    const [top, bottom] = boundsOf((rings[0] ?? []).map(([, y]) => y));
    for (let step = 1; step < lines; step += 1) {
      const y = top + ((bottom - top) * step) / lines;
      const band = [-1, -0.5, 0, 0.5, 1].map((part) => spansAt(rings, y + part * halfHeight));
      const [from, to] = widest(band.reduce(common));
      if (to - from > best.width) best = { x: (from + to) / 2, y, width: to - from };
    }
  }
  return best;
}
