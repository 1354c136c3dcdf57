import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDirectory } from '#platform/paths';

/** A program that runs. */
export interface Reachable {
  readonly url: string;
  /** Everything that it printed so far. */
  output(): string;
}

/** The real program, started as its users start it, on a free port and a directory of its own. */
export interface Program extends Reachable {
  readonly dataDirectory: string;
  stop(): Promise<void>;
}

const address = /http:\/\/127\.0\.0\.1:\d+/;

function whenListening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = address.exec(output())?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}\n${output()}`)));
  });
}

/** A port that nobody listens on. Not 0: the program's own links name the port that it was told. */
async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return String(address.port);
}

/** Starts `congso serve` as `npm start` does: with the demonstration, and with what runs by the clock. */
export async function startProgram(environment: Readonly<Record<string, string>> = {}): Promise<Program> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'congso-e2e-'));
  const child = spawn(process.execPath, ['bin/congso', 'serve', '--migrate', '--demo', '--work'], {
    cwd: rootDirectory,
    env: {
      ...process.env,
      PORT: await freePort(),
      CONGSO_DATA: dataDirectory,
      CONGSO_LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const output = () => printed.join('');
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)));
  const url = await whenListening(child, output);
  return {
    url,
    dataDirectory,
    output,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The password of every demonstration account, as the program prints it. */
export function demonstrationPassword(program: Reachable): string {
  const found = /Mật khẩu của mọi tài khoản minh họa: (\S+)/.exec(program.output())?.[1];
  if (found === undefined) throw new Error(`no demonstration password in:\n${program.output()}`);
  return found;
}
