import { type LightName, lights } from './palette.ts';
import { type SceneName, scenes } from './scenes.ts';
import { height, rect, width } from './shapes.ts';

/** A picture of the demonstration: drawn by this program for this program, free as the rest of it. */
export type Drawing = { readonly scene: SceneName; readonly light: LightName; readonly variant: number };

/** As wide as the widest place of a page: a larger size would be made for nobody. */
const drawnWidth = 1440;

/** The picture as SVG. The same drawing is always the same picture. */
export function drawPicture({ scene, light, variant }: Drawing): string {
  const colours = lights[light];
  const sky = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.skyHigh}"/><stop offset="0.7" stop-color="${colours.skyLow}"/></linearGradient></defs>`;
  const inside = `${sky}${rect(0, 0, width, height, 'url(#sky)')}${scenes[scene](colours, variant * 1.37)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${drawnWidth}" height="${(drawnWidth * height) / width}">${inside}</svg>`;
}
