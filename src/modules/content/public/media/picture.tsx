import { addressOf, type ShownMedia, sizeAddress } from '../../media/media.ts';

type MediaPictureProps = {
  readonly picture: Pick<ShownMedia, 'id' | 'name' | 'mediaType' | 'alt' | 'width' | 'height' | 'variants'>;
  /** Above the fold: loaded at once. */
  readonly isFirst?: boolean;
  /** How wide it stands, as `sizes` says it; as wide as the column of text unless told. */
  readonly sizes?: string;
};

const inText = '(min-width: 48rem) 44rem, 100vw';

/** A picture in the size that the screen needs, with its dimensions, so that nothing moves when it arrives. */
export function MediaPicture({ picture, isFirst = false, sizes = inText }: MediaPictureProps) {
  const { width, height, alt, variants } = picture;
  const when = isFirst ? ({ fetchpriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const);
  const ofType = (type: 'image/webp' | 'image/jpeg') =>
    variants
      .filter((each) => each.type === type)
      .map((each) => `${sizeAddress(picture, each.width, type)} ${each.width}w`)
      .join(', ');
  const image = (
    <img
      src={addressOf(picture)}
      alt={alt}
      {...(variants.length === 0 ? {} : { srcset: ofType('image/jpeg'), sizes })}
      {...(width === null || height === null ? {} : { width, height })}
      {...when}
    />
  );
  if (variants.length === 0) return image;
  return (
    <picture>
      <source type="image/webp" srcset={ofType('image/webp')} sizes={sizes} />
      {image}
    </picture>
  );
}
