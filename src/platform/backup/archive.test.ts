import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDirectoryStorage, type Storage } from '#platform/storage';
import { emptyDatabase, type TestDatabase } from '../../../test/database.ts';
import { codeOf, type OddDatabase, oddDatabase } from '../../../test/odd-database.ts';
import { backUp, checkArchive, restore } from './index.ts';

let odd: OddDatabase;
let server: TestDatabase;
let migrations: string;
let place: string;
let storage: Storage;
const targets: TestDatabase[] = [];
const now = () => new Date('2026-11-22T02:00:00Z');

beforeAll(async () => {
  odd = await oddDatabase();
  ({ server, migrations } = odd);
});
afterAll(() => odd.drop());
beforeEach(async () => {
  place = mkdtempSync(join(odd.root, 'test-'));
  storage = await openDirectoryStorage(join(place, 'data'));
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
});

const backup = (more: Partial<Parameters<typeof backUp>[0]> = {}) =>
  backUp({
    owner: server.connections.owner,
    storage,
    to: join(place, 'b.tar.gz'),
    cause: 'command',
    verify: false,
    now,
    migrations,
    ...more,
  });

async function freshTarget(): Promise<TestDatabase> {
  const target = await emptyDatabase();
  targets.push(target);
  return target;
}

const restoreInto = (target: TestDatabase, from: string) =>
  restore({ owner: target.connections.owner, storage, from, replace: false, migrations });

describe('an archive', () => {
  async function collected(stream: AsyncIterable<unknown>): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Reads an archive, lets `change` replace its entries, and packs it again without a checksum beside it. */
  async function repacked(
    file: string,
    change: (name: string, content: Buffer) => [string, Buffer][],
  ): Promise<string> {
    const tar = pack();
    const unpacked = extract();
    unpacked.end(gunzipSync(readFileSync(file)));
    const packed = collected(tar);
    for await (const entry of unpacked)
      for (const [name, changed] of change(entry.header.name, await collected(entry))) tar.entry({ name }, changed);
    tar.finalize();
    const out = join(place, `changed-${randomUUID()}.tar.gz`);
    writeFileSync(out, gzipSync(await packed));
    return out;
  }

  const json = (content: Buffer, change: (value: Record<string, unknown>) => object) =>
    Buffer.from(JSON.stringify(change(JSON.parse(content.toString()))));

  test('that is cut off anywhere is refused', async () => {
    const bytes = readFileSync((await backup()).file);
    const cut = join(place, 'cut.tar.gz');
    for (const share of [0.02, 0.5, 0.99]) {
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await codeOf(checkArchive(cut))).toBe('truncated');
    }
    writeFileSync(cut, bytes.subarray(0, bytes.length - 4));
    expect(await codeOf(checkArchive(cut))).toBe('truncated');
  });

  test('with one changed byte anywhere is refused', async () => {
    const { file } = await backup();
    const bytes = readFileSync(file);
    for (const share of [0.01, 0.3, 0.6, 0.9999]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(place, 'changed.tar.gz'), changed);
      expect(await codeOf(checkArchive(join(place, 'changed.tar.gz')))).toMatch(/^(altered|truncated|notABackup)$/);
    }
    writeFileSync(`${file}.sha256`, '0'.repeat(64));
    expect(await codeOf(checkArchive(file))).toBe('altered');
  });

  test('with a changed row, a missing part, a part too many or no end is refused, naming the place', async () => {
    await storage.put(Buffer.from('abc'), { name: 'a', mediaType: 'text/plain' });
    const { file } = await backup();
    const isRows = (name: string) => name.startsWith('tables/public.account_sum/');
    const rows = await repacked(file, (n, c) => [[n, isRows(n) ? Buffer.from(c.toString().replace('a\t', 'z\t')) : c]]);
    await expect(checkArchive(rows)).rejects.toMatchObject({
      code: 'altered',
      text: { en: expect.stringContaining('public.account_sum') },
    });
    const missing = await repacked(file, (n, c) => (isRows(n) ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(missing))).toBe('altered');
    const noFile = await repacked(file, (n, c) => (n.startsWith('files/') ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(noFile))).toBe('altered');
    const path = await repacked(file, (n, c) =>
      isRows(n)
        ? [
            [n, c],
            ['files/../../evil', c],
          ]
        : [[n, c]],
    );
    expect(await codeOf(checkArchive(path))).toBe('altered');
    const endless = await repacked(file, (n, c) => (n === 'manifest.json' ? [] : [[n, c]]));
    expect(await codeOf(checkArchive(endless))).toBe('truncated');
    expect(await codeOf(checkArchive(await repacked(file, (n, c) => [[n, c]])))).toBe('done');
  });

  test('of a newer format or program is refused, saying which version it needs', async () => {
    const { file } = await backup();
    const meta = (change: (value: Record<string, unknown>) => object) =>
      repacked(file, (n, c) => [[n, n.endsWith('.json') ? json(c, change) : c]]);
    const format = await meta((value) => ({ ...value, format: 2, program: '9.1.0' }));
    await expect(checkArchive(format)).rejects.toMatchObject({
      code: 'newerFormat',
      text: { vi: expect.stringContaining('9.1.0') },
    });
    const target = await freshTarget();
    const extra = { name: '0099_later', checksum: '0'.repeat(64) };
    const program = await meta((v) => ({
      ...v,
      migrations: [...(Array.isArray(v.migrations) ? v.migrations : []), extra],
    }));
    expect(await codeOf(restoreInto(target, program))).toBe('newerProgram');
    const other = await meta((v) => ({
      ...v,
      migrations: (Array.isArray(v.migrations) ? v.migrations : []).map((m: object) => ({
        ...m,
        checksum: '0'.repeat(64),
      })),
    }));
    expect(await codeOf(restoreInto(target, other))).toBe('otherMigration');
  });

  test('of something else is refused', async () => {
    const other = join(place, 'other');
    writeFileSync(other, 'Kính gửi');
    expect(await codeOf(checkArchive(other))).toBe('notABackup');
    writeFileSync(other, gzipSync('Kính gửi'));
    expect(await codeOf(checkArchive(other))).toMatch(/^(notABackup|truncated)$/);
    expect(await codeOf(checkArchive(join(place, 'nowhere')))).toBe('unreadable');
  });
});
