import { MediaPicture } from '../media/picture.tsx';
import type { ShownPicture } from './teaser.ts';

/** How wide the picture stands in each kind of teaser. */
const sizes = {
  lead: '(min-width: 64rem) 42rem, 100vw',
  card: '(min-width: 64rem) 18rem, (min-width: 36rem) 50vw, 100vw',
  row: '(min-width: 40rem) 14rem, 7rem',
  line: '7rem',
} as const;

type TeaserPictureProps = {
  readonly picture: ShownPicture;
  readonly kind: keyof typeof sizes;
  readonly isFirst: boolean;
};

/** The picture of a teaser. The title beside it tells what it is about, so it is silent for those who do not see it. */
export function TeaserPicture({ picture, kind, isFirst }: TeaserPictureProps) {
  return <MediaPicture picture={{ ...picture, alt: '' }} sizes={sizes[kind]} isFirst={isFirst} />;
}
