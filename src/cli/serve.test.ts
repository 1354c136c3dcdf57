import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootDirectory } from '#platform/paths';

let directory: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'congso-serve-'));
  chmodSync(directory, 0o755);
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

type Serving = {
  readonly address: string;
  readonly printed: () => string;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** What `npm start` runs, on a free port and a directory of its own. */
async function serve(environment: Record<string, string> = {}): Promise<Serving> {
  const args = [join(rootDirectory, 'bin', 'congso'), 'serve', '--migrate', '--demo', '--work'];
  const env = {
    ...process.env,
    PORT: '0',
    CONGSO_DATA: join(directory, 'data'),
    CONGSO_LOG_LEVEL: 'error',
    ...environment,
  };
  const child = spawn(process.execPath, args, { env });
  running.add(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  await ready;
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    // Ctrl-C reaches the program twice: from the terminal and from npm
    child.kill(signal);
    const code = await ended;
    running.delete(child);
    return code;
  };
  return { address: /http:\/\/\S+/.exec(text)?.[0] ?? '', printed: () => text, stop };
}

test('serves with the demonstration, says where, stops cleanly, and keeps its data', async () => {
  const first = await serve();
  expect(first.printed()).toContain('khai@tnmt.sonhai.example');
  expect(await (await fetch(`${first.address}/readyz`)).json()).toEqual({
    status: 'ready',
    database: true,
    migrations: true,
  });
  expect(await (await fetch(`${first.address}/`)).text()).toContain('tỉnh Sơn Hải');
  expect(await first.stop('SIGINT')).toBe(0);
  const second = await serve();
  expect(second.printed()).toMatch(/Mật khẩu của mọi tài khoản minh họa: \S+/);
  expect(await second.stop('SIGTERM')).toBe(0);
}, 360_000);

test('takes the known password away before others can reach it', async () => {
  const serving = await serve({ HOST: '0.0.0.0' });
  expect(serving.printed()).not.toContain('Mật khẩu của mọi tài khoản');
  expect(serving.printed()).toContain('chỉ hiện một lần này');
  expect(await (await fetch(`${serving.address}/dang-nhap`)).text()).not.toContain('khai@tnmt.sonhai.example');
  expect(await serving.stop('SIGTERM')).toBe(0);
}, 360_000);

test('a port in use ends with 1 and names it, and the database is stopped again', async () => {
  const serving = await serve({ CONGSO_DATA: join(directory, 'other'), CONGSO_DEMO: '0' });
  const port = new URL(serving.address).port;
  await expect(serve({ PORT: port })).rejects.toThrow(new RegExp(`ended with 1: [^]*${port}[^]*PORT`));
  expect(await serving.stop('SIGINT')).toBe(0);
}, 360_000);
