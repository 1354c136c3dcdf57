import { diffArrays } from 'diff';

/** From `start` to before `end` of the base, `blocks` stand instead. */
type Change = { readonly start: number; readonly end: number; readonly blocks: readonly string[] };

const voids = new Set(['br', 'hr', 'img']);

function depthOf(html: string): number {
  let depth = 0;
  for (const [, close = '', name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)\b[^>]*>/gi)) {
    if (!voids.has(name.toLowerCase())) depth += close === '' ? 1 : -1;
  }
  return depth;
}

/** The blocks of a clean HTML that stand side by side: its lines, as far as each is closed. */
function blocksOf(html: string): readonly string[] {
  const blocks: string[] = [];
  let open = '';
  for (const line of html.split('\n')) {
    open = open === '' ? line : `${open}\n${line}`;
    if (depthOf(open) > 0) continue;
    if (open !== '') blocks.push(open);
    open = '';
  }
  return open === '' ? blocks : [...blocks, open];
}

function changesOf(base: readonly string[], other: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let pending: Change | null = null;
  for (const { added, removed, value } of diffArrays([...base], [...other])) {
    if (added || removed) {
      pending ??= { start: at, end: at, blocks: [] };
      if (removed) pending = { ...pending, end: pending.end + value.length };
      else pending = { ...pending, blocks: [...pending.blocks, ...value] };
      if (removed) at += value.length;
      continue;
    }
    if (pending !== null) changes.push(pending);
    pending = null;
    at += value.length;
  }
  return pending === null ? changes : [...changes, pending];
}

/** Blocks side by side may be changed by two; what is put in between two blocks may not meet a change of either. */
function touch(one: Change, other: Change): boolean {
  const putsIn = one.start === one.end || other.start === other.end;
  return putsIn ? one.start <= other.end && other.start <= one.end : one.start < other.end && other.start < one.end;
}

/**
 * Two changed texts of one base, joined block by block (paragraphs, lists, tables). Null where both changed the same block, or put
 * something in at the same place: then a person decides.
 */
export function mergeBlocks(base: string, theirs: string, yours: string): string | null {
  const blocks = blocksOf(base);
  const changesOfTheirs = changesOf(blocks, blocksOf(theirs));
  const changesOfYours = changesOf(blocks, blocksOf(yours));
  if (changesOfTheirs.some((one) => changesOfYours.some((other) => touch(one, other)))) return null;
  const merged: string[] = [];
  let at = 0;
  for (const change of [...changesOfTheirs, ...changesOfYours].sort((one, other) => one.start - other.start)) {
    merged.push(...blocks.slice(at, change.start), ...change.blocks);
    at = change.end;
  }
  return [...merged, ...blocks.slice(at)].join('\n');
}
