import type { Light } from './palette.ts';
import { circle, glints, height, hills, line, path, peaks, polygon, rect, width } from './shapes.ts';
import { boat, hall, palm, person, star, tree, turbine } from './things.ts';

type Draw = (light: Light, at: number) => string;

const times = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_n, i) => each(i)).join('');

const sun = (light: Light, x: number, y: number): string =>
  circle(x, y, 150, light.sun, 0.25) + circle(x, y, 84, light.sun, 0.9);

const harbour: Draw = (light, at) =>
  sun(light, 1180, 330) +
  peaks(540, 260, at, light.far, 0.8) +
  hills(560, 60, at + 1, light.middle) +
  rect(0, 556, width, 344, light.water) +
  glints(580, 880, at, light.wall) +
  boat(light, 380, 690, 1.35) +
  boat(light, 900, 620, 0.9) +
  boat(light, 1250, 760, 1.6) +
  boat(light, 640, 590, 0.5);

const coast: Draw = (light, at) =>
  sun(light, 460 + 40 * Math.sin(at), 380) +
  peaks(500, 200, at + 2, light.far, 0.7) +
  rect(0, 498, width, 200, light.waterDeep) +
  glints(510, 680, at, light.sun) +
  path(`M0 690 Q420 600 820 700 T1600 660 L1600 900 L0 900 Z`, light.wall) +
  path('M0 690 Q420 600 820 700 T1600 660 L1600 676 Q1200 742 820 716 T0 706 Z', light.sun, 0.7) +
  palm(light, 1240, 860, 1.7, -1) +
  palm(light, 1420, 880, 1.35, 1) +
  palm(light, 150, 880, 1.2, 1);

const rice: Draw = (light, at) =>
  sun(light, 1150, 270) +
  peaks(470, 250, at + 4, light.far, 0.8) +
  hills(500, 70, at, light.middle) +
  rect(0, 500, width, 400, light.near) +
  times(9, (i) =>
    path(
      `M0 ${520 + i * 44} Q${400 + i * 20} ${490 + i * 46} 800 ${524 + i * 46} T1600 ${508 + i * 48} L1600 ${524 + i * 48} Q1200 ${556 + i * 46} 800 ${540 + i * 46} T0 ${536 + i * 44} Z`,
      i % 2 === 0 ? light.middle : light.wall,
      i % 2 === 0 ? 0.9 : 0.35,
    ),
  ) +
  times(
    5,
    (i) =>
      polygon(
        [
          [300 + i * 190, 700 + (i % 3) * 40],
          [340 + i * 190, 668 + (i % 3) * 40],
          [380 + i * 190, 700 + (i % 3) * 40],
        ],
        '#e8c37a',
      ) + rect(326 + i * 190, 700 + (i % 3) * 40, 28, 46, light.dark, 8),
  );

const mountains: Draw = (light, at) =>
  sun(light, 800, 280) +
  peaks(560, 330, at, light.far, 0.7) +
  peaks(640, 260, at + 3, light.middle) +
  hills(690, 60, at, light.near) +
  path('M760 640 Q700 720 830 780 T700 900 L1080 900 Q960 800 1010 740 T860 640 Z', light.water) +
  times(9, (i) => tree(light, 60 + i * 190 + 30 * Math.sin(i * 2), 800 + ((i * 37) % 80), 0.9 + (i % 3) * 0.25));

const cityHall: Draw = (light, at) =>
  hills(600, 60, at, light.far) +
  rect(0, 640, width, 260, light.middle) +
  polygon(
    [
      [620, 900],
      [740, 660],
      [860, 660],
      [980, 900],
    ],
    light.wall,
  ) +
  hall(light, 800, 668, 1.55) +
  times(6, (i) => tree(light, 80 + i * 62 + (i > 2 ? 980 : 0), 730 + (i % 2) * 30, 1));

const bridge: Draw = (light, at) =>
  sun(light, 1240, 300) +
  hills(520, 80, at, light.far) +
  hills(560, 40, at + 2, light.middle) +
  rect(0, 600, width, 300, light.water) +
  glints(630, 880, at, light.sun) +
  rect(0, 520, width, 22, light.dark) +
  [480, 1120]
    .map(
      (x) =>
        rect(x - 12, 180, 24, 480, light.dark) +
        times(
          9,
          (i) =>
            line(x, 190 + i * 12, x - 60 - i * 42, 522, light.dark, 3) +
            line(x, 190 + i * 12, x + 60 + i * 42, 522, light.dark, 3),
        ),
    )
    .join('') +
  boat(light, 800, 740, 0.9);

const school: Draw = (light, at) =>
  hills(560, 60, at, light.far) +
  rect(0, 640, width, 260, light.shade) +
  rect(240, 300, 1120, 350, light.wall) +
  rect(220, 276, 1160, 34, light.warm) +
  times(9, (i) => rect(290 + i * 116, 350, 72, 86, light.water, 4) + rect(290 + i * 116, 480, 72, 86, light.water, 4)) +
  rect(740, 500, 120, 150, light.warm, 4) +
  line(420, 640, 420, 180, light.dark, 8) +
  rect(424, 184, 120, 78, '#c8202f') +
  star(484, 223, 24, '#ffd43b') +
  times(7, (i) =>
    person(300 + i * 160, 830 + (i % 2) * 24, 1.05, i % 2 === 0 ? '#ffffff' : light.waterDeep, light.dark),
  );

const market: Draw = (light, at) =>
  hills(420, 40, at, light.far) +
  rect(0, 440, width, 460, light.shade) +
  times(
    5,
    (i) =>
      rect(40 + i * 320, 360, 280, 20, light.dark) +
      times(7, (k) =>
        polygon(
          [
            [40 + i * 320 + k * 40, 380],
            [80 + i * 320 + k * 40, 380],
            [76 + i * 320 + k * 40, 450],
            [44 + i * 320 + k * 40, 450],
          ],
          k % 2 === 0 ? light.warm : light.wall,
        ),
      ) +
      rect(60 + i * 320, 560, 240, 90, light.near) +
      times(6, (k) =>
        circle(
          88 + i * 320 + k * 37,
          548,
          20,
          ['#e4572e', '#f3a712', '#76a63f', '#d1495b', '#edae49', '#5b8e4d'][(i + k) % 6] ?? light.warm,
        ),
      ),
  ) +
  times(6, (i) => person(180 + i * 250, 860, 1.5, i % 2 === 0 ? light.waterDeep : light.warm, light.dark));

const industry: Draw = (light, at) =>
  sun(light, 320, 260) +
  hills(520, 60, at, light.far) +
  rect(0, 600, width, 300, light.middle) +
  times(
    4,
    (i) =>
      polygon(
        [
          [120 + i * 330, 620],
          [120 + i * 330, 400],
          [230 + i * 330, 340],
          [230 + i * 330, 400],
          [340 + i * 330, 340],
          [340 + i * 330, 400],
          [430 + i * 330, 350],
          [430 + i * 330, 620],
        ],
        i % 2 === 0 ? light.wall : light.shade,
      ) + times(4, (k) => rect(146 + i * 330 + k * 66, 470, 40, 54, light.waterDeep, 3)),
  ) +
  times(2, (i) => rect(1300 + i * 80, 240, 34, 380, light.shade)) +
  rect(0, 720, width, 90, light.dark) +
  times(8, (i) => rect(60 + i * 210, 760, 90, 8, light.wall)) +
  times(7, (i) => tree(light, 60 + i * 250, 716, 0.7));

const festival: Draw = (light, at) =>
  hills(620, 60, at, light.middle) +
  rect(0, 660, width, 240, light.dark) +
  hall(light, 800, 690, 1.1) +
  times(
    13,
    (i) =>
      line(60 + i * 124, 0, 60 + i * 124, 120 + ((i * 61) % 140), light.dark, 3) +
      `<ellipse cx="${60 + i * 124}" cy="${166 + ((i * 61) % 140)}" rx="42" ry="52" fill="${['#e4572e', '#f3a712', '#c8202f'][i % 3]}"/>` +
      rect(44 + i * 124, 112 + ((i * 61) % 140), 32, 8, '#7a4d00'),
  ) +
  times(11, (i) =>
    person(70 + i * 146, 880, 1.25, ['#c8202f', '#f3a712', '#1f6f78', '#fbeede'][i % 4] ?? '#c8202f', light.dark),
  );

const hillsOfTea: Draw = (light, at) =>
  sun(light, 1200, 240) +
  peaks(480, 220, at, light.far, 0.7) +
  hills(560, 90, at + 1, light.middle) +
  times(8, (i) =>
    path(
      `M0 ${600 + i * 40} Q400 ${540 + i * 44} 800 ${610 + i * 40} T1600 ${570 + i * 42} L1600 ${590 + i * 42} Q1200 ${640 + i * 40} 800 ${636 + i * 40} T0 ${628 + i * 40} Z`,
      i % 2 === 0 ? light.near : light.middle,
    ),
  ) +
  times(4, (i) => tree(light, 200 + i * 380, 640 + (i % 2) * 60, 0.8));

const road: Draw = (light, at) =>
  sun(light, 800, 360) +
  hills(520, 90, at, light.far) +
  hills(580, 60, at + 2, light.middle) +
  rect(0, 600, width, 300, light.near) +
  polygon(
    [
      [760, 600],
      [840, 600],
      [1300, 900],
      [300, 900],
    ],
    light.dark,
  ) +
  times(5, (i) =>
    polygon(
      [
        [797 - i * 2, 620 + i * 52],
        [803 + i * 2, 620 + i * 52],
        [806 + i * 4, 650 + i * 54],
        [794 - i * 4, 650 + i * 54],
      ],
      light.wall,
    ),
  ) +
  times(
    5,
    (i) =>
      tree(light, 560 - i * 120, 660 + i * 52, 0.6 + i * 0.2) +
      tree(light, 1040 + i * 120, 660 + i * 52, 0.6 + i * 0.2),
  );

const meeting: Draw = (light) =>
  rect(0, 0, width, height, light.wall) +
  rect(0, 0, width, 470, light.skyLow) +
  rect(420, 70, 760, 300, '#a8201a', 4) +
  star(800, 190, 60, '#ffd43b') +
  rect(560, 290, 480, 16, '#ffd43b', 8) +
  rect(620, 324, 360, 12, '#ffd43b', 6) +
  rect(200, 470, 1200, 60, light.shade) +
  times(6, (i) => person(300 + i * 200, 480, 1.15, i % 2 === 0 ? light.dark : light.waterDeep, '#2b2320')) +
  rect(180, 470, 1240, 76, '#8a5a34') +
  times(8, (i) =>
    person(110 + i * 198, 900, 1.75, ['#1f4f86', '#35725f', '#54597c', '#7a4d00'][i % 4] ?? light.dark, '#2b2320'),
  );

const network: Draw = (light, at) =>
  rect(0, 0, width, height, light.dark) +
  times(34, (i) => {
    const [x, y] = [(i * 463 + at * 97) % width, (i * 271 + 60) % height];
    const [tx, ty] = [((i + 5) * 463 + at * 97) % width, ((i + 5) * 271 + 60) % height];
    return (
      `<g opacity="0.45">${line(x, y, tx, ty, light.water, 2)}</g>` +
      circle(x, y, 6 + (i % 4) * 5, i % 5 === 0 ? light.warm : light.water, 0.9)
    );
  }) +
  rect(470, 250, 660, 420, light.wall, 22) +
  rect(500, 280, 600, 330, light.waterDeep, 8) +
  rect(540, 320, 220, 22, light.wall, 8) +
  times(4, (i) => rect(540, 370 + i * 50, 320 - i * 50, 14, light.skyLow, 7)) +
  circle(970, 440, 84, light.warm) +
  polygon(
    [
      [930, 440],
      [962, 472],
      [1016, 410],
      [1002, 398],
      [962, 446],
      [944, 428],
    ],
    light.wall,
  );

const wind: Draw = (light, at) =>
  sun(light, 360, 320) +
  hills(560, 60, at, light.far) +
  rect(0, 590, width, 310, light.waterDeep) +
  glints(610, 880, at, light.wall) +
  turbine(light, 420, 640, 1.1, 12) +
  turbine(light, 760, 610, 0.8, 44) +
  turbine(light, 1060, 660, 1.3, 76) +
  turbine(light, 1380, 620, 0.95, 30);

const clinic: Draw = (light, at) =>
  hills(560, 60, at, light.far) +
  rect(0, 660, width, 240, light.middle) +
  rect(300, 240, 1000, 430, light.wall) +
  rect(280, 220, 1040, 30, light.waterDeep) +
  times(8, (i) => rect(340 + i * 118, 290, 76, 72, light.water, 4) + rect(340 + i * 118, 400, 76, 72, light.water, 4)) +
  rect(690, 500, 220, 170, light.skyLow) +
  circle(800, 298, 66, light.near) +
  rect(788, 258, 24, 80, light.wall) +
  rect(760, 286, 80, 24, light.wall) +
  times(6, (i) => tree(light, 120 + i * 270, 750, 0.9));

/** Every scene by its name. `at` moves hills and things, so that two pictures of a scene differ. */
export const scenes = {
  harbour,
  coast,
  rice,
  mountains,
  cityHall,
  bridge,
  school,
  market,
  industry,
  festival,
  hillsOfTea,
  road,
  meeting,
  network,
  wind,
  clinic,
} as const satisfies Record<string, Draw>;
export type SceneName = keyof typeof scenes;
