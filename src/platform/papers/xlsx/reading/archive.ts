import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableWorkbook } from './fault.ts';
import { messages } from './messages.ts';

/** Far beyond the largest form with thousands of rows, far below what fills a small machine. */
const mostMegabytes = 64;
const mostBytes = mostMegabytes * 1024 * 1024;
const mostEntries = 500;

/** The stream in which Office keeps an encrypted workbook. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** Unpacks the XML parts of a workbook by name. Sizes are checked as declared, and again while unpacking. */
export async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  refuseOtherKinds(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const archive = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
    return await readParts(archive);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook(messages.broken, { reason: error instanceof Error ? error.message : 'zip' });
  }
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = Buffer.from(bytes).includes(encryptedPackage);
    throw new UnreadableWorkbook(isEncrypted ? messages.encrypted : messages.xls);
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UnreadableWorkbook(messages.notXlsx);
}

async function readParts(archive: ZipFile): Promise<ReadonlyMap<string, string>> {
  const tooLarge = () => new UnreadableWorkbook(messages.tooLarge, { megabytes: mostMegabytes });
  if (archive.entryCount > mostEntries) throw tooLarge();
  const entries = await entriesOf(archive);
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > mostBytes) throw tooLarge();
  if (entries.some((entry) => entry.isEncrypted())) throw new UnreadableWorkbook(messages.encrypted);
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (parts.has(entry.fileName)) throw new UnreadableWorkbook(messages.broken, { reason: entry.fileName });
    if (/\.(?:xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, await readPart(archive, entry));
    else if (entry.fileName === 'mimetype') throw new UnreadableWorkbook(messages.ods);
  }
  return parts;
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

/**
 * The library ends the stream with an error where an entry holds more or less than it declares, but leaves the checksum to
 * us: without it a damaged byte that can still be inflated would change a figure unseen.
 */
async function readPart(archive: ZipFile, entry: Entry): Promise<string> {
  const stream = await archive.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new UnreadableWorkbook(messages.broken, { reason: entry.fileName });
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
