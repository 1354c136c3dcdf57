import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori';

/** The colours that are made from a site's one colour, for one mode of the screen. Names as in src/ui/foundation/tokens.css. */
export type AccentShades = {
  /** Links, buttons, headings' rules. */
  readonly accent: string;
  /** What is written on it. */
  readonly ink: string;
  /** A tint of it as a ground for text in ink or accent. */
  readonly soft: string;
  /** A deep ground of its hue, for the head of the home page and the foot. */
  readonly band: string;
  readonly bandInk: string;
  readonly bandSoft: string;
};

export type AccentPalette = {
  readonly light: AccentShades;
  readonly dark: AccentShades;
  /** True where the chosen colour could not be read on white and a darker one of the same hue stands for it. */
  readonly isCorrected: boolean;
  /** Contrast of the chosen colour, as it was chosen, with white: 4.5 is asked (WCAG 2.2, 1.4.3). */
  readonly chosenContrast: number;
};

/** The colour of a site that chose none. */
export const defaultAccent = '#0f5a63';

const oklch = converter('oklch');
/** Contrast asked of text; a little above 4.5, so that rounding to eight bits never falls under it. */
const asked = 4.6;
/** Grounds on which the accent is written, as in tokens.css. */
const grounds = { light: ['#ffffff', '#fbfaf8', '#f3f1ed'], dark: ['#16181b', '#1e2125', '#121417'] } as const;

const shade = (l: number, c: number, h: number): string => formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'));

const isReadable = (colour: string, on: readonly string[]): boolean =>
  on.every((ground) => wcagContrast(colour, ground) >= asked);

/** The nearest lightness, from `l` on by steps, at which the colour can be read on all the grounds. */
function readable(l: number, step: number, made: (l: number) => string, on: readonly string[]): string {
  for (let tried = l; tried >= 0 && tried <= 1; tried += step) {
    const colour = made(tried);
    if (isReadable(colour, on)) return colour;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function lightShades(chosen: string, l: number, c: number, h: number): AccentShades {
  const soft = shade(0.955, Math.min(c, 0.025), h);
  const on = [...grounds.light, soft];
  const accent = isReadable(chosen, on) ? chosen : readable(l, -0.01, (tried) => shade(tried, c, h), on);
  const band = shade(Math.min(l, 0.34), Math.min(c, 0.09), h);
  return { accent, ink: '#ffffff', soft, band, bandInk: '#ffffff', bandSoft: shade(0.9, Math.min(c, 0.03), h) };
}

function darkShades(l: number, c: number, h: number): AccentShades {
  const soft = shade(0.31, Math.min(c, 0.04), h);
  const accent = readable(Math.max(l, 0.78), 0.01, (tried) => shade(tried, Math.min(c, 0.11), h), [
    ...grounds.dark,
    soft,
  ]);
  const band = shade(0.26, Math.min(c, 0.045), h);
  return {
    accent,
    ink: shade(0.2, Math.min(c, 0.04), h),
    soft,
    band,
    bandInk: '#f4f5f5',
    bandSoft: shade(0.84, Math.min(c, 0.03), h),
  };
}

/** All colours of a site from the one that was chosen (#rrggbb), each of them readable in its place. */
export function accentPalette(chosen: string): AccentPalette {
  const colour = oklch(parse(chosen) ?? parse(defaultAccent));
  const { l = 0.43, c = 0, h = 0 } = colour ?? {};
  const written = chosen.toLowerCase();
  const light = lightShades(written, l, c, h);
  return {
    light,
    dark: darkShades(l, c, h),
    isCorrected: light.accent !== written,
    chosenContrast: Math.floor(wcagContrast(chosen, '#ffffff') * 10) / 10,
  };
}
