import { z } from 'zod';
import { aggregations, fieldTypes, findingClasses } from './definition.ts';

/** The shapes of the YAML files (docs/forms.md). Unions are kept `unknown` where the reader decides by what it finds. */

const words = z.string().min(1);
const bilingual = z.strictObject({ vi: words, en: words });
const oneOrMany = z.union([words, z.array(words).min(1)], { error: 'oneOrMany' });
const nameOfField = z.union([words, z.strictObject({ vi: words, en: words.exactOptional() })], { error: 'name' });
const day = z.string().refine(isDay, { error: 'day' });
const relativeDay = z.string().regex(/^-?\d{1,2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'relativeDay' });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const window = z.strictObject({
  kind: z.enum(['state', 'flow', 'cumulative']),
  from: relativeDay.exactOptional(),
  to: relativeDay.exactOptional(),
  text: words.exactOptional(),
});

const option = z.strictObject({ id: words, label: words });

/** Properties of a field, wherever it is declared. */
export const fieldShape = {
  type: z.enum(fieldTypes).exactOptional(),
  unit: words.nullable().exactOptional(),
  label: words.exactOptional(),
  name: nameOfField.exactOptional(),
  number: words.exactOptional(),
  options: z.union([z.array(words).min(1), z.array(option).min(1)], { error: 'options' }).exactOptional(),
  decimals: z.int().min(0).max(10).exactOptional(),
  min: z.number().nullable().exactOptional(),
  max: z.number().nullable().exactOptional(),
  optional: z.boolean().exactOptional(),
  applicable: words.exactOptional(),
  sum: z.array(words).min(1).exactOptional(),
  sumCompare: z.enum(['equal', 'atLeast', 'atMost']).exactOptional(),
  ratio: z.strictObject({ of: words, to: oneOrMany, scale: z.number().positive().exactOptional() }).exactOptional(),
  expected: words.exactOptional(),
  partOf: oneOrMany.exactOptional(),
  indicator: words.exactOptional(),
  measure: words.exactOptional(),
  owner: words.exactOptional(),
  window: window.exactOptional(),
  aggregation: z.enum(aggregations).exactOptional(),
  weight: words.exactOptional(),
  bonus: z.boolean().exactOptional(),
  printed: z.boolean().exactOptional(),
  restored: words.exactOptional(),
  width: z.enum(['short', 'medium', 'long', 'lines']).exactOptional(),
} as const;
export const fieldSchema = z.strictObject(fieldShape);
export type FieldSource = z.infer<typeof fieldSchema>;

const fields = z.record(z.string(), z.unknown()).exactOptional();
const level = z.int().min(0).max(8).exactOptional();
const alignment = z.enum(['left', 'center', 'right']).exactOptional();
const tableProperties = {
  label: words.exactOptional(),
  blankRows: z.int().min(0).max(100).exactOptional(),
  minRows: z.int().min(0).exactOptional(),
  maxRows: z.int().min(1).exactOptional(),
  optional: z.boolean().exactOptional(),
  applicable: words.exactOptional(),
  restored: words.exactOptional(),
};

export const blockSchemas = {
  part: z.strictObject({
    part: words,
    heading: z.union([z.boolean(), words], { error: 'heading' }).exactOptional(),
    fields,
  }),
  heading: z.strictObject({
    heading: words,
    number: words.exactOptional(),
    level: z.literal([2, 3, 4]).exactOptional(),
    fields,
  }),
  line: z.strictObject({
    line: words,
    number: words.exactOptional(),
    level,
    style: z.enum(['plain', 'note', 'formula', 'centred', 'title', 'subtitle']).exactOptional(),
    fields,
  }),
  note: z.strictObject({ note: words, number: words.exactOptional(), level }),
  formula: z.strictObject({ formula: words, number: words.exactOptional(), level }),
  fraction: z.strictObject({ fraction: z.string(), numerator: words, denominator: words, fields }),
  table: z.strictObject({
    table: words,
    caption: words.exactOptional(),
    columns: z.array(z.unknown()).min(1),
    header: z.array(z.array(z.unknown()).min(1)).exactOptional(),
    columnNumbers: z.array(words).exactOptional(),
    rows: z.array(z.unknown()).min(1).exactOptional(),
    rowField: z.unknown().exactOptional(),
    grow: z.boolean().exactOptional(),
    fields,
    ...tableProperties,
  }),
  repeat: z.strictObject({ repeat: words, blocks: z.array(z.unknown()).min(1), ...tableProperties }),
  columns: z.strictObject({ columns: z.array(z.array(z.unknown()).min(1)).min(2) }),
  letterhead: z.strictObject({
    letterhead: z.strictObject({ left: z.array(words), right: z.array(words) }),
  }),
  signatures: z.strictObject({ signatures: z.literal(true) }),
  pageBreak: z.strictObject({
    pageBreak: z.union([z.enum(['portrait', 'landscape']), z.literal(true)], { error: 'pageBreak' }),
  }),
  workings: z.strictObject({ workings: z.array(words).min(1), title: bilingual, fields }),
} as const;
export type BlockKind = keyof typeof blockSchemas;
export type BlockSource<K extends BlockKind> = z.infer<(typeof blockSchemas)[K]>;

export const columnSchema = z.strictObject({
  id: words,
  header: z.string().exactOptional(),
  width: z.number().positive(),
  align: alignment,
  holds: z.enum(['number', 'label', 'unit', 'field', 'option', 'text']),
  field: z.unknown().exactOptional(),
  option: words.exactOptional(),
  of: words.exactOptional(),
  text: words.exactOptional(),
});
export type ColumnSource = z.infer<typeof columnSchema>;

const rowProperties = {
  no: words.exactOptional(),
  label: words.exactOptional(),
  style: z.enum(['plain', 'group', 'total', 'header', 'part']).exactOptional(),
  span: z.int().min(1).max(50).exactOptional(),
  cells: z.record(z.string(), z.unknown()).exactOptional(),
  fields,
};

const { label: _label, number: _number, ...rowFieldShape } = fieldShape;
export const rowSchema = z.strictObject({
  id: words.exactOptional(),
  part: words.exactOptional(),
  ...rowFieldShape,
  ...rowProperties,
  fieldLabel: words.exactOptional(),
});
export type RowSource = z.infer<typeof rowSchema>;

export const growRowSchema = z.strictObject({
  grow: words,
  ...tableProperties,
  no: words.exactOptional(),
  cells: rowProperties.cells,
  fields,
});
export type GrowRowSource = z.infer<typeof growRowSchema>;

/** A cell written as text, with merging. */
export const cellSchema = z.strictObject({
  text: z.string(),
  columns: z.int().min(1).max(50).exactOptional(),
  rows: z.int().min(1).max(200).exactOptional(),
  align: alignment,
  bold: z.boolean().exactOptional(),
});
export type CellSource = z.infer<typeof cellSchema>;

export const formSchema = z.strictObject({
  code: words,
  version: z.int().min(1),
  title: words,
  name: bilingual,
  source: z.strictObject({
    document: words,
    date: day,
    issuer: words,
    place: words.exactOptional(),
    note: words.exactOptional(),
  }),
  validity: z.strictObject({ from: day, to: day.exactOptional() }),
  scope: z.strictObject({
    natures: z
      .array(
        z.enum([
          'administrative',
          'peoplesCommitteeOffice',
          'publicServiceUnit',
          'partyOrMassOrganisation',
          'centralBody',
          'enterprise',
        ]),
      )
      .min(1),
    kinds: z.array(z.enum(['province', 'department', 'district', 'commune', 'unit'])).exactOptional(),
    organisations: z.array(words).exactOptional(),
    text: words.exactOptional(),
  }),
  period: z.strictObject({ kind: z.enum(['quarter', 'year', 'dates']), window, due: words.exactOptional() }),
  printedYear: z.int().min(1990).max(2100),
  printedQuarter: z.int().min(1).max(4).exactOptional(),
  orientation: z.enum(['portrait', 'landscape']),
  body: z.array(words).min(1),
  parts: z
    .array(
      z.strictObject({
        id: words,
        number: words.exactOptional(),
        title: words,
        owner: words.exactOptional(),
        window: window.exactOptional(),
        applicable: words.exactOptional(),
        restored: words.exactOptional(),
      }),
    )
    .min(1),
  signatures: z.array(
    z.strictObject({
      signer: z.enum(['filler', 'head']),
      title: z.array(words).min(1),
      instruction: words.exactOptional(),
      dateLine: words.exactOptional(),
      printed: z.boolean().exactOptional(),
    }),
  ),
});
export type FormSource = z.infer<typeof formSchema>;

export const checkSchema = z.strictObject({
  code: words,
  class: z.enum(findingClasses),
  severity: z.enum(['blocker', 'error', 'warning', 'info']),
  expect: words,
  when: words.exactOptional(),
  table: words.exactOptional(),
  fields: z.array(words).exactOptional(),
  blank: z.enum(['skipAny', 'skipAll', 'never']).exactOptional(),
  message: bilingual,
});

export const correctionSchema = z.strictObject({
  at: words,
  source: words,
  corrected: words,
  reason: words.exactOptional(),
});

export const slotItemSchema = z.strictObject({
  item: words,
  slots: z.int().min(0),
  fields: z.array(words).exactOptional(),
  why: words.exactOptional(),
});
export type SlotItem = z.infer<typeof slotItemSchema>;
