/** Who speaks: a sentence at a time, at a speed; tells when the sentence is over. */
export type Speaker = {
  /** Speaks a sentence and calls `done` after it; not called if it was stopped. */
  readonly speak: (index: number, done: () => void) => void;
  readonly stop: () => void;
  readonly setSpeed: (speed: number) => void;
};

/** The browser's own voice of a language, one that works without the network first; null while there is none. */
function findVoice(language: string): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(language));
  return voices.find((voice) => voice.localService) ?? voices[0] ?? null;
}

/** Calls `found` as soon as the browser has a voice of the language; many browsers load them after the page. */
export function whenVoice(language: string, found: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    const voice = findVoice(language);
    if (voice === null) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    found(voice);
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

/** Speaks with the browser's voice. A sentence at a time, since browsers break off long speeches. */
export function voiceSpeaker(voice: SpeechSynthesisVoice, texts: readonly string[]): Speaker {
  let speed = 1;
  let turn = 0;
  return {
    speak(index, done) {
      turn += 1;
      const mine = turn;
      speechSynthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(texts[index] ?? '');
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = speed;
      const end = () => {
        if (mine === turn) done();
      };
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', (event) => {
        if (event.error !== 'canceled' && event.error !== 'interrupted') end();
      });
      speechSynthesis.speak(utterance);
    },
    stop() {
      turn += 1;
      speechSynthesis.cancel();
    },
    setSpeed(chosen) {
      speed = chosen;
    },
  };
}
