import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { workerFile } from '#platform/paths';
import { ProcessFault, runProcess } from '#platform/processes';
import type { PictureResult } from './pictures.protocol.ts';

const limits = { seconds: 40, megabytes: 900 };

const answer: z.ZodType<PictureResult> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('made'),
    isMoving: z.boolean(),
    sizes: z
      .array(
        z.object({
          width: z.int().positive(),
          height: z.int().positive(),
          files: z.object({ webp: z.string(), jpg: z.string() }),
        }),
      )
      .min(1),
  }),
  z.object({ kind: z.literal('tooManyPixels'), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('broken'), reason: z.string() }),
]);

let queue: Promise<unknown> = Promise.resolve();

/**
 * The sizes of a picture as files in `folder`, upright and without what a camera writes beside them (place, owner, device).
 * One picture at a time: decoding takes memory. A picture that takes too long or too much is "broken" like any other.
 */
export function makeSizes(source: string, folder: string): Promise<PictureResult> {
  const made = queue.then(() => makeNow(source, folder));
  queue = made.catch(() => undefined);
  return made;
}

async function makeNow(source: string, folder: string): Promise<PictureResult> {
  const worker = fileURLToPath(workerFile(import.meta.url, './pictures.worker.ts'));
  const args = ['--disable-warning=ExperimentalWarning', worker, JSON.stringify({ source, folder })];
  try {
    return answer.parse(JSON.parse(await runProcess({ command: process.execPath, args, limits })));
  } catch (error) {
    if (error instanceof ProcessFault) return { kind: 'broken', reason: error.message };
    throw error;
  }
}
