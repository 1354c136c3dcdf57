/** The bytes that a signature covers, and the signature in the hole between them. Offsets count from the file's start. */
export type Hole = {
  readonly from: number;
  readonly to: number;
  /** The first byte after the second part. */
  readonly end: number;
  readonly cms: Uint8Array;
};

const range = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** The CMS structure of a hole: `<hex…>`, filled up with zeros. Null where anything else stands there. */
function cmsIn(text: string): Uint8Array | null {
  const hex = /^<([0-9a-f]+)>$/i.exec(text)?.[1];
  return hex === undefined || hex.length % 2 === 1 ? null : Buffer.from(hex, 'hex');
}

function holeOf(text: string, [start = 0, length = 0, second = 0, rest = 0]: readonly number[]): Hole | null {
  const end = second + rest;
  if (start !== 0 || second <= length || end > text.length) return null;
  const cms = cmsIn(text.slice(length, second));
  return cms === null ? null : { from: length, to: second, end, cms };
}

/**
 * Every signature of a file, the one that covers most last; null where a range does not fit its file or its hole holds anything but the
 * signature. A range is read wherever it stands: one that only looks like a signature is then refused as one that does not fit.
 */
export function holesOf(bytes: Uint8Array): readonly Hole[] | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const holes = [...text.matchAll(range)].map(([, ...numbers]) => holeOf(text, numbers.map(Number)));
  const whole = holes.filter((hole) => hole !== null);
  return whole.length < holes.length ? null : whole.toSorted((one, other) => one.end - other.end);
}

/** What a signature covers: everything up to its end but its own hole. */
export function coveredBy(bytes: Uint8Array, { from, to, end }: Hole): Uint8Array<ArrayBuffer> {
  const covered = new Uint8Array(from + end - to);
  covered.set(bytes.subarray(0, from));
  covered.set(bytes.subarray(to, end), from);
  return covered;
}
