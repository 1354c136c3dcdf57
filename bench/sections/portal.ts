/** The public site under load, beside nginx serving the same bytes as static files in the same run. */
import { brotliCompressSync } from 'node:zlib';
import { openPool } from '#platform/database';
import { inDatabase, startTestServer, type TestAccess } from '../../test/database.server.ts';
import { type Nginx, nginxBefore, nginxWithFiles } from '../peers/nginx.ts';
import { bareNodeWith } from '../peers/node-http.ts';
import { longestUntilSeen } from '../portal/change.ts';
import { type MadeSite, makeContent, onAgency } from '../portal/content.ts';
import { firstViews } from '../portal/first-view.ts';
import { loadOn } from '../portal/load.ts';
import { megabytesOf } from '../portal/processes.ts';
import { type OurServer, startOurs } from '../portal/server.ts';
import type { MemoryLine, Rate, RateLine } from '../report.ts';

const section = 'Portal';
const mebibyte = 1024 * 1024;
const packed = { 'accept-encoding': 'br' };

type Portal = {
  readonly rates: readonly RateLine[];
  readonly memory: readonly MemoryLine[];
  readonly notes: readonly string[];
};

/** `seconds`: how long each load runs; `items`: how many items the site has. */
export async function portalLines(seconds: number, items: number): Promise<Portal> {
  const database = await startTestServer();
  try {
    const owner = openPool(inDatabase(database.access.owner, database.access.template), {
      applicationName: 'bench',
      max: 2,
    });
    const made = await makeContent(owner, items).finally(() => owner.close());
    return await measured(database.access, made, seconds, items);
  } finally {
    await database.stop();
  }
}

const pagesOf = ({ article }: MadeSite) => [
  { name: 'home', path: '/' },
  { name: 'article', path: article },
  { name: 'section', path: '/tin-tuc' },
];
type Page = ReturnType<typeof pagesOf>[number];

async function measured(access: TestAccess, made: MadeSite, seconds: number, items: number): Promise<Portal> {
  const rates: RateLine[] = [];
  const pages = pagesOf(made);
  const kept = await startOurs(access, { pageBytes: 48 * mebibyte, fragmentBytes: 16 * mebibyte });
  const bodies = await Promise.all(pages.map(({ path }) => bodyOf(kept.url, path)));
  const files = await nginxWithFiles(
    pages.flatMap(({ name }, index) => [
      { name: `${name}.html`, body: bodies[index] ?? Buffer.alloc(0) },
      { name: `${name}.br`, body: brotliCompressSync(bodies[index] ?? ''), headers: { 'content-encoding': 'br' } },
    ]),
  );
  const memory: MemoryLine[] = [];
  const notes: string[] = [];
  try {
    for (const page of pages) rates.push(...(await keptLines(page, kept, files, seconds)));
    rates.push(...(await bareLines(pages, kept, files, seconds)));
    const behind = await frontLines(pages, kept, files, made, seconds);
    rates.push(...behind.rates);
    notes.push(...behind.notes, ...(await viewNotes(kept, pages)));
    memory.push({ section, name: 'the web process after all this', megabytes: megabytesOf(kept.pid), below: 150 });
  } finally {
    await kept.stop();
  }
  try {
    rates.push(...(await madeLines(access, pages, files, seconds)));
  } finally {
    await files.stop();
  }
  const sizes = bodies
    .map((body, index) => `${pages[index]?.name} ${(body.byteLength / 1024).toFixed(0)} KB`)
    .join(', ');
  return { rates, memory, notes: [...notes, ...notesOf(sizes, items)] };
}

async function bodyOf(url: string, path: string): Promise<Buffer> {
  const answer = await fetch(url + path, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

const peerOf = (load: Rate) => ({ name: 'nginx, static file', ...load });

/** Pages from our own cache: packed, and the word that nothing has changed. */
async function keptLines(page: Page, kept: OurServer, files: Nginx, seconds: number): Promise<readonly RateLine[]> {
  const ours = { url: kept.url + page.path, pids: [kept.pid], seconds };
  const theirs = { pids: [files.worker], seconds };
  const first = await fetch(ours.url, { headers: packed });
  const tag = { ...packed, 'if-none-match': first.headers.get('etag') ?? '' };
  const file = await fetch(`${files.url}/${page.name}.br`);
  const fileTag = { 'if-none-match': file.headers.get('etag') ?? '' };
  await loadOn({ ...ours, headers: packed });
  return [
    {
      section,
      name: `${page.name}, kept`,
      ours: await loadOn({ ...ours, headers: packed }),
      peer: peerOf(await loadOn({ ...theirs, url: `${files.url}/${page.name}.br` })),
      atLeastRatio: 0.5,
      p99Below: 100,
    },
    {
      section,
      name: `${page.name}, not changed (304)`,
      ours: await loadOn({ ...ours, headers: tag }),
      peer: peerOf(await loadOn({ ...theirs, url: `${files.url}/${page.name}.br`, headers: fileTag })),
      atLeastRatio: 0.5,
      p99Below: 100,
    },
  ];
}

/** What Node's own HTTP server can do at most with the same bytes. */
async function bareLines(
  [page]: readonly Page[],
  kept: OurServer,
  files: Nginx,
  seconds: number,
): Promise<readonly RateLine[]> {
  if (page === undefined) return [];
  const bare = await bareNodeWith(kept.url + page.path, packed);
  try {
    await loadOn({ url: bare.url, pids: [bare.pid], seconds: 1 });
    const ours = await loadOn({ url: bare.url, pids: [bare.pid], seconds });
    const peer = peerOf(await loadOn({ url: `${files.url}/${page.name}.br`, pids: [files.worker], seconds }));
    return [{ section, name: `${page.name} from a bare node:http server, for comparison`, ours, peer }];
  } finally {
    await bare.stop();
  }
}

/** Behind the configuration that we ship; and how long it takes until a change is seen through both caches. */
async function frontLines(
  pages: readonly Page[],
  kept: OurServer,
  files: Nginx,
  made: MadeSite,
  seconds: number,
): Promise<Pick<Portal, 'rates' | 'notes'>> {
  const front = await nginxBefore(kept.url);
  try {
    const seen = await longestUntilSeen(kept, front.url, made);
    const lines: RateLine[] = [];
    for (const { name, path } of pages) {
      const ours = await loadOn({ url: front.url + path, headers: packed, pids: [front.worker, kept.pid], seconds });
      const peer = peerOf(await loadOn({ url: `${files.url}/${name}.br`, pids: [files.worker], seconds }));
      lines.push({ section, name: `${name}, behind our nginx`, ours, peer, atLeastRatio: 0.9, p99Below: 100 });
    }
    const notes = [
      `Portal: a change was seen through our cache and nginx's after ${seen.toFixed(0)} ms at the latest (of five).`,
    ];
    return { rates: lines, notes };
  } finally {
    await front.stop();
  }
}

/** What a reader on a slow phone sees of kept pages; goals: the largest content within 1,000 ms, and nothing moves. */
async function viewNotes(kept: OurServer, pages: readonly Page[]): Promise<readonly string[]> {
  const views = await firstViews(kept.url, pages);
  const said = views.map(({ name, largest, shift }) => `${name} ${largest.toFixed(0)} ms, shift ${shift.toFixed(3)}`);
  return [
    `Portal: on a slow phone (1.6 Mbit/s, 150 ms, processor 4 times slower) the largest content of ${said.join('; ')}.`,
  ];
}

/** Pages made anew each time: of kept parts, and with nothing kept at all, which asks the database. Each is asked for as long before, until all is compiled. */
async function madeLines(
  access: TestAccess,
  pages: readonly Page[],
  files: Nginx,
  seconds: number,
): Promise<readonly RateLine[]> {
  const [home] = pages;
  if (home === undefined) return [];
  const lines: RateLine[] = [];
  const parts = await startOurs(access, { pageBytes: 0, fragmentBytes: 16 * mebibyte });
  try {
    const target = { pids: [parts.pid], seconds, url: parts.url + onAgency('#', home.path) };
    await loadOn(target);
    const ours = await loadOn(target);
    const peer = peerOf(await loadOn({ url: `${files.url}/home.html`, pids: [files.worker], seconds }));
    lines.push({ section, name: 'home, of kept parts', ours, peer, atLeastPerCore: 3_000, p99Below: 100 });
  } finally {
    await parts.stop();
  }
  const bare = await startOurs(access, { pageBytes: 0, fragmentBytes: 0 });
  try {
    const apart = [...pages, { name: 'search', path: '/tim-kiem?q=cai+cach&noi=tat-ca' }];
    const asked = apart.map(({ name, path }) => ({ name, path: onAgency('#', path) }));
    for (const { name, path } of [...asked, { name: 'one home for all who ask at once', path: home.path }]) {
      const url = bare.url + path;
      await loadOn({ url, pids: [], seconds });
      const ours = await loadOn({ url, pids: [bare.pid, ...(await bare.databasePids())], seconds });
      const goal = name === 'home' ? { atLeastPerCore: 620 } : {};
      lines.push({ section, name: `${name}, nothing kept (with PostgreSQL's share)`, ours, p99Below: 100, ...goal });
    }
  } finally {
    await bare.stop();
  }
  return lines;
}

const notesOf = (sizes: string, items: number): readonly string[] => [
  `Portal: ${items} items; plain pages of ${sizes}. Kept pages go packed with br, nginx sends the same kind of bytes as a file; pages made anew go plain, since packing them is nginx's or the cache's work; they are asked of 64 sites in turn, since of one all who ask at the same time would share one making.`,
  'Portal: requests per core are requests by the processor time of the answering processes (one Node process, one nginx worker, and PostgreSQL’s processes where they are asked), so that what else runs on the machine matters little; requests per second and p99 are what the load generator saw on this machine, which it shares.',
  'Portal: the access log is off on both sides; without TLS.',
];
