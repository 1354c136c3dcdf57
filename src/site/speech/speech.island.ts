import { languages } from '#platform/i18n';
import { offerReading } from './read-aloud.ts';
import { recordingSpeaker } from './recording.ts';
import { voiceSpeaker, whenVoice } from './voice.ts';

/*
 * What a page says to be read aloud:
 *   data-readable             on the region; several are read as one page would be, the first one here
 *   <audio data-spoken src>   the recording made on the server, if there is one; without a script it plays by its own controls
 *   data-beginnings           on it: where each sentence begins, as parts of the whole; reckoned where it is missing
 *   data-speech-place         where the button goes; without it, before the region
 * The browser's own voice comes first, since it follows the sentences exactly; the recording where the browser has none.
 */
const region = document.querySelector('[data-readable]');
const language = languages.find((known) => document.documentElement.lang.startsWith(known)) ?? 'vi';
const recording = document.querySelector<HTMLAudioElement>('audio[data-spoken]');

if (region !== null) {
  if (recording !== null) {
    recording.hidden = true;
    let voice: SpeechSynthesisVoice | null = null;
    whenVoice(language, (found) => {
      voice = found;
    });
    offerReading(region, language, (texts) =>
      voice === null ? recordingSpeaker(recording, texts) : voiceSpeaker(voice, texts),
    );
  } else {
    whenVoice(language, (voice) => offerReading(region, language, (texts) => voiceSpeaker(voice, texts)));
  }
}
