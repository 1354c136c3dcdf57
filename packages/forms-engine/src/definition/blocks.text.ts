import { readContent, readPlainContent } from './content.ts';
import type { Block } from './definition.ts';
import type { Context } from './draft.ts';
import { type Place, within } from './faults.ts';
import { declareField, readField } from './fields.ts';
import { blockSchemas } from './schemas.ts';
import { shape } from './shape.ts';
import { hint } from './suggest.ts';

/** From here on fields belong to this part. Reports an unknown one and keeps the former. */
export function enterPart(id: string, place: Place, { draft }: Context): boolean {
  if (!draft.parts.has(id)) {
    draft.faults.report(place, 'unknownPart', { id, hint: hint(id, draft.parts.keys()) });
    return false;
  }
  draft.usedParts.add(id);
  draft.part = id;
  return true;
}

/** The heading of a part as printed: number and title. */
function partHeading(id: string, { draft }: Context): string {
  const part = draft.parts.get(id);
  return [part?.number, part?.title].filter((words) => words !== undefined).join(' ');
}

export function readPart(source: unknown, place: Place, context: Context): Block | undefined {
  const block = shape(blockSchemas.part, source, place, context.draft.faults);
  if (block === undefined || !enterPart(block.part, within(place, 'part'), context)) return undefined;
  if (block.heading === false) return { kind: 'part', part: block.part, heading: null };
  const words = typeof block.heading === 'string' ? block.heading : partHeading(block.part, context);
  const beside = block.fields === undefined ? {} : { fields: block.fields, fieldsPlace: within(place, 'fields') };
  const heading = readContent(words, within(place, 'heading'), context, beside);
  return { kind: 'part', part: block.part, heading };
}

interface TextSource {
  readonly number?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

function readText(text: string, key: string, source: TextSource, place: Place, context: Context) {
  const number = source.number === undefined ? {} : { number: source.number };
  const beside = source.fields === undefined ? {} : { fields: source.fields, fieldsPlace: within(place, 'fields') };
  return { ...number, content: readContent(text, within(place, key), context, { ...number, ...beside }) };
}

export function readHeading(source: unknown, place: Place, context: Context): Block | undefined {
  const block = shape(blockSchemas.heading, source, place, context.draft.faults);
  if (block === undefined) return undefined;
  return { kind: 'heading', level: block.level ?? 2, ...readText(block.heading, 'heading', block, place, context) };
}

export function readLine(source: unknown, place: Place, context: Context): Block | undefined {
  const block = shape(blockSchemas.line, source, place, context.draft.faults);
  if (block === undefined) return undefined;
  const text = readText(block.line, 'line', block, place, context);
  return { kind: 'line', level: block.level ?? 0, style: block.style ?? 'plain', ...text };
}

export function readNote(kind: 'note' | 'formula', source: unknown, place: Place, context: Context): Block | undefined {
  const { faults } = context.draft;
  const block =
    kind === 'note'
      ? shape(blockSchemas.note, source, place, faults)
      : shape(blockSchemas.formula, source, place, faults);
  if (block === undefined) return undefined;
  const words = 'note' in block ? block.note : block.formula;
  const number = block.number === undefined ? {} : { number: block.number };
  const content = readPlainContent(words, within(place, kind), context);
  return { kind: 'line', level: block.level ?? 0, style: kind, ...number, content };
}

export function readFraction(source: unknown, place: Place, context: Context): Block | undefined {
  const block = shape(blockSchemas.fraction, source, place, context.draft.faults);
  if (block === undefined) return undefined;
  const { content } = readText(block.fraction, 'fraction', block, place, context);
  return { kind: 'fraction', lead: content, numerator: block.numerator, denominator: block.denominator };
}

/** Supporting fields without a slot on the paper. */
export function readWorkings(source: unknown, place: Place, context: Context): Block | undefined {
  const { draft } = context;
  const block = shape(blockSchemas.workings, source, place, draft.faults);
  if (block === undefined) return undefined;
  const fields = block.fields ?? {};
  for (const [id, given] of Object.entries(fields)) {
    const at = within(place, 'fields', id);
    const field = readField(given, at, draft);
    if (field !== undefined) declareField(draft, id, field, { label: '', printed: false }, at);
    if (!block.workings.includes(id)) draft.faults.report(at, 'unlistedWorking', { id });
  }
  for (const [index, id] of block.workings.entries()) {
    if (Object.hasOwn(fields, id)) continue;
    const words = { id, hint: hint(id, Object.keys(fields)) };
    draft.faults.report(within(place, 'workings', index), 'unknownReference', words);
  }
  return { kind: 'workings', fields: block.workings, title: block.title };
}
