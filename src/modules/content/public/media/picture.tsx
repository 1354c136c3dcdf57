import type { ShownPicture } from '../list/teaser.ts';

/** Where a file is read. The name is for people; the id decides. */
export const mediaAddress = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `/tep/${id}/${encodeURIComponent(name)}`;

type MediaPictureProps = {
  readonly picture: Pick<ShownPicture, 'id' | 'name' | 'alt' | 'width' | 'height'>;
  /** Above the fold: loaded at once. */
  readonly isFirst?: boolean;
};

/** A picture with its dimensions, so that nothing moves when it arrives. */
export function MediaPicture({ picture, isFirst = false }: MediaPictureProps) {
  const { width, height, alt } = picture;
  const when = isFirst ? ({ fetchpriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const);
  return (
    <img
      src={mediaAddress(picture)}
      alt={alt}
      {...(width === null || height === null ? {} : { width, height })}
      {...when}
    />
  );
}
