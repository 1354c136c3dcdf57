import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** A whole answer, ready to be sent: bytes in the encodings that were asked for so far, and what stands above them. */
export class Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Strong, of the plain bytes; each encoding has its own (RFC 9110, 8.8.3.3). */
  readonly #tag: string;
  readonly #bodies = new Map<Encoding, Buffer>();
  readonly #packing = new Map<Encoding, Promise<Buffer>>();

  constructor(status: number, headers: Readonly<Record<string, string>>, body: Buffer) {
    this.status = status;
    this.headers = headers;
    this.#tag = hash('sha256', body, 'base64url').slice(0, 22);
    this.#bodies.set('identity', body);
  }

  /** Bytes that are ready, or undefined where they must be packed first. */
  ready(encoding: Encoding): Buffer | undefined {
    return this.#bodies.get(encoding);
  }

  get plain(): Buffer {
    return this.#bodies.get('identity') ?? Buffer.alloc(0);
  }

  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.#tag}"` : `"${this.#tag}-${encoding}"`;
  }

  /** The bytes in an encoding, packed at the first wish and kept. */
  async packed(encoding: Encoding): Promise<Buffer> {
    const ready = this.#bodies.get(encoding);
    if (ready !== undefined) return ready;
    const packing = this.#packing.get(encoding) ?? pack(this.plain, encoding);
    this.#packing.set(encoding, packing);
    const bytes = await packing;
    this.#bodies.set(encoding, bytes);
    this.#packing.delete(encoding);
    return bytes;
  }

  /** What the answer weighs in memory once it is packed in every way. */
  get weight(): number {
    return Math.ceil(this.plain.byteLength * 1.5) + 1_024;
  }
}

async function pack(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(plain, { level: 6 });
  if (encoding === 'identity') return plain;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
  };
  return brotli(plain, { params });
}
