/** Makes the sizes of one picture in a process of its own: what a hostile picture does here ends with it. Prints what it made, as JSON. */
import { join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import { mostPixels, type PictureJob, type PictureResult, tallest, widths } from './pictures.protocol.ts';

sharp.cache(false);
sharp.concurrency(1);

type Raw = { readonly data: Buffer; readonly info: OutputInfo };

const raw = ({ data, info }: Raw) =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels }, limitInputPixels: false });

/** The picture upright, in the colours of screens, at most as large as any screen needs: all sizes are made from this one. */
function decode(source: string): Promise<Raw> {
  return sharp(source, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: Math.max(...widths), height: tallest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function writeSize(base: Raw, width: number, folder: string) {
  const resized = await raw(base).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  const files = { webp: join(folder, `w${width}.webp`), jpg: join(folder, `w${width}.jpg`) };
  await raw(resized).webp({ quality: 80, effort: 3 }).toFile(files.webp);
  await raw(resized).flatten({ background: '#ffffff' }).jpeg({ quality: 82, progressive: true }).toFile(files.jpg);
  return { width, height: resized.info.height, files };
}

async function make({ source, folder }: PictureJob): Promise<PictureResult> {
  const { width = 0, height = 0, pages = 1 } = await sharp(source, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) return { kind: 'tooManyPixels', width, height };
  const base = await decode(source);
  const wanted = [...widths.filter((each) => each < base.info.width), base.info.width];
  const sizes = [];
  for (const each of wanted) sizes.push(await writeSize(base, each, folder));
  return { kind: 'made', isMoving: pages > 1, sizes };
}

const job: PictureJob = JSON.parse(process.argv[2] ?? '{}');
const result = await make(job).catch(
  (error: unknown): PictureResult => ({
    kind: 'broken',
    reason: error instanceof Error ? error.message : String(error),
  }),
);
process.stdout.write(JSON.stringify(result));
