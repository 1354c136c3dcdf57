import { say } from '#platform/i18n';
import { Figure } from '#ui';
import { addressOf } from '../../media/media.ts';
import { Attachments } from '../media/attachments.tsx';
import { MediaPicture } from '../media/picture.tsx';
import { Player } from '../media/player.tsx';
import { messages } from './messages.ts';
import type { ArticleView } from './view.ts';

/** The picture that stands for the item, with what it shows and who made it. */
export function Cover({ details: { cover }, media }: ArticleView) {
  const picture = cover === undefined ? undefined : media.get(cover.media);
  if (cover === undefined || picture?.kind !== 'image') return null;
  const caption = cover.caption ?? picture.caption;
  return (
    <Figure {...(caption === '' ? {} : { caption })} {...(picture.credit === '' ? {} : { credit: picture.credit })}>
      <MediaPicture picture={{ ...picture, alt: cover.alt }} isFirst />
    </Figure>
  );
}

/** Film and sound, each with its text version. */
export function Clips({ context: { language }, details: { audio, video }, media }: ArticleView) {
  const clips = [video, audio].flatMap((clip) => media.get(clip?.media ?? '') ?? []);
  return (
    <>
      {clips.map((clip) => (
        <Player key={clip.id} media={clip} language={language} />
      ))}
    </>
  );
}

/** The words as sound by the browser's own player; where scripts run, the button among the tools takes its place (src/site/speech). */
export function Spoken({ context: { language }, spoken }: ArticleView) {
  if (spoken === null) return null;
  return (
    <div class="reading-clip no-print">
      <audio
        data-spoken
        {...(spoken.beginnings === null ? {} : { 'data-beginnings': spoken.beginnings.join(' ') })}
        controls
        preload="none"
        src={addressOf(spoken.sound)}
        aria-label={say(messages.spoken, language)}
      />
    </div>
  );
}

/** The files for saving, each with its type and size. */
export function Attached({ context: { language }, details: { attachments = [] }, media }: ArticleView) {
  const files = attachments.flatMap(({ media: id, title }) => {
    const file = media.get(id);
    return file === undefined ? [] : [{ ...file, title }];
  });
  return <Attachments files={files} language={language} />;
}
