import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDirectoryStorage, type Storage, StorageFault } from './index.ts';

const about = { name: 'Báo cáo quý II.docx', mediaType: 'text/plain' };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'congso-storage-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const bytes = (content: string) => new TextEncoder().encode(content);
const incoming = () => readdirSync(join(directory, 'files', 'incoming'));
async function listed(storage: Storage): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const file of storage.list()) found.push(file);
  return found;
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof StorageFault ? error.code : error),
  );

test('a file is kept under the hash of its content, and read back whole', async () => {
  const storage = await openDirectoryStorage(directory);
  const kept = await storage.put(bytes('abc'), about);
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(kept).toEqual({ ...about, key: sha256, sha256, size: 3 });
  expect(existsSync(join(directory, 'files', 'ba', '78', sha256))).toBe(true);
  expect(await text(await storage.open(kept.key))).toBe('abc');
  expect(await storage.verify(kept.key)).toBe('whole');
});

test('a part of a file is read by its first and last byte', async () => {
  const storage = await openDirectoryStorage(directory);
  const { key } = await storage.put(bytes('abcdef'), about);
  expect(await text(await storage.open(key, { first: 2, last: 3 }))).toBe('cd');
});

test('the same content is kept once, whether it came as bytes or as a stream', async () => {
  const storage = await openDirectoryStorage(directory);
  const first = await storage.put(bytes('Cổng thông tin'), about);
  const second = await storage.put(Readable.from([bytes('Cổng '), bytes('thông tin')]), { ...about, name: 'khác' });
  expect(second.key).toBe(first.key);
  expect(await listed(storage)).toEqual([{ key: first.key, size: first.size }]);
  expect(incoming()).toEqual([]);
});

test('a file over the limit is refused with its name, also in a stream, and leaves nothing behind', async () => {
  const storage = await openDirectoryStorage(directory, { largest: 4 });
  expect(await codeOf(storage.put(bytes('12345'), about))).toBe('tooLarge');
  expect(await codeOf(storage.put(Readable.from([bytes('123'), bytes('45')]), about))).toBe('tooLarge');
  expect(incoming()).toEqual([]);
  expect(await listed(storage)).toEqual([]);
  expect((await storage.put(bytes('1234'), about)).size).toBe(4);
});

test('a stream that breaks off leaves nothing behind', async () => {
  const storage = await openDirectoryStorage(directory);
  const broken = Readable.from(
    (async function* () {
      yield bytes('half');
      throw new Error('connection lost');
    })(),
  );
  await expect(storage.put(broken, about)).rejects.toThrow('connection lost');
  expect(incoming()).toEqual([]);
});

test.each(['../../etc/passwd', '..', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])(
  'a path or any other text than a key is refused: %j',
  async (key) => {
    const storage = await openDirectoryStorage(directory);
    expect(await codeOf(storage.open(key))).toBe('badKey');
    expect(await codeOf(storage.exists(key))).toBe('badKey');
    expect(await codeOf(storage.verify(key))).toBe('badKey');
  },
);

test('a missing file and an altered one are told apart', async () => {
  const storage = await openDirectoryStorage(directory);
  const missing = '0'.repeat(64);
  expect(await storage.verify(missing)).toBe('missing');
  expect(await storage.exists(missing)).toBe(false);
  expect(await codeOf(storage.open(missing))).toBe('missing');
  const { key } = await storage.put(bytes('abc'), about);
  writeFileSync(join(directory, 'files', key.slice(0, 2), key.slice(2, 4), key), 'abd');
  expect(await storage.verify(key)).toBe('altered');
});

test.each([
  ['../../x.docx', 'x.docx'],
  ['C:\\Tài liệu\\mật.docx', 'mật.docx'],
  ['a\u202Ecod.exe\r\n', 'acod.exe'],
  ['..', 'tep'],
  [`${'ạ'.repeat(200)}.docx`, `${'ạ'.repeat(145)}.docx`],
])('the name %j is kept as %j', async (given, kept) => {
  const storage = await openDirectoryStorage(directory);
  expect((await storage.put(bytes('x'), { ...about, name: given })).name).toBe(kept);
});

test('what a killed program left half-written is cleared after a day', async () => {
  await openDirectoryStorage(directory);
  for (const name of ['old', 'new']) writeFileSync(join(directory, 'files', 'incoming', name), 'half');
  const now = Date.now();
  utimesSync(join(directory, 'files', 'incoming', 'old'), now / 1000 - 90_000, now / 1000 - 90_000);
  await openDirectoryStorage(directory, { now });
  expect(incoming()).toEqual(['new']);
});
