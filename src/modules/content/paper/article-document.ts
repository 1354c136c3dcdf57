import type { Document, Inline, Block as PaperBlock, Cell as PaperCell } from '#document';
import { createDocument } from '#document';
import { type Language, say } from '#platform/i18n';
import { type Block, type Figure, type List, type Run, type Table, wordsOf } from '../rich-text/model.ts';
import { messages } from './messages.ts';

/** A picture for paper: JPEG in base64, sides in pixels. */
export type PaperPicture = { readonly jpeg: string; readonly width: number; readonly height: number };

/** An article as it goes on paper. */
export type PaperArticle = {
  readonly language: Language;
  readonly siteName: string;
  readonly title: string;
  readonly summary: string;
  /** When and by whom, as the page says it: "02/03/2026 09:00 · Nguồn: …". */
  readonly byline: string;
  /** Where it stands on the web. */
  readonly address: string;
  readonly blocks: readonly Block[];
  /** Those of its pictures that could be had, by the id of the file. */
  readonly pictures: ReadonlyMap<string, PaperPicture>;
};

const inline = ({ text, marks }: Run): Inline => ({
  kind: 'text',
  text,
  ...(marks.includes('strong') ? { bold: true } : {}),
  ...(marks.includes('em') ? { italic: true } : {}),
  ...(marks.includes('u') ? { underline: true } : {}),
});

/** The letters, and behind a link its address, since paper cannot be clicked. */
function inlines(content: readonly Run[]): readonly Inline[] {
  return content.flatMap((run, index): readonly Inline[] => {
    const isLast = run.href !== undefined && content[index + 1]?.href !== run.href;
    const isShown = isLast && /^https?:/.test(run.href ?? '') && !wordsOf([run]).includes(run.href ?? '');
    return isShown ? [inline(run), { kind: 'text', text: ` (${run.href})` }] : [inline(run)];
  });
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function markOf({ style, start = 1 }: List, index: number): string {
  const number = start + index;
  const letter = String.fromCodePoint(96 + ((number - 1) % 26) + 1);
  const roman = romans[number - 1] ?? String(number);
  switch (style) {
    case 'disc':
      return '–';
    case '1':
      return `${number}.`;
    case 'a':
      return `${letter})`;
    case 'A':
      return `${letter.toUpperCase()}.`;
    case 'i':
      return `${roman})`;
    case 'I':
      return `${roman.toUpperCase()}.`;
  }
}

type Place = { readonly article: PaperArticle; readonly level: number };

function listBlocks(list: List, place: Place): readonly PaperBlock[] {
  return list.items.flatMap((blocks, index): readonly PaperBlock[] => {
    const [first, ...rest] = blocks;
    const hasWords = first?.kind === 'paragraph';
    const content = hasWords ? inlines(first.content) : [];
    const item = { kind: 'item', level: place.level, number: markOf(list, index), content } as const;
    return [item, ...paperBlocks(hasWords ? rest : blocks, { ...place, level: place.level + 1 })];
  });
}

function figureBlocks({ shows, media, alt, caption }: Figure, { article }: Place): readonly PaperBlock[] {
  const picture = shows === 'image' ? article.pictures.get(media) : undefined;
  const line = inlines(caption);
  if (picture !== undefined) {
    const said = alt || wordsOf(caption) || say(messages.picture, article.language);
    return [{ kind: 'figure', ...picture, alt: said, caption: line }];
  }
  const what = say(shows === 'image' ? messages.pictureOnWeb : messages.clipOnWeb, article.language, { alt });
  return [{ kind: 'paragraph', style: 'note', level: 0, content: [{ kind: 'text', text: what, italic: true }] }];
}

/** A cell on paper is lines of text; what else stands in it is said in words. */
function cellInlines(blocks: readonly Block[]): readonly Inline[] {
  const lines = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.kind === 'paragraph') return [inlines(block.content)];
    if (block.kind === 'list') {
      return block.items.map((item, index) => [
        { kind: 'text', text: `${markOf(block, index)} ` },
        ...cellInlines(item),
      ]);
    }
    return block.kind === 'figure' ? [[{ kind: 'text', text: `[${block.alt}]` }]] : [];
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' } as const, ...line]));
}

/** Every place of the grid by itself: a cell over several stands in its first, the others are blank, and no row is short. */
function evenRows({ rows }: Table): readonly (readonly PaperCell[])[] {
  const grid = rows.map((): PaperCell[] => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[at + down];
          if (line !== undefined)
            line[column + right] = { content: down + right === 0 ? cellInlines(cell.blocks) : [] };
        }
      }
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_each, column) => row[column] ?? { content: [] }));
}

function tableBlocks(table: Table, index: number): readonly PaperBlock[] {
  const rows = evenRows(table);
  const caption = wordsOf(table.caption);
  return [
    {
      kind: 'table',
      id: `table-${index}`,
      ...(caption === '' ? {} : { caption }),
      columns: (rows[0] ?? []).map((_cell, at) => ({ id: String(at), width: 1 })),
      header: rows.slice(0, table.headRows).map((cells) => ({ style: 'header', cells })),
      rows: rows.slice(table.headRows).map((cells) => ({ style: 'plain', cells })),
    },
  ];
}

function paperBlocks(blocks: readonly Block[], place: Place): readonly PaperBlock[] {
  return blocks.flatMap((block, index): readonly PaperBlock[] => paperBlock(block, index, place));
}

function paperBlock(block: Block, index: number, place: Place): readonly PaperBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', style: 'body', level: place.level, content: inlines(block.content) }];
    case 'heading':
      return [
        { kind: 'heading', level: block.level === 2 ? 1 : block.level === 3 ? 2 : 3, content: inlines(block.content) },
      ];
    case 'list':
      return listBlocks(block, place);
    case 'quote':
      return paperBlocks(block.blocks, { ...place, level: place.level + 1 });
    case 'figure':
      return figureBlocks(block, place);
    case 'table':
      return tableBlocks(block, index);
    case 'rule':
      return [];
  }
}

/** An article as a document of A4 pages: whose it is, its title, when and by whom, its text, and where it stands on the web. */
export function articleDocument(article: PaperArticle): Document {
  const { language, siteName, title, summary, byline, address, blocks } = article;
  const line = (text: string, style: 'note' | 'subtitle' | 'title', more = {}): readonly PaperBlock[] =>
    text === '' ? [] : [{ kind: 'paragraph', style, level: 0, content: [{ kind: 'text', text, ...more }] }];
  const body: readonly PaperBlock[] = [
    ...line(siteName, 'subtitle'),
    ...line(title, 'title'),
    ...line(byline, 'subtitle', { italic: true }),
    ...(summary === ''
      ? []
      : [
          {
            kind: 'paragraph',
            style: 'body',
            level: 0,
            content: [{ kind: 'text', text: summary, bold: true }],
          } as const,
        ]),
    ...paperBlocks(blocks, { article, level: 0 }),
    ...line(say(messages.source, language, { address }), 'note'),
  ];
  return createDocument({
    metadata: { title, language, author: siteName, ...(summary === '' ? {} : { subject: summary }) },
    sections: [{ orientation: 'portrait', blocks: body }],
  });
}
