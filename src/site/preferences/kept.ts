/** What the reader chose, as the browser keeps it: nothing of it is ever sent to us. */
export type Kept = {
  /** Step of the text size: "1", "2" or "3". */
  readonly text?: string;
  readonly contrast?: 'high';
  /** Codes of preferred sections, and ids of the sites of preferred bodies. */
  readonly sections?: readonly string[];
  readonly sites?: readonly string[];
};

/** Also written in early.island.ts, which stands alone so that it is small and waits for nothing. */
const key = 'congso';

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** What was kept; nothing where the browser keeps nothing, or holds something that is not ours. */
export function readKept(storage: Pick<Storage, 'getItem'>): Kept {
  try {
    const read: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    const kept = new Map<string, unknown>(Object.entries(read));
    const text = kept.get('text');
    return {
      ...(text === '2' || text === '3' ? { text } : {}),
      ...(kept.get('contrast') === 'high' ? { contrast: 'high' as const } : {}),
      sections: textsOf(kept.get('sections')),
      sites: textsOf(kept.get('sites')),
    };
  } catch {
    return {};
  }
}

/** Keeps it; tells whether the browser lets us (private windows and full disks do not). */
export function keep(storage: Pick<Storage, 'setItem'>, kept: Kept): boolean {
  try {
    storage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
