/** The real nginx with one worker: as a server of static files, and before our server with the configuration that we ship. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rootDirectory } from '#platform/paths';
import { childrenOf } from '../portal/processes.ts';

export type Nginx = {
  readonly url: string;
  /** The worker's process. */
  readonly worker: number;
  readonly stop: () => Promise<void>;
};

export type StaticFile = {
  readonly name: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Serves files as an administrator would have nginx do it: from the page cache of the system, by sendfile. */
export function nginxWithFiles(files: readonly StaticFile[]): Promise<Nginx> {
  return start((port, directory) => {
    for (const { name, body } of files) writeFileSync(join(directory, name), body);
    const headers = files.flatMap(({ name, headers = {} }) =>
      Object.entries(headers).map(([key, value]) => `location = /${name} { add_header ${key} "${value}"; }`),
    );
    return `sendfile on; tcp_nopush on; open_file_cache max=100; etag on; default_type text/html;
      server { listen 127.0.0.1:${port}; root ${directory}; ${headers.join(' ')} }`;
  });
}

/** The shipped configuration with what an administrator changes in it, and without TLS, which would be measured instead. */
export function nginxBefore(upstream: string): Promise<Nginx> {
  return start((port, directory) => {
    mkdirSync(join(directory, 'cache'));
    return shipped(readFileSync(join(rootDirectory, 'deploy/nginx/congso.conf'), 'utf8'), upstream, port, directory);
  });
}

function shipped(text: string, upstream: string, port: number, directory: string): string {
  return text
    .replace('/var/cache/nginx/congso', join(directory, 'cache'))
    .replace('server 127.0.0.1:8080;', `server ${new URL(upstream).host};`)
    .replace(/server \{\s+listen 80;[\s\S]*?\n\}\n/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/listen \[::\]:443 ssl http2;/, '')
    .replace(/ssl_\w+ [^;]+;/g, '')
    .replace(/access_log [^;]+;/, 'access_log off;');
}

async function start(configure: (port: number, directory: string) => string): Promise<Nginx> {
  const directory = mkdtempSync(join(tmpdir(), 'congso-nginx-'));
  const port = await freePort();
  const file = join(directory, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    file,
    `${user} worker_processes 1; daemon off; pid ${directory}/nginx.pid; error_log ${directory}/error.log;
    events { worker_connections 1024; }
    http { access_log off; client_body_temp_path ${directory}/body; proxy_temp_path ${directory}/proxy;
      fastcgi_temp_path ${directory}/f; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s; keepalive_requests 1000000;
      ${configure(port, directory)} }`,
  );
  const child = spawn('nginx', ['-c', file, '-p', directory], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', () => {
    said += 'nginx is not installed (Debian: apt-get install nginx)';
  });
  const stop = async () => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let left = 100; left > 0; left -= 1) {
    if (await answers(url)) return { url, worker: childrenOf(child.pid ?? 0)[0] ?? 0, stop };
    if (child.exitCode !== null || child.pid === undefined) break;
    await wait(50);
  }
  throw new Error(`nginx did not start: ${said}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
