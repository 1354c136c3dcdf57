import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { Queryable } from '#platform/database';

export type SampleFile = { readonly name: string; readonly bytes: Buffer };

/** A photograph as a camera makes it: lying on its side, with the place where it was taken. */
export const photograph = (width = 1600, height = 1200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#4a7c59' } })
    .composite([{ input: { create: { width: 100, height: 100, channels: 3, background: '#f00' } }, top: 10, left: 10 }])
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Lan', Model: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 57/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG that says how many pixels it has, and holds none of them: some kilobytes that would need gigabytes. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** An archive of files that are not packed, as office documents are. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const file = Buffer.from(name);
    const data = Buffer.from(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(file.length, 0);
    const version = Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), version, sizes, lengths, file, data]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        Buffer.from([20, 0]),
        version,
        sizes,
        lengths,
        position,
        file,
      ]),
    );
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with these parts besides. */
export const docx = (more: Readonly<Record<string, string>> = {}): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...more,
  });

/** The old format of office documents, with streams of these names. */
export const compound = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1528),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ]);

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
/** A silent frame of MP3. */
export const mp3 = Buffer.concat(
  Array.from({ length: 20 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
);

/** A folder of its own in which files lie as they came in. */
export function incomingFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'congso-incoming-'));
  let count = 0;
  return {
    put({ name, bytes }: SampleFile) {
      count += 1;
      const path = join(folder, String(count));
      writeFileSync(path, bytes);
      return { path, name, size: bytes.length };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A site of a body; `db` is the owner's. */
export async function makeSite(db: Queryable, organisationId: string, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`INSERT INTO site (organisation_id, name, opened_on)
    VALUES (${organisationId}, ${JSON.stringify({ vi: name })}, '2020-01-01') RETURNING id`.execute(db.kysely);
  return rows[0]?.id ?? '';
}
