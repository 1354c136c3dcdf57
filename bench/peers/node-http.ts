/** Node's own HTTP server as a child, giving the same bytes under the same headers as we do. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type BareServer = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };

/** Asks our own address once and serves what came from memory. */
export async function bareNodeWith(url: string, headers: Readonly<Record<string, string>>): Promise<BareServer> {
  const answer = await rawAnswer(url, headers);
  const directory = mkdtempSync(join(tmpdir(), 'congso-bare-'));
  const file = join(directory, 'body');
  writeFileSync(file, answer.body);
  const program = join(import.meta.dirname, 'node-http.program.ts');
  const child = spawn(process.execPath, [program, file, JSON.stringify(answer.headers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('close', () => reject(new Error('the bare server did not start')));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: address, pid: child.pid ?? 0, stop };
}

/** The answer as it travels: headers in pairs, the body packed as it was. */
function rawAnswer(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly headers: readonly string[]; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => resolve({ headers: lastingOf(answer.rawHeaders), body: Buffer.concat(pieces) }));
    });
    asked.on('error', reject).end();
  });
}

/** Without what the server itself writes above every answer. */
function lastingOf(raw: readonly string[]): readonly string[] {
  const own = ['date', 'connection', 'keep-alive'];
  return raw.filter((_, index) => !own.includes(raw[index - (index % 2)]?.toLowerCase() ?? ''));
}
