// `npm run bench`: installs what is missing and measures. `npm run bench -- forms --json` measures one section and prints JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { explainOldNode, findNode, root } from './runtime.mjs';

ensureInstalled();
const node = findNode();
if (node === null) {
  console.error(explainOldNode());
  process.exit(1);
}
const { status } = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'bench', 'all.bench.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
