import slugify from '@sindresorhus/slugify';
import { z } from 'zod';
import { mediaAddress } from '../rich-text/addresses.ts';
import { endingOf, type MediaKind } from './kinds.ts';

/** A smaller size of a picture. `key` is its place in the storage. */
export type Variant = {
  readonly key: string;
  readonly type: 'image/webp' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly size: number;
};

/** The sizes of a picture as a page needs them. */
export const shownVariants = z
  .array(z.object({ type: z.enum(['image/webp', 'image/jpeg']), width: z.number(), height: z.number() }))
  .readonly();

/** A file as everybody may know it who may see it. Sizes in bytes and pixels. */
export type ShownMedia = {
  readonly id: string;
  readonly kind: MediaKind;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly transcript: string;
  readonly variants: readonly Pick<Variant, 'type' | 'width' | 'height'>[];
};

/** A file as its site's office knows it. */
export type Media = Omit<ShownMedia, 'variants'> & {
  readonly siteId: string;
  readonly organisationId: string;
  readonly storageKey: string;
  readonly variants: readonly Variant[];
  readonly isPublic: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
};

/** The name of a file as it stands in its address: small letters and digits of ASCII. A picture is served as JPEG, whatever came in. */
export function addressName({ name, mediaType }: Pick<ShownMedia, 'name' | 'mediaType'>): string {
  const ending = endingOf(name).toLowerCase();
  const base = slugify(ending === '' ? name : name.slice(0, -(ending.length + 1)), { decamelize: false });
  const shown = mediaType.startsWith('image/') ? 'jpg' : ending;
  return `${(base || 'tep').slice(0, 80)}${shown === '' ? '' : `.${shown}`}`;
}

/** Where a file is read. The name is for people; the id decides. */
export const addressOf = (media: Pick<ShownMedia, 'id' | 'name' | 'mediaType'>): string =>
  mediaAddress(media.id, addressName(media));

/** Where a size of a picture is found. */
export const sizeAddress = ({ id }: Pick<ShownMedia, 'id'>, width: number, type: Variant['type']): string =>
  mediaAddress(id, `w${width}.${type === 'image/webp' ? 'webp' : 'jpg'}`);
