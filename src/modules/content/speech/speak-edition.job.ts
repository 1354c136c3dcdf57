import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '#platform/audit';
import { inTransaction, type Transaction } from '#platform/database';
import { defineJob, type Job, type JobContext } from '#platform/jobs';
import { emptyTags } from '#platform/page-cache';
import type { Storage } from '#platform/storage';
import type { Edition } from '../editions/edition.ts';
import { holdArticle, lockEdition, selectOptionalEdition } from '../editions/queries.ts';
import { insertMedia, selectSameMedia } from '../media/queries.ts';
import { hasSpeech, insertSpeech, type MadeSpeech, selectSameSpeech } from './queries.ts';
import { speakEditionKind } from './speech-job.ts';
import { type SpokenWords, spokenWords } from './spoken-words.ts';
import type { Recording, Voice } from './voice.ts';

/** Items that were published longer ago come from an older portal: archives are not read aloud. */
const newestDays = 365;
const day = 86_400_000;

type Speaking = { readonly storage: Storage; readonly voice: Voice };
type Context = Pick<JobContext, 'db' | 'actor' | 'signal'>;

/** The recording as the storage keeps it. */
type StoredFile = Awaited<ReturnType<Storage['put']>>;

/** What became of it, for the log: "none" where there was nothing to do. */
export type Spoken = 'spoken' | 'same words' | 'none';

const isWanted = ({ state, publishedAt }: Edition, now: Date): boolean =>
  state === 'published' && publishedAt !== null && now.getTime() - publishedAt.getTime() < newestDays * day;

/**
 * Makes the recording of a published edition and shows it to readers; the same words are spoken once. Nothing happens where the edition
 * has one, or has been withdrawn or superseded, before or meanwhile.
 */
export async function speakEdition(
  speaking: Speaking,
  context: Context,
  editionId: string,
  now: Date,
): Promise<Spoken> {
  const { db, actor } = context;
  const edition = await inTransaction(db, actor, (tx) => selectOptionalEdition(tx, editionId));
  if (edition === undefined || !isWanted(edition, now)) return 'none';
  const words = spokenWords(edition);
  if (words === null) return 'none';
  const known = await inTransaction(db, actor, async (tx) => {
    if (await hasSpeech(tx, editionId)) return 'has one';
    return selectSameSpeech(tx, edition, words.hash);
  });
  if (known === 'has one') return 'none';
  const keep = (find: (tx: Transaction) => Promise<MadeSpeech>) =>
    inTransaction(db, actor, (tx) => give(tx, edition, find, { hash: words.hash, now }));
  if (known !== undefined) return (await keep(async () => known)) ? 'same words' : 'none';
  return withRecording(speaking, edition, words, context.signal, async (recording, file) =>
    (await keep((tx) => keepRecording(tx, edition, recording, file, now))) ? 'spoken' : 'none',
  );
}

/** False where the edition is not what readers see any more, or another run came before. */
async function give(
  tx: Transaction,
  { id, articleId, organisationId }: Edition,
  find: (tx: Transaction) => Promise<MadeSpeech>,
  told: { readonly hash: Buffer; readonly now: Date },
): Promise<boolean> {
  await holdArticle(tx, articleId);
  const held = await lockEdition(tx, id);
  if (held?.state !== 'published' || (await hasSpeech(tx, id))) return false;
  const speech = await find(tx);
  await insertSpeech(tx, held, speech, told);
  const subject = { kind: 'edition', id };
  record(tx, { action: 'content.speak', subject, organisationId, detail: { media: speech.mediaId } });
  emptyTags(tx, [`article:${articleId}`]);
  return true;
}

async function withRecording(
  { storage, voice }: Speaking,
  { language, slug }: Edition,
  { sentences }: SpokenWords,
  signal: AbortSignal,
  work: (recording: Recording, file: StoredFile) => Promise<Spoken>,
): Promise<Spoken> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-speech-'));
  try {
    const recording = await voice.record({ sentences, language, folder, signal });
    const about = { name: `${slug || 'bai-viet'}.mp3`, mediaType: 'audio/mpeg' };
    return await work(recording, await storage.put(createReadStream(recording.path), about));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepRecording(
  tx: Transaction,
  edition: Edition,
  { seconds, beginnings }: Recording,
  file: StoredFile,
  now: Date,
): Promise<MadeSpeech> {
  const { siteId, organisationId, title } = edition;
  const media = await insertMedia(tx, {
    ...{ siteId, organisationId, kind: 'audio', storageKey: file.key, name: file.name, mediaType: file.mediaType },
    ...{ size: file.size, width: null, height: null, alt: '', caption: title, credit: '', transcript: '' },
    ...{ variants: [], isPublic: true, createdAt: now },
  });
  const kept = media ?? (await selectSameMedia(tx, siteId, file.key));
  if (kept === undefined) throw new Error(`the recording ${file.key} is neither new nor there`);
  return { mediaId: kept.id, seconds, beginnings };
}

/** The job; without a voice the machine makes no recordings, and what was asked for is let go. */
export function speakEditionJob({ storage, voice }: { readonly storage: Storage; readonly voice: Voice | null }): Job {
  return defineJob({
    ...speakEditionKind,
    run: async ({ editionId }, { log, ...context }) => {
      if (voice === null) return;
      const outcome = await speakEdition({ storage, voice }, context, editionId, new Date());
      if (outcome !== 'none') log.info({ edition: editionId, outcome }, 'edition read aloud');
    },
  });
}
