// Builds the program into dist/<hash of the sources>/: the server bundle, its workers, the islands of client code and the styles.
// A folder per state of the sources means that two commands started at once, or a build beside a running server, never disturb each other.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './runtime.mjs';

const dist = join(root, 'dist');
const isTest = (name) => /\.test\.tsx?$/.test(name);

function sources(programs) {
  const folders = ['src', 'packages', ...programs.map((name) => name.split('/')[0])];
  return globSync([...folders.map((folder) => `${folder}/**/*`), 'package-lock.json', 'tools/build.mjs'], { cwd: root })
    .filter((name) => !isTest(name) && statSync(join(root, name)).isFile())
    .sort();
}

function fingerprint(programs) {
  const hash = createHash('sha256').update(programs.join());
  for (const name of sources(programs))
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)));
  return hash.digest('hex').slice(0, 16);
}

const find = (pattern) =>
  globSync(pattern, { cwd: root })
    .filter((name) => !isTest(name))
    .map((name) => join(root, name));

/**
 * Letters beyond ASCII as escapes, where esbuild leaves them (in expressions, tagged templates and comments): a single one makes Node.js
 * hold a whole file with two bytes a letter.
 */
const inAscii = (text) =>
  text.replace(/(\\*)([\u0080-\uffff])/g, (_, before, letter) => {
    // a backslash that stood for itself before the letter becomes the one of the escape
    const kept = before.length % 2 === 1 ? before.slice(1) : before;
    return `${kept}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** Packages that stay as npm laid them: those with native parts, and the jobs' worker, which looks for files and brings the same `pg`. */
const external = ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'graphile-worker', 'pg', 'sharp'];

/**
 * Bundles the program with the packages that they use: of these only what is used, and without blanks, since a process holds
 * the texts of all that it loaded. Names stay, so that the trace of a fault can be read. What is imported late is loaded late.
 */
async function buildServer(esbuild, programs, out) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [...['src/cli/congso.ts', ...programs].map((name) => join(root, name)), ...find('src/**/*.worker.ts')],
    outdir: out,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    external,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    // packages that are CommonJS ask for the parts of Node.js so
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    sourcemap: true,
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(out, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? inAscii(text) : text);
}

async function buildClient(esbuild, out) {
  const result = await esbuild.build({
    entryPoints: [...find('src/**/*.island.{ts,tsx}'), ...find('src/**/*.entry.css')],
    outdir: join(out, 'public'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // each script in one piece: a part that it shared with others would be asked for only after it, another 150 ms on a slow line
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['es2021', 'chrome90', 'firefox90', 'safari15'],
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint)
      manifest[
        basename(output.entryPoint).replace(/\.(island|entry)\.\w+$/, (m) => (m.endsWith('css') ? '.css' : '.js'))
      ] = relative(join(out, 'public'), join(process.cwd(), file));
    // fonts, so that a page can ask for them before its style sheet does
    else if (file.endsWith('.woff2')) manifest[basename(Object.keys(output.inputs)[0])] = basename(file);
  }
  writeFileSync(join(out, 'public', 'manifest.json'), JSON.stringify(manifest));
  for (const file of find('src/**/assets/*')) cpSync(file, join(out, 'public', basename(file)));
  packFiles(join(out, 'public'));
}

/** Lays each text beside itself packed as small as it gets, so that nobody packs it again for every reader. */
function packFiles(directory) {
  for (const name of readdirSync(directory).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const file = join(directory, name);
    const text = readFileSync(file);
    if (text.length < 1024) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}

function removeOld(keep) {
  const builds = readdirSync(dist).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== keep);
  const newestFirst = builds.sort((a, b) => statSync(join(dist, b)).mtimeMs - statSync(join(dist, a)).mtimeMs);
  for (const name of newestFirst.slice(2)) rmSync(join(dist, name), { recursive: true, force: true });
}

/**
 * The folder with the program built from the sources as they are now; builds only if it is not there yet.
 * `programs`: further ones that are built with it and share its parts (paths from the root), as the benchmarks need them.
 */
export async function ensureBuilt(programs = []) {
  const name = fingerprint(programs);
  const target = join(dist, name);
  if (existsSync(join(target, 'congso.js'))) return target;
  const esbuild = await import('esbuild');
  const unfinished = join(dist, `unfinished-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'public'), { recursive: true });
  await buildServer(esbuild, programs, unfinished);
  await buildClient(esbuild, unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another command finished the same build first: its result is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(target, 'congso.js'))) throw error;
  }
  removeOld(name);
  return target;
}

if (process.argv[1] && basename(process.argv[1]) === 'build.mjs') {
  console.log(relative(root, await ensureBuilt(process.argv.slice(2))));
}
