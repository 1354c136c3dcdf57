import { type Language, say } from '#platform/i18n';
import { markerFor } from './marker.ts';
import { messages } from './messages.ts';
import { type Passage, passagesOf } from './passages.ts';
import { drawPlayer, type PlayerState, removePlayer } from './player.tsx';
import type { Speaker } from './voice.ts';

type Reading = {
  readonly language: Language;
  readonly passages: readonly Passage[];
  readonly speaker: Speaker;
  /** Where the keyboard goes when the player is closed. */
  readonly opener: HTMLElement;
};

/** Reads a region aloud, with a player at the foot of the screen; gives what closes it. */
function openReading({ language, passages, speaker, opener }: Reading): () => void {
  const marker = markerFor();
  const place = document.body.appendChild(document.createElement('div'));
  let now: PlayerState = { at: 0, of: passages.length, state: 'paused' };

  const become = (changed: Partial<PlayerState>) => {
    now = { ...now, ...changed };
    drawPlayer(place, { ...now, ...actions, language });
  };
  const read = (at: number) => {
    const passage = passages[at];
    if (passage === undefined) {
      marker.clear();
      speaker.stop();
      return become({ at: 0, state: 'finished' });
    }
    marker.show(passage.range);
    become({ at, state: 'reading' });
    speaker.speak(at, () => read(at + 1));
  };
  const pause = () => {
    speaker.stop();
    become({ state: 'paused' });
  };
  const close = () => {
    speaker.stop();
    marker.clear();
    removeEventListener('keydown', onKey);
    removeEventListener('pagehide', close);
    removePlayer(place);
    place.remove();
    opener.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const actions = {
    toggle: () => (now.state === 'reading' ? pause() : read(now.at)),
    step: (by: 1 | -1) => read(Math.min(Math.max(now.at + by, 0), passages.length - 1)),
    setSpeed: (speed: number) => {
      speaker.setSpeed(speed);
      if (now.state === 'reading') read(now.at);
    },
    close,
  };
  addEventListener('keydown', onKey);
  addEventListener('pagehide', close);
  read(0);
  place.querySelector<HTMLElement>('[data-toggle]')?.focus();
  return close;
}

/** The button that begins the reading; it stands where the page leaves a place for it (`data-speech-place`), else before the text. */
export function offerReading(
  region: Element,
  language: Language,
  speakerOf: (texts: readonly string[]) => Speaker,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'speech-button no-print';
  button.textContent = say(messages.listen, language);
  let close: (() => void) | null = null;
  button.addEventListener('click', () => {
    close?.();
    const passages = passagesOf(region, language);
    if (passages.length === 0) return;
    const speaker = speakerOf(passages.map(({ text }) => text));
    close = openReading({ language, passages, speaker, opener: button });
  });
  const place = document.querySelector('[data-speech-place]');
  if (place === null) region.before(button);
  else place.prepend(button);
}
