// `npm test`: installs what is missing and runs every check. Ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { explainOldNode, findNode, root } from './runtime.mjs';

ensureInstalled();
const node = findNode();
if (node === null) {
  console.error(explainOldNode());
  process.exit(1);
}

const report = join(root, '.cache', 'test-report.json');
const environment = {
  ...process.env,
  // a log is read, not looked at
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;

/** Debian's Chromium where it can be had; otherwise the tests take the one that an npm package brings. */
function provideChromium() {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (known.some((path) => path && existsSync(path)) || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return;
  console.log('Chromium is missing: installing it with apt-get');
  const quiet = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: quiet });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: quiet,
  });
}

const checks = [
  ['build', node, ['tools/build.mjs']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['boundaries', 'depcruise', ['src', 'packages', 'bench', 'test', '--config', '.dependency-cruiser.cjs']],
  ['unused code', 'knip', []],
  ['licences', node, ['tools/licences.mjs']],
];

/** The unit, integration and end-to-end tests: what Vitest counted. */
function runTests(args) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = result.numPendingTests + result.numTodoTests;
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  if (skipped > 0) console.error(`${skipped} skipped tests: a test runs or goes`);
  const failed = result.numFailedTests + skipped + brokenFiles;
  return { passed: result.numPassedTests, failed: result.success || failed > 0 ? failed : 1 };
}

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
provideChromium();
for (const [name, command, args] of only.length > 0 ? checks.slice(0, 1) : checks) {
  const good = run(command, args);
  console.log(`${good ? 'ok' : 'FAILED'}: ${name}`);
  if (good) passed += 1;
  else failed += 1;
}
const tests = runTests(only);
passed += tests.passed;
failed += tests.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
