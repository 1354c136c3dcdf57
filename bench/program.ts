/** Programs of the benchmarks that need the modules: bundled as the program itself is, since Node.js alone does not read JSX. */
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { rootDirectory } from '#platform/paths';

/** Bundles a file of bench/, beside the program itself, so that it finds the built styles and scripts; gives where it lies. */
export async function builtProgram(file: string): Promise<string> {
  const [directory = ''] = execFileSync(process.execPath, ['tools/build.mjs'], { cwd: rootDirectory })
    .toString()
    .trim()
    .split('\n')
    .slice(-1);
  const outfile = join(rootDirectory, directory, `bench-${basename(file, '.program.ts')}.js`);
  await build({
    entryPoints: [{ in: join(rootDirectory, 'bench', file), out: basename(outfile, '.js') }],
    outdir: join(rootDirectory, directory),
    bundle: true,
    // as in the program itself, what is imported late is loaded late
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return outfile;
}
