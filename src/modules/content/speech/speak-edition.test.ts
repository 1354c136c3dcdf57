import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcess } from '#platform/processes';
import { testStorage } from '../../../../test/storage.ts';
import { type ContentWorld, contentWorld } from '../content.testing.ts';
import type { Edition } from '../editions/edition.ts';
import { listMedia } from '../media/list.tsx';
import { speakEdition, speakEditionJob } from './speak-edition.job.ts';
import { speakEditionKind } from './speech-job.ts';
import { spokenWords } from './spoken-words.ts';
import { findVoice, type Recording, type Speech, usualPrograms, type Voice } from './voice.ts';

let world: ContentWorld;
let files: Awaited<ReturnType<typeof testStorage>>;
const actor = { accountId: null, name: 'worker', system: true };
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const signal = new AbortController().signal;
/** The machine's own voice. Where there is none, every test says what becomes of an article then: nothing, and nothing breaks. */
const machineVoice = await findVoice();

beforeAll(async () => {
  world = await contentWorld();
  files = await testStorage();
});
afterAll(async () => {
  files.closeStorage();
  await world.db.drop();
});

const body = '<h2>Khai mạc</h2><p>UBND tỉnh họp ngày 02/9/2026. Có 120 đại biểu dự.</p>';
const run = (edition: Edition, voice: Voice, now = new Date()) =>
  speakEdition({ storage: files.storage, voice }, { db: world.db.app, actor, signal }, edition.id, now);

/** As the worker runs it, with whatever voice this machine has. */
const runJob = ({ id }: Edition, voice: Voice | null) =>
  speakEditionJob({ storage: files.storage, voice }).handle(
    { editionId: id },
    { db: world.db.app, actor, signal, log: silent, attempt: 1, isLastAttempt: false },
  );

/** A voice that does its work by what the test says, so that things can happen while it speaks. */
const voiceThat = (record: (speech: Speech) => Promise<Recording>): Voice => ({ record });

type Heard = { readonly id: string; readonly key: string; readonly beginnings: readonly number[] };
/** What visitors hear of an edition. */
const heard = ({ id }: Edition): Promise<readonly Heard[]> =>
  world.visitor(async (tx) => {
    const { rows } = await sql<Heard>`
      SELECT m.id, m.storage_key AS key, r.beginnings FROM edition_speech r JOIN media m ON m.id = r.media_id WHERE r.edition_id = ${id}`.execute(
      tx.kysely,
    );
    return rows;
  });

const waitingJobs = async ({ id }: Edition): Promise<number> => {
  const { rows } = await world.db.owner.pool.query<{ n: string }>(
    `SELECT count(*) AS n FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = $1 AND j.payload ->> 'editionId' = $2`,
    [speakEditionKind.name, id],
  );
  return Number(rows[0]?.n);
};

async function withdraw({ id }: Edition): Promise<void> {
  const reason = { withdrawal: { kind: 'mistake', explanation: 'Sai số liệu.' } } as const;
  expect(await world.step('approver', id, 'withdraw', { reason: 'Sai số liệu.', ...reason })).toMatchObject({
    kind: 'done',
  });
}

/** Words that no other test says. */
let count = 0;
const published = (more: Parameters<ContentWorld['published']>[0] = {}) => {
  count += 1;
  return world.published({ title: `Bài ${count}`, body: `${body}<p>Lần ${count}.</p>`, ...more });
};

test('what is published is asked to be read aloud, and what is drafted is not', async () => {
  const edition = await published();
  expect(await waitingJobs(edition)).toBe(1);
  expect(await waitingJobs(await world.edition(await world.draft('contributor')))).toBe(0);
});

test('the words of an edition become a sound that visitors hear, with the time of each sentence', async () => {
  const edition = await published();
  await runJob(edition, machineVoice);
  const [sound, ...more] = await heard(edition);
  if (machineVoice === null) {
    expect(sound).toBeUndefined();
    return;
  }
  expect(more).toEqual([]);
  expect(sound?.beginnings).toHaveLength(spokenWords(edition)?.sentences.length ?? 0);
  expect(sound?.beginnings[0]).toBe(0);
  expect([...(sound?.beginnings ?? [])].toSorted((a, b) => a - b)).toEqual(sound?.beginnings);
  const bytes = await buffer(await files.storage.open(sound?.key ?? ''));
  // a frame of MPEG audio, or the tag before it
  expect([0xff, 0x49]).toContain(bytes[0]);
  const folder = await mkdtemp(join(tmpdir(), 'congso-speech-test-'));
  const raw = join(folder, 'a.mp3');
  await writeFile(raw, bytes);
  const args = ['-hide_banner', '-loglevel', 'error', '-i', raw, '-f', 'null', '-'];
  await runProcess({ command: usualPrograms.packs, args, limits: { seconds: 60, megabytes: 500 } });
  await rm(folder, { recursive: true });
});

describe('a voice', () => {
  const speaking = voiceThat(async (speech) => {
    const path = join(speech.folder, 'speech.mp3');
    await writeFile(path, speech.sentences.join('\n'));
    return { path, seconds: 3, beginnings: speech.sentences.map((_each, index) => index / speech.sentences.length) };
  });

  test('that is not there is none, whichever of its programs is missing', async () => {
    expect(await findVoice({ ...usualPrograms, speaks: 'congso-no-such-voice' })).toBeNull();
    expect(await findVoice({ ...usualPrograms, packs: 'congso-no-such-packer' })).toBeNull();
    const edition = await published();
    await runJob(edition, null);
    expect(await heard(edition)).toEqual([]);
  });

  test('speaks an edition once, however often it is asked, also twice at once', async () => {
    const edition = await published();
    const outcomes = await Promise.all([run(edition, speaking), run(edition, speaking)]);
    expect(outcomes.toSorted()).toEqual(['none', 'spoken']);
    expect(await run(edition, speaking)).toBe('none');
    expect(await heard(edition)).toHaveLength(1);
  });

  test('says the same words of another item from the same sound', async () => {
    const first = await published({ body: '<p>Cùng một lời.</p>' });
    const second = await published({ body: '<p>Cùng một lời.</p>' });
    expect(await run(first, speaking)).toBe('spoken');
    expect(await run(second, speaking)).toBe('same words');
    const [[one], [two]] = [await heard(first), await heard(second)];
    expect(two?.id).toBe(one?.id);
    await withdraw(first);
    expect(await heard(second)).toHaveLength(1);
    await withdraw(second);
    expect(await heard(second)).toEqual([]);
    const left = await world.visitor((tx) => sql`SELECT FROM media WHERE id = ${one?.id}`.execute(tx.kysely));
    expect(left.rows).toEqual([]);
  });

  test('is not heard of what was withdrawn before it spoke, or while it did', async () => {
    const before = await published();
    await withdraw(before);
    expect(await run(before, speaking)).toBe('none');
    const during = await published();
    const slow = voiceThat(async (speech) => {
      await withdraw(during);
      return speaking.record(speech);
    });
    expect(await run(during, slow)).toBe('none');
    expect(await heard(during)).toEqual([]);
  });

  test('keeps silent where people have read the item themselves, where there are no words, and about archives', async () => {
    const edition = await published();
    const inAYear = new Date(Date.now() + 366 * 86_400_000);
    expect(await run(edition, speaking, inAYear)).toBe('none');
    expect(spokenWords({ ...edition, body: '' })).toBeNull();
    expect(spokenWords({ ...edition, body: `<p>${'lời '.repeat(20_000)}</p>` })).toBeNull();
    const media = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222';
    expect(spokenWords({ ...edition, details: { spoken: { media } } })).toBeNull();
  });

  test('that fails leaves nothing half done, and the job is tried again', async () => {
    const edition = await published();
    let used = '';
    const broken = voiceThat(async ({ folder }) => {
      used = folder;
      throw new Error('voice lost');
    });
    await expect(runJob(edition, broken)).rejects.toThrow('voice lost');
    expect(await heard(edition)).toEqual([]);
    expect(await run(edition, speaking)).toBe('spoken');
    await expect(readdir(used)).rejects.toThrow('ENOENT');
  });

  test("makes no file of the office's list", async () => {
    const edition = await published();
    await run(edition, speaking);
    const order = { column: 'ngay', isDescending: true };
    const part = { words: '', filters: {}, order, extra: [], page: 1, offset: 0, limit: 50 };
    const listed = await world.as('contributor', (tx) => listMedia(tx, part));
    expect(listed.rows.map(({ kind }) => kind)).not.toContain('audio');
  });
});
