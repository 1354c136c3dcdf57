/** What the reader chose, as the browser keeps it: nothing of it is ever sent to us. */
export type Kept = {
  /** Step of the text size, where it is not the first. */
  readonly text?: '2' | '3';
  readonly contrast?: 'high';
};

type Reading = Pick<Storage, 'getItem'>;
type Writing = Pick<Storage, 'setItem'>;

/** Also written in early.island.ts, which stands alone so that it is small and waits for nothing. */
const key = 'congso';
const keyOf = (siteId: string): string => `${key}:${siteId}`;

function read(storage: Reading, name: string): unknown {
  try {
    return JSON.parse(storage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

function write(storage: Writing, name: string, value: unknown): boolean {
  try {
    storage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Text size and contrast; nothing where the browser keeps nothing, or holds something that is not ours. */
export function readKept(storage: Reading): Kept {
  const found = read(storage, key);
  if (typeof found !== 'object' || found === null) return {};
  const kept = new Map<string, unknown>(Object.entries(found));
  const text = kept.get('text');
  return {
    ...(text === '2' || text === '3' ? { text } : {}),
    ...(kept.get('contrast') === 'high' ? { contrast: 'high' as const } : {}),
  };
}

/** Keeps them for all sites; tells whether the browser lets us (private windows and full disks do not). */
export const keep = (storage: Writing, kept: Kept): boolean => write(storage, key, kept);

/** The sections and the agencies preferred on a site: codes and ids. */
export function readPreferred(storage: Reading, siteId: string): readonly string[] {
  const found = read(storage, keyOf(siteId));
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
}

export const keepPreferred = (storage: Writing, siteId: string, preferred: readonly string[]): boolean =>
  write(storage, keyOf(siteId), preferred);
