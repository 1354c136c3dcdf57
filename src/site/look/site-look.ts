import { createHash } from 'node:crypto';
import { type AccentShades, accentPalette, defaultAccent, type Site } from '#modules/sites';
import { monogramOf } from './monogram.ts';

/** How a site looks, as addresses that the browser may keep for ever: each carries a hash of what it gives. */
export type SiteLook = {
  /** The style sheet with the site's colours; null where the site has the common ones. */
  readonly styles: string | null;
  readonly icon: string;
  readonly monogram: string;
  /** Address of the logo; null where the monogram stands for it. */
  readonly logo: string | null;
  /** Colour of the browser's own frame, on a light and a dark screen. */
  readonly theme: { readonly light: string; readonly dark: string };
};

export const lookPrefix = '/giao-dien/';

type Drawn = { readonly styles: string; readonly icon: string; readonly look: SiteLook };
type Look = Pick<Site, 'id' | 'name' | 'settings'>;

const variables = ({ accent, ink, soft, band, bandInk, bandSoft }: AccentShades): string =>
  `--accent:${accent};--accent-ink:${ink};--accent-soft:${soft};--band:${band};--band-ink:${bandInk};--band-soft:${bandSoft}`;

const iconOf = (monogram: string, { accent, ink }: AccentShades): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${accent}"/><path d="M0 50c10-7 20-7 32 0s22 7 32 0v14H0z" fill="${ink}" opacity=".22"/><text x="32" y="41" text-anchor="middle" font-family="Be Vietnam Pro,Segoe UI,Roboto,sans-serif" font-weight="700" font-size="${monogram.length > 1 ? 26 : 32}" fill="${ink}">${monogram}</text></svg>`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function draw({ id, name, settings }: Look): Drawn {
  const chosen = settings.accent ?? defaultAccent;
  const { light, dark } = accentPalette(chosen);
  const styles = `:root{${variables(light)}}@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
  const monogram = monogramOf(name.vi);
  const icon = iconOf(monogram, light);
  const look = {
    styles: chosen.toLowerCase() === defaultAccent ? null : `${lookPrefix}${id}-${hashOf(styles)}.css`,
    icon: `${lookPrefix}${id}-${hashOf(icon)}.svg`,
    monogram,
    logo: settings.logo === undefined ? null : `/tep/${settings.logo}/w320.webp`,
    theme: { light: light.accent, dark: dark.band },
  };
  return { styles, icon, look };
}

/** Sites change seldom and their pages are drawn often: what was drawn for a site is kept until it becomes another one. */
const drawn = new WeakMap<Look, Drawn>();

function drawnOf(site: Look): Drawn {
  const kept = drawn.get(site);
  if (kept !== undefined) return kept;
  const made = draw(site);
  drawn.set(site, made);
  return made;
}

/** Addresses of a site's colours, icon and logo. */
export const siteLook = (site: Look): SiteLook => drawnOf(site).look;

/** The file behind one of these addresses; undefined if the site does not look like that (any more). */
export function lookFile(site: Look, address: string): { readonly type: string; readonly body: string } | undefined {
  const { styles, icon, look } = drawnOf(site);
  if (address === look.styles) return { type: 'text/css; charset=utf-8', body: styles };
  if (address === look.icon) return { type: 'image/svg+xml', body: icon };
  return undefined;
}
