/** Sound as the voice gives it: 16 bits a sample, one channel. */
export type Wave = { readonly rate: number; readonly samples: Buffer };

/** Reads a RIFF/WAVE file. Throws on any that the voice does not make. */
export function readWave(file: Buffer): Wave {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('no wave');
  let rate: number | null = null;
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const begin = at + 8;
    if (name === 'fmt ') {
      if (file.readUInt16LE(begin + 2) !== 1 || file.readUInt16LE(begin + 14) !== 16)
        throw new Error('no mono of 16 bits');
      rate = file.readUInt32LE(begin + 4);
    }
    if (name === 'data' && rate !== null)
      return { rate, samples: file.subarray(begin, Math.min(begin + size, file.length)) };
    // chunks begin at even places
    at = begin + size + (size % 2);
  }
  throw new Error('no sound in the wave');
}

/** Silence of some milliseconds. */
export const silence = (rate: number, milliseconds: number): Buffer =>
  Buffer.alloc(2 * Math.round((rate * milliseconds) / 1000));
