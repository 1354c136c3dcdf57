import { type Block, createDocument, type Document, type Slot } from '#document';
import {
  type Answers,
  type Field,
  formatValue,
  formToDocument,
  type PaperOptions,
  type Row,
  type Value,
} from '#forms-engine';
import { toXlsx } from '#platform/papers';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';

/** The form as a workbook, blank or filled. Computed values stay out: a cell that was left blank is read as blank. */
export function printSpreadsheet(form: Form, filling?: PaperOptions): Promise<Uint8Array> {
  const { definition, hash } = form;
  const { computed: _, ...reported } = filling ?? {};
  const document = formToDocument(definition, reported);
  return toXlsx(withWorkings(document, form, filling?.answers ?? {}), {
    code: definition.code,
    version: definition.version,
    hash,
    ...(filling?.period === undefined ? {} : { period: filling.period.key }),
    ...(filling?.organisation === undefined ? {} : { organisation: filling.organisation }),
  });
}

/** Fields without a slot on the paper (inputs of printed formulas) follow on a sheet of their own. */
function withWorkings(document: Document, { definition }: Form, answers: Answers): Document {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const blocks = definition.layout.flatMap((block): Block[] => {
    if (block.kind !== 'workings') return [];
    const lines = block.fields.flatMap((id) => fields.get(id) ?? []);
    const heading = { kind: 'heading', level: 2, content: [{ kind: 'text', text: block.title.vi }] } as const;
    return [heading, ...lines.map((field) => workingLine(field, answers[field.id]))];
  });
  if (blocks.length === 0) return document;
  const heading = { kind: 'heading', level: 1, content: [{ kind: 'text', text: messages.workings.vi }] } as const;
  const section = { orientation: 'portrait', blocks: [heading, ...blocks] } as const;
  const annexes = document.sections.filter(({ annex }) => annex);
  const body = document.sections.filter(({ annex }) => !annex);
  return createDocument({ metadata: document.metadata, sections: [...body, section, ...annexes] });
}

function workingLine(field: Field, value: Value | readonly Row[] | undefined): Block {
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  return {
    kind: 'paragraph',
    style: 'body',
    level: 0,
    content: [
      { kind: 'text', text: `${field.label}: ` },
      workingSlot(field, isSingle(value) ? value : null),
      { kind: 'text', text: unit },
    ],
  };
}

function isSingle(value: Value | readonly Row[] | undefined): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function workingSlot(field: Field, value: string | number | boolean | null): Slot {
  const yesNo = [
    { id: 'yes', label: 'Có' },
    { id: 'no', label: 'Không' },
  ];
  const options = field.options ?? (field.type === 'yesNo' ? yesNo : []);
  return {
    kind: 'slot',
    field: field.id,
    type: field.type,
    width: field.width ?? 'short',
    value: value === null || value === '' ? null : formatValue(field, value, 'vi'),
    ...(value === null ? {} : { raw: value }),
    ...(options.length === 0 ? {} : { options }),
    ...(field.decimals === undefined ? {} : { decimals: field.decimals }),
  };
}
