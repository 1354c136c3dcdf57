import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createAccount, findAccount, inSystemTransaction, loadDemonstration, type Role } from '#modules/people';
import { dateOf } from '#platform/calendar';
import { readConfig } from '#platform/config';
import type { Storage } from '#platform/storage';
import { type App, buildApp } from '../src/app.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { testStorage } from './storage.ts';

export type Answered = LightMyRequestResponse;
type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Upload = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
  /** What else the form sends, before the file. */
  readonly fields?: Readonly<Record<string, string>>;
};

/** What a step of a test reads of an answer. */
export type Reply = {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** What a step of a test asks of a browser: of this process (`Client`), or of a program that runs. */
export type Sender<R extends Reply = Reply> = {
  readonly get: (url: string) => Promise<R>;
  readonly json: (url: string, body: unknown) => Promise<R>;
  readonly form: (url: string, fields: Fields) => Promise<R>;
};

/** A browser with whoever is signed in at it. Every one has a network address of its own, since requests are counted by it. */
export type Client = {
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Answered>;
  /** As a page's script sends it. */
  readonly json: (url: string, body: unknown) => Promise<Answered>;
  /** As a form is sent without a script. */
  readonly form: (url: string, fields: Fields) => Promise<Answered>;
  readonly upload: (url: string, file: Upload) => Promise<Answered>;
  readonly post: (url: string, type: string, payload: string | Buffer) => Promise<Answered>;
};

/** The web application of all modules on a database of its own, with the demonstration loaded. */
export type TestApp = {
  readonly server: FastifyInstance;
  readonly db: TestDatabase;
  readonly storage: Storage;
  readonly visitor: Client;
  /** Somebody of the demonstration, signed in; the same browser for the same address of e-mail. */
  readonly as: (email: string) => Promise<Client>;
  /** A person more than the demonstration has, signed in. */
  readonly join: (name: string, role: Role, organisationId: string) => Promise<Client>;
  /** Everybody signs in again at the next request: a clock that was put forward has ended their sessions. */
  readonly forget: () => void;
  readonly accountId: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const password = 'bốn con cá lội';
let clients = 0;

/** One more process on the same database and files, as far as the program can tell. */
export function testServer(
  { app }: Pick<TestDatabase, 'app'>,
  storage: Storage,
  now: () => Date = () => new Date(),
  environment: Readonly<Record<string, string>> = {},
  more: Pick<App, 'measures'> = {},
): Promise<FastifyInstance> {
  const read = readConfig({ CONGSO_LOG_LEVEL: 'silent', ...environment });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return buildApp({ config: read.config, db: app, now, storage, ...more });
}

/** The same where nothing is measured: for tests that begin with an empty report. */
export const unmeasuredApp = (now: () => Date = () => new Date()): Promise<TestApp> =>
  testApp(now, {}, { measures: [] });

/** `environment`: variables of the configuration that the test is about. */
export async function testApp(
  now: () => Date = () => new Date(),
  environment: Readonly<Record<string, string>> = {},
  more: Pick<App, 'measures'> = {},
): Promise<TestApp> {
  const db = await testDatabase();
  const { storage, closeStorage } = await testStorage();
  const server = await testServer(db, storage, now, environment, more);
  const loaded = await loadDemonstration(db.app, false, now());
  const passwords = new Map(loaded.map((account) => [account.email, account.password ?? '']));
  const known = new Map<string, Promise<Client>>();
  const as = (email: string) => {
    const client = known.get(email) ?? signIn(server, email, passwords.get(email) ?? password);
    known.set(email, client);
    return client;
  };
  return {
    server,
    db,
    storage,
    visitor: clientOf(server),
    as,
    join: async (name, role, organisationId) => {
      const email = `${name}@them.sonhai.example`;
      const isThere = (await inSystemTransaction(db.app, 'test', (tx) => findAccount(tx, email))) !== null;
      if (!isThere) await addAccount(db, { name, email, role, organisationId }, now());
      return as(email);
    },
    forget: () => known.clear(),
    accountId: async (email) =>
      (await inSystemTransaction(db.app, 'test', (tx) => findAccount(tx, email)))?.id ?? 'nobody',
    close: async () => {
      await server.close();
      await db.drop();
      closeStorage();
    },
  };
}

type NewPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
};

async function addAccount(db: TestDatabase, person: NewPerson, now: Date): Promise<void> {
  const { name, email, role, organisationId } = person;
  const account = { email, name, organisationId, grants: [{ role, organisationId }], password };
  await inSystemTransaction(db.app, 'test', (tx) =>
    createAccount(tx, { ...account, userName: null, mustChangePassword: false }, now, dateOf(2015, 1, 1)),
  );
}

async function signIn(server: FastifyInstance, login: string, secret: string): Promise<Client> {
  const answer = await clientOf(server).form('/dang-nhap', { login, password: secret });
  const [cookie] = answer.cookies;
  if (cookie === undefined) throw new Error(`${login} could not sign in: ${answer.statusCode}`);
  return clientOf(server, `${cookie.name}=${cookie.value}`);
}

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

/** A body of several parts with one file in it, and the type that announces it. */
function multipart({ name, bytes, type = 'application/octet-stream', fields = {} }: Upload): {
  readonly type: string;
  readonly payload: Buffer;
} {
  const boundary = 'congso-test-boundary';
  const before = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `${before.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, payload };
}

function clientOf(server: FastifyInstance, cookie = ''): Client {
  clients += 1;
  const remoteAddress = `10.7.${Math.floor(clients / 250)}.${clients % 250}`;
  const send = (options: InjectOptions) =>
    server.inject({ ...options, remoteAddress, headers: { host: '127.0.0.1:8080', cookie, ...options.headers } });
  const post = (url: string, type: string, payload: string | Buffer, accept = 'text/html') =>
    send({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', accept },
    });
  return {
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    json: (url, body) => post(url, 'application/json', JSON.stringify(body), 'application/json'),
    form: (url, fields) => post(url, 'application/x-www-form-urlencoded', encoded(fields)),
    upload: (url, file) => {
      const { type, payload } = multipart(file);
      return post(url, type, payload);
    },
    post: (url, type, payload) => post(url, type, payload),
  };
}
