import type { Readable } from 'node:stream';

export type Content = Uint8Array | Readable;

/** What its sender says of a file; whoever keeps the key keeps this beside it. */
export type FileDescription = { readonly name: string; readonly mediaType: string };

/** A file that is kept. `key` is the SHA-256 of its content in hexadecimal: the same content is kept once. Sizes in bytes. */
export type StoredFile = FileDescription & { readonly key: string; readonly size: number; readonly sha256: string };

/** The first and the last byte of a part of a file. */
export type Part = { readonly first: number; readonly last: number };

export type Verdict = 'whole' | 'missing' | 'altered';

/**
 * Where files are kept: a directory now, an S3 bucket one day. A file is never changed, and named only by its key, so that no
 * path ever comes from input. Every function refuses (StorageFault) a text that is no key.
 */
export type Storage = {
  /** Keeps a content; it is on the disk when this returns. Refuses (StorageFault) one that is too large. */
  readonly put: (content: Content, about: FileDescription) => Promise<StoredFile>;
  /** The content, or a part of it (first and last byte, counted from 0); refuses (StorageFault) when it is missing. */
  readonly open: (key: string, part?: Part) => Promise<Readable>;
  readonly exists: (key: string) => Promise<boolean>;
  /** Reads the whole file and compares it with its key. */
  readonly verify: (key: string) => Promise<Verdict>;
  /** Every file, in the order of the keys. */
  readonly list: () => AsyncIterable<{ readonly key: string; readonly size: number }>;
};
