/** A request for a page, as far as an answer that lies ready depends on it. */
export type PlainRequest = {
  readonly method: 'GET' | 'HEAD';
  readonly url: string;
  /** The headers; the name of the host is empty where none is told. */
  readonly host: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
};

/** Longer ones are left to the server of Node.js, which has its own limits. */
const longestBytes = 4_096;

/**
 * One whole request of RFC 9112 in the strictest writing, of which no two programs can think differently: printable ASCII, CRLF at each
 * end of line, a token and a colon before each value, nothing before it and nothing after it. Each piece can be read in one way only, so
 * that no text takes long to refuse.
 */
const strictForm = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1\r\n((?:[!#$%&'*+.^_`|~\w-]+:[\t -~]*\r\n)+)\r\n$/;

/**
 * Reads what a connection brought, if that is exactly one request without a body in the usual writing; null: it may be anything else (in
 * pieces, several, with a body, an upgrade, unusual, wrong), and belongs to the server of Node.js, which reads all that HTTP knows.
 */
export function readPlainRequest(bytes: Buffer): PlainRequest | null {
  if (bytes.byteLength > longestBytes) return null;
  const match = strictForm.exec(bytes.toString('latin1'));
  if (match === null) return null;
  const [, method, url = '', lines = ''] = match;
  const told = readHeaders(lines);
  return told === null ? null : { method: method === 'HEAD' ? 'HEAD' : 'GET', url, ...told };
}

type Told = Pick<PlainRequest, 'host' | 'acceptEncoding' | 'ifNoneMatch'>;

/** The headers on which an answer depends. */
const counted = new Map<string, keyof Told>([
  ['host', 'host'],
  ['accept-encoding', 'acceptEncoding'],
  ['if-none-match', 'ifNoneMatch'],
]);

/** Headers after which a connection or a request goes on otherwise than the strict form alone says. */
const beyond = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'proxy-connection']);

/** Null where a header says how to go on, or one that counts stands there twice. */
function readHeaders(lines: string): Told | null {
  const told: { -readonly [Name in keyof Told]?: string } = {};
  for (let start = 0; start < lines.length; ) {
    const colon = lines.indexOf(':', start);
    const end = lines.indexOf('\r\n', colon);
    const name = lines.slice(start, colon).toLowerCase();
    const as = counted.get(name);
    if (as !== undefined) {
      if (told[as] !== undefined) return null;
      told[as] = lines.slice(colon + 1, end).trim();
    } else if (beyond.has(name) || (name === 'connection' && !keepsAlive.test(lines.slice(colon + 1, end))))
      return null;
    start = end + 2;
  }
  const { host, acceptEncoding, ifNoneMatch } = told;
  return host === undefined ? null : { host, acceptEncoding, ifNoneMatch };
}

const keepsAlive = /^[\t ]*keep-alive[\t ]*$/i;
