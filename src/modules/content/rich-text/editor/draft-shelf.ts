/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was written and the server does not have yet. */
export type Draft = {
  readonly at: number;
  readonly base: string;
  readonly fields: readonly (readonly [string, string])[];
};

export type DraftShelf = {
  /** Keeps what is written on this device; false where it refuses to keep it. */
  readonly keep: (draft: Draft) => boolean;
  readonly drop: () => void;
  readonly kept: () => Draft | null;
};

function read(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const draft: Draft = JSON.parse(text);
    return Array.isArray(draft.fields) && typeof draft.at === 'number' ? draft : null;
  } catch {
    return null;
  }
}

/** The unsaved text of one person for one edition on this device. */
export function draftShelf(shelf: Shelf | null, edition: string, person: string): DraftShelf {
  const key = `congso:edition:${edition}:${person}`;
  return {
    keep(draft) {
      try {
        shelf?.setItem(key, JSON.stringify(draft));
        return shelf !== null;
      } catch {
        return false;
      }
    },
    drop: () => shelf?.removeItem(key),
    kept: () => read(shelf?.getItem(key) ?? null),
  };
}
