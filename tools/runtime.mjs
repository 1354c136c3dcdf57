// Which Node.js runs the program. Plain JavaScript without dependencies: it also runs on an old Node.js, before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** `engines.node` in package.json: the first release that runs TypeScript without a flag. */
const oldest = [22, 18];

/**
 * How the program is run. Without the limit Node.js lets the room for young objects grow to 64 MB and more under load, and keeps it;
 * with it the web process needs a quarter less memory, and pages made anew cost some 5 % more than with twice the room (docs/scale.md).
 */
export const nodeFlags = ['--max-semi-space-size=8'];

/** Of each of eight heaps per processor that the C library would open, parts stay unused: 8 MB. The first line of bin/congso says both. */
export const environment = { MALLOC_ARENA_MAX: '2' };

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** The path of a Node.js that is new enough: this one, else the one that npm installed beside us, else null. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(bundled) ? bundled : null;
}

export function explainOldNode() {
  return [
    `CổngSố cần Node.js ${oldest.join('.')} trở lên; máy này có ${process.versions.node} và gói Node.js kèm theo không có cho ${process.platform}-${process.arch}.`,
    'Cách khắc phục: cài Node.js 24 LTS (https://nodejs.org), rồi chạy lại lệnh vừa rồi.',
    `CổngSố needs Node.js ${oldest.join('.')} or later; this machine has ${process.versions.node}, and no Node.js comes along for ${process.platform}-${process.arch}.`,
    'To mend it: install Node.js 24 LTS (https://nodejs.org) and run the command again.',
  ].join('\n');
}
