import type { Block, Document, Inline } from '#document';

/** The longest name that spreadsheet programs take. */
const longest = 31;

/**
 * Names for sheets, unique in the workbook. Where the form itself names its tables (Bảng "2.HatangCNTT"), the sheet with
 * that number, or with a caption that begins so, bears that very name.
 */
export function sheetNames(document: Document) {
  const called = calledTables(document);
  const used = new Set<string>();
  const own = (wanted: string): string => {
    const name = unique(shorten(wanted), used);
    used.add(name.toLowerCase());
    return name;
  };
  const callOf = (block: NameableBlock): string | undefined => {
    const caption = block.kind === 'table' ? block.caption : undefined;
    if (caption !== undefined) return called.find((name) => caption.startsWith(name));
    const number = block.kind === 'heading' ? /^\D{0,6}(\d+)\./.exec(headingText(block))?.[1] : undefined;
    return number === undefined ? undefined : called.find((name) => name.startsWith(`${number}.`));
  };
  return {
    own,
    isCalled: (block: NameableBlock): boolean => callOf(block) !== undefined,
    /** The name of the sheet that begins with this block, if it may name one; asked only once per sheet. */
    nameFor: (block: NameableBlock): string | undefined => {
      const call = callOf(block);
      if (call !== undefined) return call;
      return block.kind === 'heading' && block.level === 1 ? headingText(block) : undefined;
    },
  };
}

type NameableBlock = Block | { readonly kind: 'repeated' };

function headingText(heading: Extract<Block, { kind: 'heading' }>): string {
  return [heading.number ?? '', wordsOf(heading.content)].filter((part) => part !== '').join(' ');
}

const wordsOf = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Whatever stands in quotes after the word "bảng". */
function calledTables(document: Document): string[] {
  const texts = document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
  return texts.flatMap((text) =>
    [...text.matchAll(/bảng\s*["“]([^"”]{1,31})["”]/giu)].flatMap((match) => match[1] ?? []),
  );
}

function textsOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ content }) => wordsOf(content)));
  return 'content' in block ? [wordsOf(block.content)] : [];
}

/** Without the signs that no sheet's name may hold, cut at a word. */
function shorten(wanted: string): string {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  if (clean.length <= longest) return clean === '' ? '1' : clean;
  const cut = clean.slice(0, longest - 1).replace(/\s+\S*$/u, '');
  return `${cut === '' ? clean.slice(0, longest - 1) : cut}…`;
}

function unique(name: string, used: ReadonlySet<string>): string {
  for (let number = 2, tried = name; ; number++) {
    if (!used.has(tried.toLowerCase())) return tried;
    const suffix = ` (${number})`;
    tried = name.slice(0, longest - suffix.length) + suffix;
  }
}
