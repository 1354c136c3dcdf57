import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { loadDemonstration } from '#modules/people';
import type { Actor } from '#platform/database';
import type { Storage } from '#platform/storage';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { testStorage } from '../../../../test/storage.ts';
import { sayRefusal } from '../workflow/refusal.ts';
import { bomb, compound, docx, incomingFolder, makeSite, mp3, pdf, photograph, zip } from './files.testing.ts';
import type { Media } from './media.ts';
import { takeIn } from './take-in.ts';

const system: Actor = { accountId: null, name: 'test', system: true };
const now = () => new Date('2026-03-02T02:00:00Z');
const incoming = incomingFolder();
let db: TestDatabase;
let storage: Storage;
let closeStorage: () => void;
let site: { id: string; organisationId: string };
beforeAll(async () => {
  db = await testDatabase();
  ({ storage, closeStorage } = await testStorage());
  await loadDemonstration(db.app, false, now());
  site = { id: await makeSite(db.owner, bodies.environment, 'Sở'), organisationId: bodies.environment };
});
afterAll(async () => {
  await db.drop();
  closeStorage();
  incoming.remove();
});

const send = (name: string, bytes: Buffer, actor = system) =>
  takeIn({ db: db.app, storage, now }, actor, site, incoming.put({ name, bytes }));

async function taken(name: string, bytes: Buffer): Promise<Media> {
  const result = await send(name, bytes);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function bytesOf(key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.open(key)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function counts(): Promise<string> {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  const { rows } = await sql<{ n: string }>`SELECT count(*) AS n FROM media`.execute(db.owner.kysely);
  return `${rows[0]?.n} rows, ${keys.length} files`;
}

describe('a picture', () => {
  test('is kept as it came, and made into sizes for every screen, upright, without the place where it was taken', async () => {
    const original = await photograph(1600, 1200);
    const media = await taken('Lễ khánh thành.JPG', original);
    expect(media).toMatchObject({
      kind: 'image',
      name: 'Lễ khánh thành.jpg',
      mediaType: 'image/jpeg',
      isPublic: false,
    });
    // the camera lay on its side
    expect([media.width, media.height]).toEqual([1200, 1600]);
    expect(media.variants.map(({ type, width, height }) => `${type.slice(6)} ${width}×${height}`)).toEqual([
      'webp 320×427',
      'jpeg 320×427',
      'webp 640×853',
      'jpeg 640×853',
      'webp 960×1280',
      'jpeg 960×1280',
      'webp 1200×1600',
      'jpeg 1200×1600',
    ]);
    expect((await bytesOf(media.storageKey)).equals(original)).toBe(true);
    for (const { key, type, width, size } of media.variants) {
      const bytes = await bytesOf(key);
      const seen = await sharp(bytes).metadata();
      expect([seen.format, seen.width, bytes.length]).toEqual([type.slice(6), width, size]);
      expect([seen.exif, seen.icc, seen.xmp, seen.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes('Phone')).toBe(false);
    }
    // the red corner at the top left of the lying picture stands at the top right of the upright one
    const corner = await sharp(await bytesOf(media.variants[7]?.key ?? ''))
      .extract({ left: 1140, top: 50, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(corner[0]).toBeGreaterThan(200);
  });

  test('is never made larger than it is', async () => {
    const small = await sharp({ create: { width: 200, height: 100, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const media = await taken('dấu.png', small);
    expect(media.variants.map(({ width }) => width)).toEqual([200, 200]);
  });

  test('of another type than its name says gets the right ending, since both are pictures', async () => {
    const webp = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#123' } })
      .webp()
      .toBuffer();
    expect(await taken('tai-ve.jpg', webp)).toMatchObject({ name: 'tai-ve.webp', mediaType: 'image/webp' });
  });

  test('that is sent twice, or by ten people at once, is kept once', async () => {
    const picture = await photograph(401, 300);
    const sent = await Promise.all(Array.from({ length: 10 }, (_, index) => taken(`ảnh ${index}.jpg`, picture)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });
});

test.each([
  ['Báo cáo quý I.pdf', pdf, 'document', 'application/pdf'],
  ['Mẫu đơn.docx', docx(), 'document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['Kế hoạch.doc', compound('Root Entry', 'WordDocument'), 'document', 'application/msword'],
  ['số liệu.csv', Buffer.from('Năm;Số\n2025;7\n'), 'document', 'text/csv; charset=utf-8'],
  ['phát biểu.mp3', mp3, 'audio', 'audio/mpeg'],
])('%s is taken as what it is', async (name, bytes, kind, mediaType) => {
  expect(await taken(name, bytes)).toMatchObject({ name, kind, mediaType, width: null, variants: [] });
});

const gifWithScript = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.alloc(20), Buffer.from('*/=1;alert(1)//')]);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(100)]);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

describe('is refused by name, and leaves nothing behind:', () => {
  test.each([
    ['nothing', 'trống.pdf', Buffer.alloc(0), 'media.empty', '0 byte'],
    ['a drawing that can run', 'logo.svg', svg, 'media.svg', 'xuất hình ra PNG'],
    ['a drawing that says it is a picture', 'logo.png', svg, 'media.svg', 'SVG'],
    [
      'a drawing with a declaration',
      'a.svg',
      Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), svg]),
      'media.svg',
      '',
    ],
    [
      'a page that says it is a picture',
      'anh.jpg',
      Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
      'media.markup',
      '',
    ],
    ['a page that says it is text', 'a.txt', Buffer.from('\n<html onload=x>'), 'media.markup', 'mã trang web'],
    ['a program that says it is a picture', 'anh.jpg', exe, 'media.disguised', 'EXE'],
    ['a program', 'cai-dat.exe', exe, 'media.notAccepted', 'EXE'],
    ['a program of Linux without an ending', 'cai-dat', elf, 'media.notAccepted', 'ELF'],
    ['a text that says it is a PDF', 'a.pdf', Buffer.from('xin chào'), 'media.disguised', 'TXT'],
    ['a PDF that says it is a picture', 'anh.jpg', pdf, 'media.disguised', 'PDF'],
    ['an archive that says it is a document', 'a.docx', zip({ 'a.exe': 'MZ' }), 'media.disguised', 'ZIP'],
    ['an archive', 'a.zip', zip({ 'a.txt': 'a' }), 'media.notAccepted', 'ZIP'],
    ['a document with macros', 'a.docx', docx({ 'word/vbaProject.bin': 'x' }), 'media.macros', 'macro'],
    ['an old document with macros', 'a.doc', compound('WordDocument', '_VBA_PROJECT'), 'media.macros', 'macro'],
    ['a document with a password', 'a.docx', compound('EncryptedPackage'), 'media.locked', 'mật khẩu'],
    ['an installer in the clothing of a document', 'a.doc', compound('!_StringPool'), 'media.notAccepted', 'CFB'],
    ['bytes of no type', 'a.bin', Buffer.from([1, 2, 3, 250]), 'media.unknown', ''],
    ['a picture of four billion pixels', 'bom.png', bomb(65_000, 65_000), 'media.tooManyPixels', '65000 × 65000'],
    ['a picture that says a size and has no pixels', 'a.png', bomb(5_000, 5_000), 'media.broken', 'bị hỏng'],
    ['a picture that is a script as well', 'a.gif', gifWithScript, 'media.broken', ''],
    ['a picture that is cut off', 'cut.jpg', Buffer.alloc(0), 'media.broken', ''],
  ])('%s', async (what, name, given, code, words) => {
    const bytes = what === 'a picture that is cut off' ? (await photograph()).subarray(0, 6_000) : given;
    const before = await counts();
    const result = await send(name, bytes);
    expect(result).toMatchObject({ kind: 'refused', refusals: [{ code, place: 'file' }] });
    const said = result.kind === 'refused' ? result.refusals.map((each) => sayRefusal(each, 'vi')).join() : '';
    expect(said).toContain(`“${name}”`);
    expect(said).toContain(words);
    expect(await counts()).toBe(before);
  });

  test('a file that is larger than its kind may be', async () => {
    const file = incoming.put({ name: 'dài.pdf', bytes: pdf });
    const result = await takeIn({ db: db.app, storage, now }, system, site, { ...file, size: 60_000_001 });
    expect(result).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'media.tooLarge', values: { megabytes: 60 } }],
    });
  });
});

test('a name with folders, control characters and turned letters is only a name', async () => {
  const media = await taken('../../etc/\u0000pass\u202Ewd\n.pdf', Buffer.concat([pdf, Buffer.from('1')]));
  expect(media.name).toBe('passwd.pdf');
});

test('who may not contribute to the site keeps no file there, whatever the program thinks', async () => {
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM account WHERE email = 'capnhat@tttt.sonhai.example'`.execute(db.owner.kysely);
  const stranger: Actor = { accountId: rows[0]?.id ?? null, name: 'Cúc' };
  await expect(send('a.pdf', Buffer.concat([pdf, Buffer.from('2')]), stranger)).rejects.toThrow(/row-level security/);
});
