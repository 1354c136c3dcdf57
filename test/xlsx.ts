import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** Taking XLSX files apart and putting them together again, for tests of what people and programs do to them. */
export type Parts = Map<string, Buffer>;

export async function unzip(bytes: Uint8Array): Promise<Parts> {
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: Parts = new Map();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

/** `declared` lies about an entry's unpacked size. */
export function zip(
  parts: Iterable<readonly [string, Buffer]>,
  declared: Readonly<Record<string, number>> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared[name] ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** Where a name points: its sheet's part, its sheet's name and the first cell. */
export function cellOf(parts: Parts, name: string): { part: string; sheet: string; cell: string } {
  const workbook = parts.get('xl/workbook.xml')?.toString() ?? '';
  const target = new RegExp(`<definedName name="${name}">'([^']+)'!\\$([A-Z]+)\\$(\\d+)`).exec(workbook);
  const sheets = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
  if (target === null) throw new Error(`no name ${name}`);
  const [, sheet = '', column = '', row = ''] = target;
  return { part: `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`, sheet, cell: column + row };
}

/** Puts `xml` (attributes, ">", content) into a cell, which exists or is added to its row. */
export function setCell(parts: Parts, part: string, cell: string, xml: string): void {
  const sheet = parts.get(part)?.toString() ?? '';
  const row = /\d+/.exec(cell)?.[0];
  const found = new RegExp(`<c r="${cell}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheet);
  const written = `<c r="${cell}"${found?.[1] ?? ''}${xml}</c>`;
  const changed =
    found === null
      ? sheet.replace(
          new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, 's'),
          (_, start: string) => `${start}${written}</row>`,
        )
      : sheet.replace(found[0], () => written);
  if (changed === sheet) throw new Error(`${part}: ${cell} not written`);
  parts.set(part, Buffer.from(changed));
}

export function change(parts: Parts, part: string, edit: (xml: string) => string): void {
  const before = parts.get(part)?.toString() ?? '';
  const after = edit(before);
  if (after === before) throw new Error(`${part}: nothing changed`);
  parts.set(part, Buffer.from(after));
}
