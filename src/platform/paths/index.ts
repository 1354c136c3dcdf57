import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function isCheckout(directory: string): boolean {
  const manifest = join(directory, 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "congso"');
}

function findRoot(start: string): string {
  let directory = start;
  while (!isCheckout(directory)) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error(`no package.json of congso above ${start}`);
    directory = parent;
  }
  return directory;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The folder that holds package.json, forms/ and migrations/: the same for sources under test and for the built program. */
export const rootDirectory: string = findRoot(here);

/** Where the built client code lies; null when the program runs from its sources (tests that need it build first). */
export const publicDirectory: string | null = existsSync(join(here, 'public')) ? join(here, 'public') : null;

/**
 * The file that a worker thread or child process starts from.
 * From sources it is the TypeScript file itself; in the build all entry points lie side by side as `<name>.worker.js`.
 */
export function workerFile(importer: string, relativeSource: `./${string}.worker.ts`): URL {
  return new URL(importer.endsWith('.ts') ? relativeSource : relativeSource.replace(/\.ts$/, '.js'), importer);
}
