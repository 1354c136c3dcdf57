import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#platform/i18n';
import { ProcessFault, runProcess } from '#platform/processes';
import { speakable } from './speakable.ts';
import { readWave, silence } from './wave.ts';

/** The programs that make sound: one speaks, one makes the sound small. By name they are looked for on the path. */
export type Programs = { readonly speaks: string; readonly packs: string };
export const usualPrograms: Programs = { speaks: 'espeak-ng', packs: 'ffmpeg' };

/** A recording as a file. `beginnings`: where each sentence begins, as parts of the whole (0 to 1). */
export type Recording = { readonly path: string; readonly seconds: number; readonly beginnings: readonly number[] };

export type Speech = {
  readonly sentences: readonly string[];
  readonly language: Language;
  /** Where it may write; the caller takes the folder away afterwards. */
  readonly folder: string;
  readonly signal?: AbortSignal;
};

/** Makes recordings (MP3, which every browser plays). Throws ProcessFault where a program fails or goes beyond its limits. */
export type Voice = { readonly record: (speech: Speech) => Promise<Recording> };

const small = { seconds: 20, megabytes: 300 };
const packing = { seconds: 180, megabytes: 500 };
/** Slower than the program's usual 175 words a minute, since these are official texts. */
const wordsPerMinute = '150';
const pauseMilliseconds = 350;
/** Bits a second: speech of one channel needs no more; ten minutes weigh 2.4 MB. */
const bitRate = '32k';

/** The voice of this machine; null where a program is missing, or cannot do what is needed of it. */
export async function findVoice(programs: Programs = usualPrograms): Promise<Voice | null> {
  try {
    const voices = await runProcess({ command: programs.speaks, args: ['--voices=vi'], limits: small });
    const coders = await runProcess({ command: programs.packs, args: ['-hide_banner', '-encoders'], limits: small });
    return /\bvi\b/.test(voices) && coders.includes('libmp3lame')
      ? { record: (speech) => recordWith(programs, speech) }
      : null;
  } catch (error) {
    if (error instanceof ProcessFault) return null;
    throw error;
  }
}

async function recordWith(programs: Programs, speech: Speech): Promise<Recording> {
  const raw = join(speech.folder, 'speech.raw');
  const path = join(speech.folder, 'speech.mp3');
  const starts: number[] = [];
  let size = 0;
  let rate = 0;
  for (const sentence of speech.sentences) {
    const wave = await speak(programs, sentence, speech);
    rate = wave.rate;
    starts.push(size);
    const said = Buffer.concat([wave.samples, silence(rate, pauseMilliseconds)]);
    await appendFile(raw, said);
    size += said.length;
  }
  if (size === 0) throw new Error('nothing to say');
  const sound = ['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', raw];
  const packed = ['-codec:a', 'libmp3lame', '-b:a', bitRate, '-map_metadata', '-1', '-bitexact', path];
  const args = ['-hide_banner', '-loglevel', 'error', '-nostdin', ...sound, ...packed];
  await runProcess({ command: programs.packs, args, limits: packing, ...signalOf(speech) });
  const seconds = Math.max(1, Math.round(size / 2 / rate));
  return { path, seconds, beginnings: starts.map((start) => start / size) };
}

const signalOf = ({ signal }: Speech) => (signal === undefined ? {} : { signal });

/** The text goes in by the standard input, so that none is ever taken for an option. */
async function speak({ speaks }: Programs, sentence: string, speech: Speech) {
  const wave = join(speech.folder, 'sentence.wav');
  const args = ['-v', speech.language, '-s', wordsPerMinute, '-b', '1', '-w', wave, '--stdin'];
  const input = speakable(sentence, speech.language);
  await runProcess({ command: speaks, args, input, limits: small, ...signalOf(speech) });
  return readWave(await readFile(wave));
}
