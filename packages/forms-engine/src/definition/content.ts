import type { Inline } from './definition.ts';
import { type Context, keyOf } from './draft.ts';
import { type Place, within } from './faults.ts';
import { declareField, readField } from './fields.ts';
import { type Piece, parseInline } from './inline.ts';
import { labelAfter, labelAt } from './label.ts';
import type { FieldSource } from './schemas.ts';

/** What a text with slots brings along. */
export interface ContentOptions {
  /** Fields declared beside the text, and where. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly fieldsPlace?: Place;
  readonly number?: string;
  /** Words for slots that have none before them in the text. */
  readonly fallbackLabel?: string;
}

/** Reads a printed text: declares the fields given with it, remembers where its slots stand. */
export function readContent(
  text: string,
  place: Place,
  context: Context,
  options: ContentOptions = {},
): readonly Inline[] {
  const pieces = parseInline(text, place, context.draft.faults);
  declareBeside(pieces, context, options);
  return placePieces(pieces, place, context);
}

/** Declares the fields of a `fields:` map; their labels come from the text around their slots. */
export function declareBeside(pieces: readonly Piece[], context: Context, options: ContentOptions): void {
  const { fields, fieldsPlace } = options;
  if (fields === undefined || fieldsPlace === undefined) return;
  const sources = new Map<string, FieldSource>();
  for (const [id, given] of Object.entries(fields)) {
    const source = readField(given, within(fieldsPlace, id), context.draft);
    if (source === undefined) context.draft.failed.add(keyOf(id, context.growing));
    else sources.set(id, source);
  }
  const unitOf = (id: string): string | undefined => sources.get(id)?.unit ?? undefined;
  for (const [id, source] of sources) {
    const label = labelOf(pieces, id, source, unitOf) || (options.fallbackLabel ?? '');
    const number = fieldNumber(options.number);
    const around = {
      label,
      ...(number === undefined ? {} : { number }),
      ...(context.growing === undefined ? {} : { table: context.growing }),
    };
    declareField(context.draft, id, source, around, within(fieldsPlace, id));
  }
}

function labelOf(
  pieces: readonly Piece[],
  id: string,
  source: FieldSource,
  unitOf: (id: string) => string | undefined,
): string {
  const first = pieces.find((piece) => piece.kind !== 'break');
  // "□ Chuyên trách: … người": where a line begins with a box, the words of a box follow it.
  const boxesFirst = first?.kind === 'slot' || first?.kind === 'box';
  const after = source.type === 'tick' && boxesFirst ? labelAfter(pieces, id) : '';
  return after || labelAt(pieces, id, unitOf);
}

/** "1.2." as a field's number is "1.2"; a dash is no number. */
export function fieldNumber(number: string | undefined): string | undefined {
  const bare = number?.replace(/[.)\]:\s]+$/, '').replace(/^[([]+/, '');
  return bare === undefined || /^[-–—+•*∙]?$/.test(bare) ? undefined : bare;
}

/** Remembers the slots of a text as placed here. */
export function placePieces(pieces: readonly Piece[], place: Place, context: Context): readonly Inline[] {
  const table = context.growing;
  for (const piece of pieces) {
    if (piece.kind !== 'slot' && piece.kind !== 'box') continue;
    context.draft.placements.push({
      id: piece.field,
      ...(piece.kind === 'box' ? { option: piece.option } : {}),
      ...(table === undefined ? {} : { table }),
      place,
    });
  }
  return pieces;
}

/** A text in which no slot may stand: captions, headings of columns, fractions. */
export function readPlainContent(text: string, place: Place, context: Context): readonly Inline[] {
  const pieces = parseInline(text, place, context.draft.faults);
  for (const piece of pieces) {
    if (piece.kind !== 'slot' && piece.kind !== 'box') continue;
    context.draft.faults.report(place, 'slotInText', { slot: `{${piece.field}}` });
  }
  return pieces;
}
