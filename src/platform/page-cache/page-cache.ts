import type { Listener } from '#platform/notify';
import type { Answer } from './answer.ts';
import { tagChannel, tagsOf } from './empty-tags.ts';
import { KeptMaking } from './making.ts';
import type { Kept } from './store.ts';

/** A part of pages, ready to be put between others. */
export type Fragment = { readonly bytes: Buffer; readonly tags: readonly string[]; readonly until: number | null };

/** What is kept for pages of the same kind: made once for all who ask at the same time, emptied by its tags. */
export type Room<T> = {
  readonly get: (key: string, now: Date, make: () => Promise<Kept<T>>) => Promise<T>;
};

export type PageCache = {
  /** The kept answer, at once. */
  readonly find: (key: string, now: Date) => Answer | undefined;
  /** The kept answer, or one made now, once for all who ask at the same time. */
  readonly page: Room<Answer>['get'];
  /** The same for a part of pages. */
  readonly fragment: (key: string, now: Date, make: () => Promise<Fragment>) => Promise<Fragment>;
  /** A room for something else that pages are made of, of at most so many bytes. */
  readonly room: <T>(maxBytes: number) => Room<T>;
  /** Empties tags in this process alone, for what no other process has changed; a change in the database uses `emptyTags`. */
  readonly emptyHere: (tags: readonly string[]) => void;
  readonly state: () => { readonly entries: number; readonly bytes: number; readonly isDeaf: boolean };
};

export type PageCacheOptions = {
  /** For pages; 0: none is kept. */
  readonly pageBytes: number;
  /** For parts of pages; 0: none is kept. */
  readonly fragmentBytes: number;
};

/** What all rooms have in common, whatever they keep. */
type AnyRoom = Pick<KeptMaking<never>, 'emptyTags' | 'deafen' | 'hear' | 'state'>;

/** Opens the cache of this process. Nothing is given from it while the listener does not hear. */
export async function openPageCache(listener: Listener, options: PageCacheOptions): Promise<PageCache> {
  // keys with a query have a room of their own, so that made-up ones cannot push the others out
  const plain = new KeptMaking<Answer>(options.pageBytes * 0.75);
  const queried = new KeptMaking<Answer>(options.pageBytes * 0.25);
  const fragments = new KeptMaking<Fragment>(options.fragmentBytes);
  const rooms: AnyRoom[] = [plain, queried, fragments];
  const answersFor = (key: string) => (key.includes('?') ? queried : plain);
  const emptyHere = (tags: readonly string[]) => {
    for (const room of rooms) room.emptyTags(tags);
  };
  await listener.subscribe({
    channel: tagChannel,
    received: (text) => emptyHere(tagsOf(text)),
    lost: () => {
      for (const room of rooms) room.deafen();
    },
    restored: () => {
      for (const room of rooms) room.hear();
    },
  });
  return {
    find: (key, now) => answersFor(key).find(key, now.getTime()),
    page: (key, now, make) => answersFor(key).get(key, now.getTime(), make),
    fragment: (key, now, make) => fragments.get(key, now.getTime(), () => weighed(key, make)),
    room: <T>(maxBytes: number): Room<T> => {
      const room = new KeptMaking<T>(options.fragmentBytes === 0 ? 0 : maxBytes);
      if (!plain.state.isDeaf) room.hear();
      rooms.push(room);
      return { get: (key, now, make) => room.get(key, now.getTime(), make) };
    },
    emptyHere,
    state: () => ({
      entries: plain.state.entries + queried.state.entries,
      bytes: rooms.reduce((sum, room) => sum + room.state.bytes, 0),
      isDeaf: plain.state.isDeaf,
    }),
  };
}

async function weighed(key: string, make: () => Promise<Fragment>): Promise<Kept<Fragment>> {
  const value = await make();
  return { value, bytes: value.bytes.byteLength + key.length, tags: value.tags, until: value.until };
}
