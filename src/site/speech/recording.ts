import { beginningsOf, sentenceAt, toldBeginnings } from './timing.ts';
import type { Speaker } from './voice.ts';

/** Plays the recording that was made on the server. Where each sentence begins the page says, else it is reckoned from its length. */
export function recordingSpeaker(audio: HTMLAudioElement, texts: readonly string[]): Speaker {
  const beginnings = toldBeginnings(audio.dataset.beginnings, texts.length) ?? beginningsOf(texts);
  let current = -1;
  let whenDone: (() => void) | null = null;
  const part = () => (audio.duration > 0 ? audio.currentTime / audio.duration : 0);
  const next = () => {
    const done = whenDone;
    whenDone = null;
    done?.();
  };
  audio.addEventListener('timeupdate', () => {
    if (whenDone !== null && !audio.paused && sentenceAt(beginnings, part()) > current) next();
  });
  audio.addEventListener('ended', next);
  const seek = (index: number) => {
    const beginning = beginnings[index] ?? 0;
    // going on to the next sentence of a running recording is no jump
    if (!audio.paused && sentenceAt(beginnings, part()) === index) return;
    if (audio.duration > 0) audio.currentTime = beginning * audio.duration + 0.01;
    else audio.addEventListener('loadedmetadata', () => seek(index), { once: true });
  };
  return {
    speak(index, done) {
      current = index;
      whenDone = done;
      seek(index);
      if (audio.paused) void audio.play().catch(next);
    },
    stop() {
      whenDone = null;
      audio.pause();
    },
    setSpeed(speed) {
      audio.playbackRate = speed;
    },
  };
}
