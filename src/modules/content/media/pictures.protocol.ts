/** Widths of the sizes of a picture, in pixels: a phone's column, twice that, a text column on a fine screen, a whole page. */
export const widths = [320, 640, 960, 1440, 2400] as const;
/** In pixels; drawings of many pages' height are the tallest that anybody reads. */
export const tallest = 8000;
/** What a picture may have before it is decoded: sixty million need 240 MB of memory, more is a scanner's mistake or an attack. */
export const mostPixels = 60_000_000;

export type PictureJob = { readonly source: string; readonly folder: string };

export type PictureResult =
  | {
      readonly kind: 'made';
      /** Several pictures in one file: only the first is shown. */
      readonly isMoving: boolean;
      readonly sizes: readonly {
        readonly width: number;
        readonly height: number;
        readonly files: { readonly webp: string; readonly jpg: string };
      }[];
    }
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'broken'; readonly reason: string };
