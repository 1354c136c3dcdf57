import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverage } from './cmap.ts';

const require = createRequire(import.meta.url);

/** Tinos has the metrics of Times New Roman and all Vietnamese letters; DejaVu Sans has the boxes. */
const files = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
] as const;

export interface Fonts {
  readonly blobs: readonly Buffer[];
  /** Whether the character can be printed in every style. */
  covers(character: string): boolean;
}

/** The fonts of the paper, embedded in every PDF. Throws with the file's name if one is missing: Typst would swallow it. */
export function loadFonts(): Fonts {
  const blobs = files.map(readFont);
  const covers = blobs.map((blob) => coverage(new DataView(blob.buffer, blob.byteOffset, blob.byteLength)));
  const [regular, italic, bold, boldItalic, symbols] = covers;
  const known = new Map<string, boolean>();
  const check = (codePoint: number) =>
    [regular, italic, bold, boldItalic].every((style) => style?.(codePoint)) || symbols?.(codePoint) === true;
  return {
    blobs,
    covers(character) {
      const cached = known.get(character);
      if (cached !== undefined) return cached;
      const covered = check(character.codePointAt(0) ?? 0);
      known.set(character, covered);
      return covered;
    },
  };
}

function readFont(file: string): Buffer {
  try {
    return readFileSync(require.resolve(file));
  } catch (cause) {
    throw new Error(`The font ${file} of the paper is missing: run "npm ci" in the project's folder.`, { cause });
  }
}
