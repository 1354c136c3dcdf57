/** Shapes of which the pictures are drawn, as SVG text, on a ground of 1600 by 900. */
export const width = 1600;
export const height = 900;

type Point = readonly [x: number, y: number];

const n = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (x: number, y: number, w: number, h: number, fill: string, rx = 0): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${rx === 0 ? '' : ` rx="${n(rx)}"`}/>`;

export const circle = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

export const polygon = (points: readonly Point[], fill: string, opacity = 1): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

export const path = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, w: number): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(w)}" stroke-linecap="round"/>`;

export const move = (x: number, y: number, scale: number, inside: string): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${n(scale)})">${inside}</g>`;

/** A line of hills across the whole picture; `at` moves the waves, so that two lines differ. */
export function hills(base: number, swing: number, at: number, fill: string): string {
  const points: Point[] = [];
  for (let x = 0; x <= width; x += 20) {
    const y =
      base - swing * (0.6 * Math.sin(x / 210 + at) + 0.3 * Math.sin(x / 83 + at * 2.3) + 0.1 * Math.sin(x / 31));
    points.push([x, y]);
  }
  return polygon([[0, height], ...points, [width, height]], fill);
}

/** Steep mountains as they stand in the sea and behind the rice. */
export function peaks(base: number, tall: number, at: number, fill: string, opacity = 1): string {
  const tops = [0, 1, 2, 3, 4, 5, 6].map((index): readonly Point[] => {
    const x = index * 270 + 90 * Math.sin(at + index * 1.7) - 60;
    const top = base - tall * (0.55 + 0.45 * Math.abs(Math.sin(at * 1.3 + index * 2.1)));
    return [
      [x - 190, base],
      [x - 70, top + (base - top) * 0.32],
      [x, top],
      [x + 60, top + (base - top) * 0.22],
      [x + 200, base],
    ];
  });
  return tops.map((points) => polygon(points, fill, opacity)).join('');
}

/** Short strokes of light on water between two heights. */
export function glints(top: number, bottom: number, at: number, stroke: string): string {
  return Array.from({ length: 26 }, (_none, index) => {
    const y = top + ((bottom - top) * ((index * 7 + 3) % 26)) / 26;
    const x = (index * 397 + at * 131) % width;
    return `<g opacity="0.5">${line(x, y, x + 40 + ((index * 53) % 90), y, stroke, 3)}</g>`;
  }).join('');
}
