import type { Block, Cell, Field, FormDefinition, Inline, LayoutRow, Part, TableBlock } from './definition.ts';
import { silent } from './faults.ts';
import { type GridRow, layGrid } from './grid.ts';
import { fieldToJson } from './json.field.ts';
import { period, slug, wordsOf } from './json.words.ts';

export type ItemJson = Readonly<Record<string, unknown>>;

interface Walk {
  readonly form: FormDefinition;
  readonly fields: ReadonlyMap<string, Field>;
  readonly partsById: ReadonlyMap<string, Part>;
  readonly header: ItemJson[];
  readonly parts: Map<string, ItemJson[]>;
  readonly words: (text: string) => string;
  part: string | undefined;
  growing: string | undefined;
}

/** What the paper prints, part by part; `header` is what stands before the first part. */
export function itemsOf(form: FormDefinition): {
  readonly header: readonly ItemJson[];
  readonly parts: ReadonlyMap<string, readonly ItemJson[]>;
} {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  for (const table of form.tables) for (const column of table.columns) fields.set(`${table.id}.${column.id}`, column);
  const partsById = new Map(form.parts.map((part) => [part.id, part]));
  const walk: Walk = {
    form,
    fields,
    partsById,
    header: [],
    parts: new Map(),
    words: period(form),
    part: undefined,
    growing: undefined,
  };
  for (const block of form.layout) addBlock(block, walk);
  return walk;
}

function add(item: ItemJson, walk: Walk): void {
  if (walk.part === undefined) {
    walk.header.push(item);
    return;
  }
  const items = walk.parts.get(walk.part) ?? [];
  walk.parts.set(walk.part, items);
  items.push(item);
}

function addBlock(block: Block, walk: Walk): void {
  switch (block.kind) {
    case 'part':
      walk.part = block.part;
      if (block.heading !== null) addText('heading', block.heading, {}, walk);
      break;
    case 'columns':
      for (const blocks of block.columns) for (const inner of blocks) addBlock(inner, walk);
      break;
    case 'table':
      addTable(block, walk);
      break;
    case 'repeat':
      addRepeat(block, walk);
      break;
    default:
      addSimple(block, walk);
  }
}

function addSimple(block: Exclude<Block, { kind: 'part' | 'columns' | 'table' | 'repeat' }>, walk: Walk): void {
  switch (block.kind) {
    case 'heading':
      addText('heading', block.content, { number: block.number ?? null, level: block.level }, walk);
      break;
    case 'line':
      addText('note', block.content, { number: block.number ?? null, style: block.style, level: block.level }, walk);
      break;
    case 'fraction': {
      const { numerator, denominator } = block;
      addText('note', block.lead, { style: 'formula', numerator, denominator }, walk);
      break;
    }
    case 'workings': {
      const fields = block.fields.flatMap((id) => fieldJson(walk.fields.get(id), walk) ?? []);
      add({ type: 'workings', title: block.title, fields }, walk);
      break;
    }
    case 'letterhead':
      add({ type: 'letterhead', left: block.left.map(walk.words), right: block.right.map(walk.words) }, walk);
      break;
    case 'signatures':
    case 'pageBreak':
      break;
  }
}

/** A printed text; with slots in it, it is a `line` and brings its fields. */
function addText(type: 'heading' | 'note', content: readonly Inline[], more: ItemJson, walk: Walk): void {
  const fields = fieldsIn([content], walk);
  const text = wordsOf(content, walk.words);
  if (fields.length === 0) add({ type, text, ...more }, walk);
  // In a repeating block the fields are the columns, which stand there in full.
  else if (walk.growing !== undefined) add({ type: 'line', text, ...more, slots: fields.map(({ id }) => id) }, walk);
  else add({ type: 'line', text, ...more, fields }, walk);
}

function fieldsIn(contents: readonly (readonly Inline[])[], walk: Walk): NonNullable<ReturnType<typeof fieldJson>>[] {
  const ids = new Set<string>();
  for (const piece of contents.flat()) if (piece.kind === 'slot' || piece.kind === 'box') ids.add(piece.field);
  return [...ids].flatMap((id) => fieldJson(fieldOf(id, walk), walk) ?? []);
}

function fieldOf(id: string, walk: Walk): Field | undefined {
  return (walk.growing === undefined ? undefined : walk.fields.get(`${walk.growing}.${id}`)) ?? walk.fields.get(id);
}

function fieldJson(field: Field | undefined, walk: Walk) {
  return field === undefined ? undefined : fieldToJson(field, walk.partsById.get(field.part), walk.form);
}

function addRepeat(block: Block & { kind: 'repeat' }, walk: Walk): void {
  const inner: Walk = { ...walk, header: [], parts: new Map(), part: undefined, growing: block.table };
  for (const one of block.blocks) addBlock(one, inner);
  add({ ...growingJson(block.table, walk), items: inner.header }, walk);
}

function growingJson(id: string, walk: Walk): ItemJson {
  const table = walk.form.tables.find((one) => one.id === id);
  return {
    id,
    label: walk.words(table?.label ?? ''),
    type: 'table',
    unit: null,
    growing: true,
    part: table?.part ?? null,
    presence: table?.presence ?? null,
    restored: table?.restored ?? null,
    blankRows: table?.blankRows ?? 1,
    columns: (table?.columns ?? []).flatMap((column) => fieldJson(column, walk) ?? []),
    rows: [],
  };
}

function addTable(block: TableBlock, walk: Walk): void {
  const header = block.header.map((row) => row.map((cell) => wordsOf(cell.content, walk.words)));
  const [first] = block.rows;
  if (block.rows.length === 1 && first?.kind === 'growing' && first.table === block.id) {
    add({ ...growingJson(block.id, walk), caption: captionOf(block, walk), header }, walk);
    return;
  }
  const rows: ItemJson[] = [];
  const item = {
    id: block.id,
    label: captionOf(block, walk) ?? header[0]?.join(' | ') ?? '',
    type: 'table',
    unit: null,
    part: walk.part ?? null,
    header,
    columns: columnsJson(block, walk),
    rows,
  };
  const start = walk.part;
  add(item, walk);
  const taken = new Set<string>();
  for (const row of block.rows) {
    if (row.kind === 'row' && row.part !== undefined) walk.part = row.part;
    const json = rowJson(row, block.id, taken, walk);
    // Rows of another part stand in that part, too far from their table to be found in it.
    if (walk.part === start) rows.push(json);
    else add({ ...json, table: block.id }, walk);
  }
}

function captionOf(block: TableBlock, walk: Walk): string | null {
  return block.caption === undefined ? null : walk.words(block.caption);
}

function columnsJson(block: TableBlock, walk: Walk): ItemJson[] {
  const rows: GridRow[] = block.header.map((cells) => ({ cells, place: { file: '', path: [] } }));
  const grid = layGrid(rows, block.columns.length, block.id, silent);
  return block.columns.map(({ id }, index) => {
    const above = new Set(grid.map((row) => row[index]).filter((cell) => cell !== undefined));
    const label = [...above]
      .map((cell) => wordsOf(cell.content, walk.words))
      .filter((text) => text !== '')
      .join(' / ');
    return { id, label, type: 'column', unit: null };
  });
}

function rowJson(row: LayoutRow, table: string, taken: Set<string>, walk: Walk): ItemJson {
  const cells = row.cells.map((cell) => wordsOf(cell.content, walk.words));
  if (row.kind === 'growing') return { ...growingJson(row.table, walk), cells };
  const fields = fieldsIn(
    row.cells.map((cell: Cell) => cell.content),
    walk,
  );
  const own = fields.find((field) => field.id === row.id);
  const others = fields.filter((field) => field !== own);
  const style = row.style === 'plain' ? 'row' : row.style;
  const words = cells.filter((text) => text !== '');
  const label = words.find((text) => /\p{L}{2}/u.test(text)) ?? words.at(-1) ?? '';
  const id = row.id ?? uniqueId(`${table}.${slug(label)}`, taken);
  return { ...(own ?? { id, label, type: style, unit: null, part: walk.part ?? null }), style, cells, fields: others };
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}_${count}`;
  taken.add(id);
  return id;
}
