import { cleanText } from '#document';
import { cleanHref } from './addresses.ts';
import { type Mark, marks, type Run } from './model.ts';
import type { Element, Node } from './tree.ts';

const meanings: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
};

/** How letters look where they stand: what the elements around them say. */
export type Look = { readonly marks: readonly Mark[]; readonly href?: string };
export const plain: Look = { marks: [] };

const withMark = (look: Look, mark: Mark): Look => ({
  ...look,
  marks: marks.filter((each) => each === mark || look.marks.includes(each)),
});

/** The look within an element of some look. */
export function lookWithin({ name, attributes }: Element, look: Look): Look {
  const mark = meanings[name];
  if (mark !== undefined) return withMark(look, mark);
  const href = name === 'a' ? cleanHref(attributes.href ?? '') : null;
  return href === null ? look : { ...look, href };
}

export const bold = (look: Look): Look => withMark(look, 'strong');

/** The letters of nodes with their looks. White space and line breaks are still as they came; blocks within count as text. */
export function runsOf(nodes: readonly Node[], look: Look): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.kind === 'text') return [{ ...look, text: node.text.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ') }];
    // a break has no look: so two of them stand together, whatever is bold around
    if (node.name === 'br') return [{ marks: [], text: '\n' }];
    return runsOf(node.children, lookWithin(node, look));
  });
}

const isSameLook = (a: Run, b: Run): boolean => a.href === b.href && a.marks.join() === b.marks.join();

function joinLooks(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isSameLook(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') joined.push(run);
  }
  return joined;
}

/** Soft hyphens and zero-width blanks, which office programs leave behind and which hide words from every search. */
const invisible = /[\u00AD\u200B\u2060]/g;

/** One blank between words, none at the ends of lines. A single non-breaking blank stays; several are a writer's indentation. */
function collapse(runs: readonly Run[]): readonly Run[] {
  let last = '\n';
  const forward = runs.map((run) => {
    let kept = '';
    for (const character of run.text) {
      const isBlank = character === ' ' || character === '\u00A0';
      if (isBlank && (last === ' ' || last === '\u00A0' || last === '\n')) continue;
      kept += character;
      last = character;
    }
    return { ...run, text: kept };
  });
  return trimEnds(forward);
}

/** Takes blanks before line breaks and at the end away, from the back, over the borders of looks. */
function trimEnds(runs: readonly Run[]): readonly Run[] {
  let next = '\n';
  const backward = runs.toReversed().map((run) => {
    let kept = '';
    for (const character of [...run.text].reverse()) {
      if ((character === ' ' || character === '\u00A0') && next === '\n') continue;
      kept = character + kept;
      next = character;
    }
    return { ...run, text: kept };
  });
  return backward.toReversed();
}

/** Line breaks at the very begin and end mean nothing. */
function trimBreaks(runs: readonly Run[]): readonly Run[] {
  const left = [...runs];
  while (left.length > 0) {
    const [first] = left;
    const trimmed = first?.text.replace(/^\n+/, '') ?? '';
    if (first === undefined || trimmed === first.text) break;
    if (trimmed === '') left.shift();
    else left[0] = { ...first, text: trimmed };
  }
  while (left.length > 0) {
    const last = left.at(-1);
    const trimmed = last?.text.replace(/\n+$/, '') ?? '';
    if (last === undefined || trimmed === last.text) break;
    if (trimmed === '') left.pop();
    else left[left.length - 1] = { ...last, text: trimmed };
  }
  return left;
}

function composed(runs: readonly Run[]): readonly Run[] {
  return joinLooks(runs).map((run) => ({ ...run, text: cleanText(run.text.replace(invisible, '')) }));
}

/** A link or a raised mark that holds nothing but blanks says nothing: its blanks stay, its look goes. */
function withoutIdleLooks(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    if (run.text.trim() === '') return { text: run.text, marks: [] };
    // a link is underlined as it is
    return run.href === undefined ? run : withoutMark(run, 'u');
  });
}

/** Letters in their one form: looks joined, composed (NFC), single blanks, nothing invisible. Empty where nothing is written. */
function tidyRuns(runs: readonly Run[]): readonly Run[] {
  let tidy: readonly Run[] = runs;
  // taking something away can bring two things together, which then are one: a few rounds settle it
  for (let round = 0; round < 4; round += 1) {
    const before = tidy;
    tidy = trimBreaks(joinLooks(withoutIdleLooks(collapse(composed(tidy)))));
    if (isSame(before, tidy)) break;
  }
  return tidy;
}

function isSame(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, index) => b[index]?.text === run.text && isSameLook(run, b[index]));
}

const withoutMark = (run: Run, mark: Mark): Run => ({ ...run, marks: run.marks.filter((each) => each !== mark) });

/** Letters where all are bold, in a place that is bold by itself. */
export function withoutBold(content: readonly Run[]): readonly Run[] {
  const isAllBold = content.every(({ text, marks: looks }) => text.trim() === '' || looks.includes('strong'));
  return isAllBold ? tidyRuns(content.map((run) => withoutMark(run, 'strong'))) : content;
}

/** As `tidyRuns`, in one line: for headings and captions. */
export const lineOf = (nodes: readonly Node[], look = plain): readonly Run[] =>
  tidyRuns(runsOf(nodes, look).map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })));

/** The paragraphs of a run of letters: two line breaks part them, as one sees it. */
export function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const run of tidyRuns(runs)) {
    run.text.split(/\n{2,}/).forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...run, text });
    });
  }
  return paragraphs.map(tidyRuns).filter((paragraph) => paragraph.length > 0);
}
