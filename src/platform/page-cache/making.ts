import { type Kept, TaggedStore } from './store.ts';

/** One making under way: who asks for the same meanwhile waits for it, unless something was emptied since it began. */
type Flight<T> = { readonly made: Promise<Kept<T>>; readonly emptied: Set<string>; isEmptied: boolean };

/**
 * Makes what is asked for, once for all who ask at the same time, and keeps it. What was begun before a tag of its own was emptied
 * may have read old data: it is given to those who already waited, and not kept.
 */
export class KeptMaking<T> {
  readonly #store: TaggedStore<T>;
  readonly #joinable = new Map<string, Flight<T>>();
  readonly #flights = new Set<Flight<T>>();
  #isDeaf = true;

  constructor(maxBytes: number) {
    this.#store = new TaggedStore(maxBytes);
  }

  /** What is kept under a key; nothing while nobody tells us what was emptied. `now` in milliseconds since 1970. */
  find(key: string, now: number): T | undefined {
    return this.#isDeaf ? undefined : this.#store.get(key, now)?.value;
  }

  /** The kept value, or one made now; one whose time is over at once (`until`) is given and not kept. */
  async get(key: string, now: number, make: () => Promise<Kept<T>>): Promise<T> {
    const kept = this.find(key, now);
    if (kept !== undefined) return kept;
    const under = this.#joinable.get(key);
    return under === undefined ? this.#fly(key, now, make) : (await under.made).value;
  }

  emptyTags(tags: readonly string[]): void {
    this.#store.emptyTags(tags);
    for (const flight of this.#flights) for (const tag of tags) flight.emptied.add(tag);
    // whoever asks from now on must see the change, and so cannot wait for what was begun before it
    this.#joinable.clear();
  }

  /** Nothing is heard any more: nothing is kept, and nothing kept is given. */
  deafen(): void {
    this.#isDeaf = true;
    this.#clear();
  }

  /** Heard again; what was told in between is unknown, so that everything begins anew. */
  hear(): void {
    this.#clear();
    this.#isDeaf = false;
  }

  get state(): { readonly entries: number; readonly bytes: number; readonly isDeaf: boolean } {
    return { entries: this.#store.size, bytes: this.#store.bytes, isDeaf: this.#isDeaf };
  }

  #clear(): void {
    this.#store.clear();
    for (const flight of this.#flights) flight.isEmptied = true;
    this.#joinable.clear();
  }

  async #fly(key: string, now: number, make: () => Promise<Kept<T>>): Promise<T> {
    const flight: Flight<T> = { made: make(), emptied: new Set(), isEmptied: false };
    this.#flights.add(flight);
    this.#joinable.set(key, flight);
    try {
      const made = await flight.made;
      if (this.#mayKeep(flight, made, now)) this.#store.set(key, made);
      return made.value;
    } finally {
      this.#flights.delete(flight);
      if (this.#joinable.get(key) === flight) this.#joinable.delete(key);
    }
  }

  #mayKeep({ emptied, isEmptied }: Flight<T>, { tags, until }: Kept<T>, now: number): boolean {
    const lasts = until === null || until > now;
    return lasts && !this.#isDeaf && !isEmptied && !tags.some((tag) => emptied.has(tag));
  }
}
