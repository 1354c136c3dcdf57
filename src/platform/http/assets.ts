import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { publicDirectory } from '#platform/paths';

const prefix = '/tai-nguyen/';

function readManifest(directory: string): Readonly<Record<string, string>> {
  const file = join(directory, 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const manifest = publicDirectory === null ? {} : readManifest(publicDirectory);

/** The address of a built asset by its plain name, for example `office.css` or `filling.js`; it changes with the content. */
export function assetUrl(name: string): string {
  return prefix + (manifest[name] ?? name);
}

/** Whether an address is one of them: they are the same on every host. */
export const isAsset = (url: string): boolean => url.startsWith(prefix);

/** Serves the built client code and styles. Names carry a hash of the content, so they may be kept for ever. */
export async function serveAssets(server: FastifyInstance): Promise<void> {
  if (publicDirectory === null) return;
  await server.register(fastifyStatic, {
    root: publicDirectory,
    prefix,
    maxAge: '365d',
    immutable: true,
    index: false,
    preCompressed: true,
  });
}
