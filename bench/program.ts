/** Programs of the benchmarks that need the modules: built as the program itself is, since Node.js alone does not read JSX. */
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { rootDirectory } from '#platform/paths';

/** Builds a file of bench/ together with the program itself, whose parts it shares; gives where it lies. */
export function builtProgram(file: string): string {
  const built = execFileSync(process.execPath, ['tools/build.mjs', join('bench', file)], { cwd: rootDirectory });
  const [directory = ''] = built.toString().trim().split('\n').slice(-1);
  return join(rootDirectory, directory, `${basename(file, '.ts')}.js`);
}
