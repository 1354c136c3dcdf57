/** Does something once it is its turn. */
export type InTurn = <T>(make: () => Promise<T>) => Promise<T>;

/**
 * Lets `most` things be made at the same time; the others wait, the first first. What is under way holds memory until it is done, and
 * what lives longer costs more to clear away. Who takes longer than `milliseconds` (a search, a database that does not answer) goes on,
 * but holds up nobody any more.
 */
export function turns(most: number, milliseconds: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = most;
  const handOn = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (make) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    const turn = heldUntil(handOn, milliseconds);
    try {
      return await make();
    } finally {
      turn.end();
    }
  };
}

/** A turn that ends by itself after some time; however it ends, it is handed on once. */
function heldUntil(handOn: () => void, milliseconds: number): { readonly end: () => void } {
  let isOver = false;
  const end = () => {
    clearTimeout(timer);
    if (!isOver) handOn();
    isOver = true;
  };
  const timer = setTimeout(end, milliseconds);
  return { end };
}
