import type { Message } from '#platform/i18n';
import { type Block, type Run, wordsOf } from '../model.ts';
import { messages } from './messages.ts';

/** Something in a text that some readers cannot follow. `at`: which block of the text, from 0. */
export type TextFinding = { readonly at: number; readonly text: Message; readonly words: string };

const emptyLinkWords =
  /^(bấm|nhấn|click|xem|đọc|tải)?\s*(vào\s*)?(tại\s*)?(đây|here|this|link|liên kết|chi tiết|thêm|more)\s*[.!:)]*$/iu;

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);

/** The words of each link in letters; neighbours with one address are one link. */
function linksOf(content: readonly Run[]): readonly { readonly href: string; readonly words: string }[] {
  const links: { href: string; words: string }[] = [];
  let open: string | undefined;
  for (const { href, text } of content) {
    const last = links.at(-1);
    if (href !== undefined && href === open && last !== undefined) last.words += text;
    else if (href !== undefined) links.push({ href, words: text });
    open = href;
  }
  return links;
}

function inLetters(content: readonly Run[], at: number): readonly TextFinding[] {
  return linksOf(content).flatMap(({ href, words }): readonly TextFinding[] => {
    const said = words.trim();
    if (emptyLinkWords.test(said)) return [{ at, text: messages.emptyLinkWords, words: said }];
    const isAddress = said === href || /^(https?:\/\/|www\.)\S+$/i.test(said);
    return isAddress && said.length > 40 ? [{ at, text: messages.addressAsWords, words: short(said) }] : [];
  });
}

/** What only a bold line says to the eye, a heading says to everybody. */
function isBoldLine(content: readonly Run[]): boolean {
  const words = wordsOf(content).trim();
  return (
    words !== '' &&
    words.length < 100 &&
    !/[.:;,]$/.test(words) &&
    content.every(({ marks }) => marks.includes('strong'))
  );
}

/** Signs at the beginning of lines that were meant as a list. */
const listSign = /^\s*[-–+•*]\s+\S/;

function inBlock(block: Block, at: number): readonly TextFinding[] {
  switch (block.kind) {
    case 'paragraph': {
      const lines = wordsOf(block.content).split('\n');
      const isList = lines.filter((line) => listSign.test(line)).length > 1;
      return [
        ...inLetters(block.content, at),
        ...(isBoldLine(block.content) ? [{ at, text: messages.boldLine, words: short(wordsOf(block.content)) }] : []),
        ...(isList ? [{ at, text: messages.typedList, words: short(lines[0] ?? '') }] : []),
      ];
    }
    case 'heading':
      return [
        ...inLetters(block.content, at),
        ...(wordsOf(block.content).length > 150
          ? [{ at, text: messages.longHeading, words: short(wordsOf(block.content)) }]
          : []),
      ];
    case 'list':
      return block.items
        .flat()
        .flatMap((inner) => (inner.kind === 'paragraph' ? inLetters(inner.content, at) : inBlock(inner, at)));
    case 'quote':
      return block.blocks.flatMap((inner) => inBlock(inner, at));
    case 'figure':
      return [
        ...(block.shows === 'image' && block.alt === '' ? [{ at, text: messages.noAlt, words: block.name }] : []),
        ...(/^(ảnh|hình|image|picture|img|dsc|photo)[\s_-]*\d*(\.\w+)?$/iu.test(block.alt)
          ? [{ at, text: messages.emptyAlt, words: block.alt }]
          : []),
      ];
    case 'table':
      return [
        ...(block.rows.flat().some(({ head }) => head !== null) ? [] : [{ at, text: messages.noTableHead, words: '' }]),
        ...block.rows
          .flat()
          .flatMap((cell) =>
            cell.blocks.flatMap((inner) => (inner.kind === 'paragraph' ? inLetters(inner.content, at) : [])),
          ),
      ];
    case 'rule':
      return [];
  }
}

/** `levels`: those that the writer chose, before the cleaning closes leaps. */
function leaps(levels: readonly (number | null)[]): readonly TextFinding[] {
  let before = 1;
  return levels.flatMap((level, at): readonly TextFinding[] => {
    if (level === null) return [];
    const isLeap = level > before + 1;
    before = level;
    return isLeap ? [{ at, text: messages.headingLeap, words: '' }] : [];
  });
}

/**
 * What in a text keeps some people from reading it: pictures without words, links that say nothing by themselves, leaps between
 * headings, tables without heads, bold lines and typed dashes where headings and lists are meant.
 */
export function checkText(blocks: readonly Block[], levels: readonly (number | null)[] = []): readonly TextFinding[] {
  const findings = [...blocks.flatMap(inBlock), ...leaps(levels)];
  return findings.sort((a, b) => a.at - b.at);
}
