import type { Light } from './palette.ts';
import { circle, line, move, path, polygon, rect } from './shapes.ts';

/** A fishing boat, about 260 wide, its water line at y = 0. */
export function boat(light: Light, x: number, y: number, scale: number): string {
  const hull = path('M-130 -28 Q-60 -10 110 -34 L150 -52 L118 6 Q0 26 -104 6 Z', light.warm);
  const band = path('M-124 -14 Q-40 2 132 -30 L126 -16 Q0 12 -118 -4 Z', light.wall);
  const cabin =
    rect(-52, -78, 74, 50, light.wall, 4) +
    rect(-42, -68, 20, 18, light.dark, 2) +
    rect(-14, -68, 20, 18, light.dark, 2);
  const mast =
    line(60, -30, 60, -150, light.dark, 5) +
    polygon(
      [
        [64, -148],
        [112, -136],
        [64, -124],
      ],
      '#c8202f',
    );
  const net = path('M60 -140 Q120 -90 140 -46 L60 -46 Z', light.dark, 0.16);
  return move(x, y, scale, hull + band + cabin + net + mast);
}

/** A palm at the shore, its foot at (x, y). */
export function palm(light: Light, x: number, y: number, scale: number, lean = 1): string {
  const trunk = path(
    `M-9 0 Q${lean * 18} -120 ${lean * 58} -236 L${lean * 70} -232 Q${lean * 36} -116 9 0 Z`,
    light.dark,
  );
  const leaves = [-160, -128, -92, -56, -20, 14].map((angle) => {
    const radians = (angle * Math.PI) / 180;
    const [tipX, tipY] = [lean * 64 + 118 * Math.cos(radians), -236 + 92 * Math.sin(radians) + 46];
    const [bendX, bendY] = [lean * 64 + 66 * Math.cos(radians), -262 + 62 * Math.sin(radians)];
    return path(
      `M${lean * 64} -236 Q${bendX} ${bendY} ${tipX} ${tipY} Q${bendX} ${bendY + 26} ${lean * 64} -228 Z`,
      light.near,
    );
  });
  return move(x, y, scale, trunk + leaves.join(''));
}

/** A round tree with its shadow side. */
export function tree(light: Light, x: number, y: number, scale: number): string {
  return move(
    x,
    y,
    scale,
    rect(-7, -70, 14, 70, light.dark) + circle(0, -104, 58, light.near) + circle(-20, -116, 34, light.middle, 0.8),
  );
}

/** A public building with columns and a flag, 600 wide, its ground at y = 0. */
export function hall(light: Light, x: number, y: number, scale: number): string {
  const wings = rect(-300, -170, 600, 170, light.wall) + rect(-300, -182, 600, 14, light.shade);
  const middle =
    rect(-120, -236, 240, 236, light.wall) +
    polygon(
      [
        [-150, -236],
        [0, -316],
        [150, -236],
      ],
      light.warm,
    );
  const columns = [-92, -46, 0, 46, 92].map((at) => rect(at - 8, -210, 16, 210, light.shade)).join('');
  const windows = [-272, -228, -184, 152, 196, 240]
    .map((at) => rect(at, -142, 28, 44, light.waterDeep, 3) + rect(at, -74, 28, 44, light.waterDeep, 3))
    .join('');
  const steps = rect(-150, -14, 300, 8, light.shade) + rect(-170, -7, 340, 8, light.shade);
  const flag = line(0, -316, 0, -420, light.dark, 5) + rect(3, -418, 84, 54, '#c8202f') + star(45, -391, 17, '#ffd43b');
  return move(x, y, scale, wings + middle + columns + windows + steps + flag);
}

/** A star with five points. */
export function star(x: number, y: number, r: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_none, index): readonly [number, number] => {
    const radius = index % 2 === 0 ? r : r * 0.4;
    const angle = (Math.PI * index) / 5 - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon(points, fill);
}

/** A person seen from behind or afar: head and shoulders, 90 wide, foot at y = 0. */
export function person(x: number, y: number, scale: number, cloth: string, hair: string): string {
  return move(
    x,
    y,
    scale,
    path('M-46 0 Q-46 -84 0 -88 Q46 -84 46 0 Z', cloth) +
      circle(0, -112, 27, '#e8b98f') +
      path('M-28 -112 Q-26 -144 0 -144 Q28 -142 28 -110 Q14 -126 -28 -112 Z', hair),
  );
}

/** A wind turbine, 300 high. */
export function turbine(light: Light, x: number, y: number, scale: number, turn: number): string {
  const blades = [0, 120, 240].map(
    (angle) =>
      `<g transform="rotate(${angle + turn} 0 -300)">${path('M-5 -300 Q-16 -380 0 -452 Q12 -380 5 -300 Z', light.wall)}</g>`,
  );
  return move(
    x,
    y,
    scale,
    polygon(
      [
        [-7, 0],
        [7, 0],
        [3, -300],
        [-3, -300],
      ],
      light.wall,
    ) +
      blades.join('') +
      circle(0, -300, 9, light.shade),
  );
}
