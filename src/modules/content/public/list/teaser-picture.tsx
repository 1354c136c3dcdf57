import { MediaPicture } from '../media/picture.tsx';
import type { ShownPicture } from './teaser.ts';

/** The picture of a teaser. The title beside it tells what it is about, so it is silent for those who do not see it. */
export function TeaserPicture({ picture, isFirst }: { readonly picture: ShownPicture; readonly isFirst: boolean }) {
  return <MediaPicture picture={{ ...picture, alt: '' }} isFirst={isFirst} />;
}
