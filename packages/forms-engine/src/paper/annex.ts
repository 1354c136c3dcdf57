import type { Cell, Inline, Language, Row as PrintedRow, Section } from '#document';
import type { Field } from '../definition/definition.ts';
import { formatValue } from '../values/format-value.ts';
import type { About, Provenance, Value } from '../values/value.ts';
import { type Filling, rowsOf, shownValue } from './filling.ts';
import { messages } from './messages.ts';
import { fillTemplate } from './templates.ts';

/** The annex "Phụ lục nguồn số liệu": a row per value with its source, window, day, notes and evidence. */
export function sourcesAnnex(filling: Filling): Section {
  const { language, definition, period } = filling;
  const title = fillTemplate(definition.title, period).replace(/\s*\n\s*/g, ' ');
  const rows = entries(filling).map((entry, index) => entryRow(entry, index + 1, language));
  const note: Inline[] = [{ kind: 'text', text: messages.annexEmpty[language] }];
  return {
    orientation: 'landscape',
    annex: true,
    blocks: [
      { kind: 'heading', level: 1, content: [{ kind: 'text', text: messages.annexTitle[language] }] },
      {
        kind: 'paragraph',
        style: 'subtitle',
        level: 0,
        content: [{ kind: 'text', text: fill(messages.annexSubtitle[language], { title }) }],
      },
      rows.length === 0 ? { kind: 'paragraph', style: 'body', level: 0, content: note } : sourcesTable(rows, language),
    ],
  };
}

interface Entry {
  readonly item: string;
  readonly value: string;
  readonly provenance: Provenance | undefined;
  readonly about: About | undefined;
  /** What the system measured instead; empty where the answer is what was measured, or was not measured. */
  readonly measured: string;
}

function entries(filling: Filling): Entry[] {
  const single = filling.definition.fields
    .filter((field) => field.table === undefined)
    .flatMap((field) =>
      entryOf(field, shownValue(filling, field), aboutField(filling, field), itemName(field), filling.language),
    );
  return [...single, ...filling.definition.tables.flatMap((table) => rowEntries(filling, table.id))];
}

/** What is recorded about the value; one that the engine filled in is computed. */
function aboutField({ about, answers, computed }: Filling, { id }: Field): About | undefined {
  const recorded = about[id];
  const isComputed = (answers[id] ?? null) === null && computed.get(id)?.ok === true;
  return isComputed ? { ...recorded, provenance: { kind: 'computed' } } : recorded;
}

/** Rows are told about under "table.column" of the row's id, or of its position counted from 0. */
function rowEntries(filling: Filling, tableId: string): Entry[] {
  const table = filling.tables.get(tableId);
  if (!table) return [];
  return rowsOf(filling, table).rows.flatMap((row, index) =>
    table.columns.flatMap((field) => {
      const about =
        filling.about[`${tableId}[${row._id ?? index}].${field.id}`] ??
        filling.about[`${tableId}[${index}].${field.id}`];
      const item = fill(messages.row[filling.language], {
        table: table.label,
        index: String(index + 1),
        item: itemName(field),
      });
      return entryOf(field, row[field.id] ?? null, about, item, filling.language);
    }),
  );
}

function entryOf(field: Field, value: Value, about: About | undefined, item: string, language: Language): Entry[] {
  const blank = value === null || value === '';
  if (about === undefined || (blank && !about.note && !about.evidence?.length && !about.overrides)) return [];
  const shown = blank ? '' : formatValue(field, value, language);
  return [{ item, value: shown, provenance: about.provenance, about, measured: measuredText(field, about, language) }];
}

function measuredText(field: Field, { overrides }: About, language: Language): string {
  if (overrides === undefined) return '';
  const value = overrides.value === null ? messages.nothing[language] : formatValue(field, overrides.value, language);
  return fill(messages.insteadOf[language], { value, window: window(overrides.window), asOf: day(overrides.asOf) });
}

function itemName({ number, name, label, unit }: Field): string {
  const wording = name ?? label;
  return `${number === undefined ? '' : `${number} `}${wording}${unit === undefined || unit === '' ? '' : ` (${unit})`}`;
}

function sourcesTable(rows: PrintedRow[], language: Language) {
  const columns = [
    { id: 'number', width: 5, align: 'center' },
    { id: 'item', width: 30 },
    { id: 'value', width: 15 },
    { id: 'source', width: 18 },
    { id: 'window', width: 10 },
    { id: 'asOf', width: 9 },
    { id: 'notes', width: 13 },
  ] as const;
  const header = columns.map(({ id }): Cell => textCell(messages[id][language]));
  return { kind: 'table', id: 'sources', columns, header: [{ style: 'header', cells: header }], rows } as const;
}

function entryRow({ item, value, provenance, about, measured }: Entry, number: number, language: Language): PrintedRow {
  const evidence = about?.evidence?.length
    ? fill(messages.evidence[language], { list: about.evidence.join('; ') })
    : '';
  const notes = [measured, about?.note ?? '', evidence].filter((text) => text !== '').join('\n');
  const { source, window, asOf } = describe(provenance, language);
  return { style: 'plain', cells: [String(number), item, value, source, window, asOf, notes].map(textCell) };
}

const textCell = (text: string): Cell => ({ content: text === '' ? [] : [{ kind: 'text', text }] });

function describe(provenance: Provenance | undefined, language: Language) {
  const blank = { source: '', window: '', asOf: '' };
  switch (provenance?.kind) {
    case undefined:
      return blank;
    case 'typed': {
      const source =
        provenance.by === undefined
          ? messages.typed[language]
          : fill(messages.typedBy[language], { by: provenance.by });
      return { ...blank, source, asOf: day(provenance.at) };
    }
    case 'imported': {
      const { from, place, at } = provenance;
      const message = place === undefined ? messages.imported : messages.importedAt;
      return { ...blank, source: fill(message[language], { from, place: place ?? '' }), asOf: day(at) };
    }
    case 'measured':
      return {
        source: fill(messages.measured[language], provenance),
        window: window(provenance.window),
        asOf: day(provenance.asOf),
      };
    case 'carried':
      return {
        ...blank,
        source: fill(messages.carried[language], { from: provenance.from }),
        window: window(provenance.period),
      };
    case 'composed': {
      const { from, reports } = provenance;
      return {
        source: fill(messages.composed[language], { from, reports: String(reports) }),
        window: window(provenance.period),
        asOf: day(provenance.treeOn),
      };
    }
    case 'computed':
      return { ...blank, source: messages.computed[language] };
  }
}

/** "2018-12-01/2019-05-31" as people read it; period keys stay. */
const window = (text: string) => text.split('/').map(day).join(' – ');

/** An ISO day or moment as DD/MM/YYYY; anything else as it stands. */
function day(text: string | undefined): string {
  return (text ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/, '$3/$2/$1');
}

function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
