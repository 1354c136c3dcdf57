import type { Value } from '#forms-engine/browser';
import type { ChangeSent } from './protocol.ts';

/** The part of `Storage` that is needed. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Pending {
  /** Keeps a change on this device until the server has it. False where the device refuses to keep it. */
  keep(change: ChangeSent): boolean;
  /** Forgets a change that the server has, unless something else was entered there meanwhile. */
  settle(place: string, value: Value): void;
  drop(place: string): void;
  all(): readonly ChangeSent[];
  get(place: string): ChangeSent | undefined;
}

const keptOf = ({ place: _place, ...kept }: ChangeSent) => kept;

function read(text: string | null): Omit<ChangeSent, 'place'> | null {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Changes that wait for the server, one entry a place, so that two windows on one sheet do not overwrite each other's.
 * Memory holds them as well: a device that keeps nothing (private mode, full disk) still saves while the page is open.
 */
export function pendingChanges(shelf: Shelf | null, sheet: string, person: string): Pending {
  const prefix = `congso:${sheet}:${person}:`;
  const memory = new Map<string, ChangeSent>();
  for (let index = 0; shelf !== null && index < shelf.length; index += 1) {
    const key = shelf.key(index);
    if (key === null || !key.startsWith(prefix)) continue;
    const kept = read(shelf.getItem(key));
    const place = key.slice(prefix.length);
    if (kept !== null) memory.set(place, { place, ...kept });
  }
  const drop = (place: string) => {
    memory.delete(place);
    shelf?.removeItem(prefix + place);
  };
  return {
    keep(change) {
      memory.set(change.place, change);
      try {
        shelf?.setItem(prefix + change.place, JSON.stringify(keptOf(change)));
        return shelf !== null;
      } catch {
        return false;
      }
    },
    settle(place, value) {
      const kept = memory.get(place);
      if (kept !== undefined && JSON.stringify(kept.value) === JSON.stringify(value)) drop(place);
    },
    drop,
    all: () => [...memory.values()],
    get: (place) => memory.get(place),
  };
}
