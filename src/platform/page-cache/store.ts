import { LRUCache } from 'lru-cache';

/** What is kept: the value, its weight in bytes, the tags of what it shows, and until when it may be kept although none of them is emptied. */
export type Kept<T> = {
  readonly value: T;
  readonly bytes: number;
  readonly tags: readonly string[];
  /** Milliseconds since 1970; null: for as long as nothing changes. */
  readonly until: number | null;
};

/** Made values by key and by tag, the least used going first when the bytes are used up. Pure memory: knows no database and no clock. */
export class TaggedStore<T> {
  readonly #kept: LRUCache<string, Kept<T>>;
  readonly #keysOfTag = new Map<string, Set<string>>();

  constructor(maxBytes: number) {
    this.#kept = new LRUCache<string, Kept<T>>({
      maxSize: Math.max(1, Math.floor(maxBytes)),
      sizeCalculation: ({ bytes }) => Math.max(1, bytes),
      dispose: (kept, key) => this.#forget(kept, key),
    });
  }

  get(key: string, now: number): Kept<T> | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    if (kept.until === null || kept.until > now) return kept;
    this.#kept.delete(key);
    return undefined;
  }

  set(key: string, kept: Kept<T>): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    // what is too large for the whole store is not kept
    if (!this.#kept.has(key)) return;
    for (const tag of kept.tags) {
      const keys = this.#keysOfTag.get(tag) ?? new Set();
      this.#keysOfTag.set(tag, keys.add(key));
    }
  }

  emptyTags(tags: readonly string[]): void {
    for (const tag of tags) for (const key of [...(this.#keysOfTag.get(tag) ?? [])]) this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get size(): number {
    return this.#kept.size;
  }

  #forget(kept: Kept<T>, key: string): void {
    for (const tag of kept.tags) {
      const keys = this.#keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfTag.delete(tag);
    }
  }
}
