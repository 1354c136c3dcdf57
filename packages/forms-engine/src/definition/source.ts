import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { FaultKind, Path, Words } from './faults.ts';

/** A YAML file, read, with the lines of its places. */
export interface SourceFile {
  readonly name: string;
  /** Plain data; `undefined` when the file could not be read. */
  readonly value: unknown;
  lineOf(path: Path): number | undefined;
  readonly faults: readonly {
    readonly path: Path;
    readonly line?: number;
    readonly kind: FaultKind;
    readonly words: Words;
  }[];
}

export const sourceLimits = { characters: 2_000_000, depth: 40, aliases: 100 } as const;

type Faults = { path: Path; line?: number; kind: FaultKind; words: Words }[];

/** Reads YAML 1.2 (core schema: only plain numbers, true, false and null are not text). Never throws. */
export function readSource(name: string, text: string): SourceFile {
  const faults: Faults = [];
  const refused = { name, value: undefined, lineOf: () => undefined, faults };
  if (text.length > sourceLimits.characters) {
    faults.push({ path: [], kind: 'tooLarge', words: { size: text.length, limit: sourceLimits.characters } });
    return refused;
  }
  checkComposed(text, faults);
  if (nestsTooDeep(text)) {
    faults.push({ path: [], kind: 'tooDeep', words: { limit: sourceLimits.depth } });
    return refused;
  }
  try {
    return parse(name, text, faults);
  } catch {
    // The parser throws on aliases beyond the limit and on nesting beyond its stack; the mend is the same.
    faults.push({ path: [], kind: 'yamlAliases', words: {} });
    return refused;
  }
}

function parse(name: string, text: string, faults: Faults): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false, uniqueKeys: true });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    faults.push({ path: [], line, kind: 'yaml', words: { reason: error.message, line } });
  }
  const lineOf = (path: Path): number | undefined => lineAt(document, lines, path);
  if (document.errors.length > 0) return { name, value: undefined, lineOf, faults };
  checkKeys(document, lines, faults);
  if (
    faults.some((fault) => fault.kind === 'forbiddenKey' || fault.kind === 'keyNotText' || fault.kind === 'tooDeep')
  ) {
    return { name, value: undefined, lineOf, faults };
  }
  return { name, value: document.toJS({ maxAliasCount: sourceLimits.aliases }), lineOf, faults };
}

/** Brackets of flow style are counted before parsing, because the parser descends into them by recursion. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > sourceLimits.depth * 4) return true;
  }
  return false;
}

function checkComposed(text: string, faults: Faults): void {
  if (text.normalize('NFC') === text) return;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.normalize('NFC') === line) continue;
    faults.push({ path: [], line: index + 1, kind: 'notNfc', words: { shown: line.trim().slice(0, 60) } });
  }
}

const dangerousKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

function checkKeys(document: Document, lines: LineCounter, faults: Faults): void {
  visit(document, {
    Pair(_, pair, ancestors) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      const line = lineOfNode(pair.key, lines);
      const at = line === undefined ? { path: [] } : { path: [], line };
      if (typeof key !== 'string') faults.push({ ...at, kind: 'keyNotText', words: {} });
      else if (dangerousKeys.has(key)) faults.push({ ...at, kind: 'forbiddenKey', words: { key } });
      if (ancestors.length > sourceLimits.depth * 2) {
        faults.push({ ...at, kind: 'tooDeep', words: { limit: sourceLimits.depth } });
        return visit.BREAK;
      }
      return undefined;
    },
  });
}

function lineOfNode(node: unknown, lines: LineCounter): number | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range === undefined || range === null ? undefined : lines.linePos(range[0]).line;
}

/** The line of the place, or of the nearest place around it that exists. */
function lineAt(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: Node | null | undefined = document.contents;
  let line = lineOfNode(node, lines);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const found = stepInto(node, step);
    if (found === undefined) return line;
    line = lineOfNode(found.anchor, lines) ?? line;
    node = found.value;
  }
  return line;
}

function stepInto(node: unknown, step: string | number): { anchor: unknown; value: Node | undefined } | undefined {
  if (isMap<Node, Node>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair === undefined ? undefined : { anchor: pair.key, value: pair.value ?? undefined };
  }
  if (isSeq<Node>(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { anchor: item, value: item };
  }
  return undefined;
}
