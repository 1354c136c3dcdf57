// `npm start`: installs what is missing, then serves; the program itself builds, migrates and loads the demonstration on first start.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { environment, explainOldNode, findNode, nodeFlags, root } from './runtime.mjs';

ensureInstalled();
const node = findNode();
if (node === null) {
  console.error(explainOldNode());
  process.exit(1);
}
const child = spawn(
  node,
  [...nodeFlags, join(root, 'bin', 'congso'), 'serve', '--migrate', '--demo', '--work', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...environment, ...process.env } },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
