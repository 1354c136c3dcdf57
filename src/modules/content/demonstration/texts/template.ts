import type { LightName } from '../pictures/palette.ts';
import type { SceneName } from '../pictures/scenes.ts';

/**
 * A text of the demonstration from which several items are made. Slots: `{xa}` a commune, `{xa2}` another, `{coQuan}` the body of the site,
 * `{nam}`, `{thang}`, `{quy}`, `{ngay}` of the day of publication; `{12-48}` a number between; `{a|b|c}` one of them.
 */
export type Template = {
  readonly key: string;
  /** Code of the section. */
  readonly section: string;
  readonly title: string;
  readonly summary: string;
  /** Paragraphs; "## …" is a heading, "- …" a list item, "| a | b" a row of a table (the first one its head). */
  readonly text: readonly string[];
  readonly picture?: { readonly scene: SceneName; readonly light: LightName; readonly alt: string };
  readonly author?: string;
  /** Taken from elsewhere: the source that Art. 9.3 wants named. */
  readonly source?: string;
  readonly keywords?: readonly string[];
  /** What started the clock of Art. 13, and how many days before the publication. */
  readonly event?: { readonly kind: string; readonly daysBefore: string; readonly document?: string };
  readonly english?: { readonly title: string; readonly summary: string; readonly text: readonly string[] };
  /** How many items are made of it for one site in two years. */
  readonly times: number;
};

/** On whose sites a text stands: a part of the body's name, or a kind of body. */
export type Place = { readonly kind: 'province' | 'department' | 'commune'; readonly named?: string };
export type Placed = { readonly place: Place; readonly templates: readonly Template[] };
