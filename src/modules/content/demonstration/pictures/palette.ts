/** The light in which a picture is drawn. Colours are #rrggbb. */
export type Light = {
  readonly skyHigh: string;
  readonly skyLow: string;
  readonly sun: string;
  readonly far: string;
  readonly middle: string;
  readonly near: string;
  readonly water: string;
  readonly waterDeep: string;
  readonly warm: string;
  readonly wall: string;
  readonly shade: string;
  readonly dark: string;
};

/** Dawn, day and evening over the same land. */
export const lights = {
  dawn: {
    skyHigh: '#f6c28b',
    skyLow: '#fdf0dc',
    sun: '#fff7e6',
    far: '#c39aa0',
    middle: '#8f7a96',
    near: '#4c5878',
    water: '#e9c6a4',
    waterDeep: '#9fb0c0',
    warm: '#d9643f',
    wall: '#fbeede',
    shade: '#dcb79a',
    dark: '#34405c',
  },
  day: {
    skyHigh: '#9fd0e6',
    skyLow: '#eaf6f8',
    sun: '#ffffff',
    far: '#a9c8c4',
    middle: '#6fa594',
    near: '#35725f',
    water: '#7fbccb',
    waterDeep: '#3f8ba0',
    warm: '#e07a3f',
    wall: '#fffaf0',
    shade: '#d8d2c2',
    dark: '#23434b',
  },
  evening: {
    skyHigh: '#3a5a80',
    skyLow: '#f0a878',
    sun: '#ffe2b8',
    far: '#7d7896',
    middle: '#54597c',
    near: '#2e3858',
    water: '#c98d7c',
    waterDeep: '#4d5f86',
    warm: '#f0803c',
    wall: '#f3dcc4',
    shade: '#b4917f',
    dark: '#1f2844',
  },
} as const satisfies Record<string, Light>;
export type LightName = keyof typeof lights;
