import type { Inline } from '#forms-engine';
import { fieldOf, placeIn, type RowPlace, type SheetView } from './sheet-view.ts';
import { Beside, OptionBox, Slot, TakeBackOf } from './slot.tsx';

export interface Drawing {
  readonly view: SheetView;
  /** The growing row that is drawn, if any. */
  readonly row: RowPlace | null;
  /** Whether findings stand elsewhere than beside their slot. */
  readonly apart?: boolean;
}

/** Places whose first box was drawn already: only the first of a choice carries the id that findings lead to. */
export type Met = Set<string>;

function Text({ view, inline }: { readonly view: SheetView; readonly inline: Extract<Inline, { kind: 'text' }> }) {
  const words = view.wording(inline.text);
  const text = inline.italic ? <em>{words}</em> : <span>{words}</span>;
  return inline.bold ? <strong>{text}</strong> : text;
}

type Box = Extract<Inline, { kind: 'box' }>;

function BoxInline({ view, row, inline, met }: Drawing & { readonly inline: Box; readonly met: Met }) {
  const field = fieldOf(view, inline.field, row);
  if (field === undefined) return null;
  const place = placeIn(inline.field, row);
  const first = !met.has(place);
  met.add(place);
  return (
    <OptionBox view={view} field={field} place={place} option={inline.option} label={inline.label} first={first} />
  );
}

function OneInline({
  view,
  row,
  apart = false,
  inline,
  met,
}: Drawing & { readonly inline: Inline; readonly met: Met }) {
  switch (inline.kind) {
    case 'text':
      return <Text view={view} inline={inline} />;
    case 'break':
      return <br />;
    case 'slot':
      return <Slot view={view} id={inline.field} row={row} apart={apart} />;
    case 'box':
      return <BoxInline view={view} row={row} inline={inline} met={met} />;
  }
}

/** The fields that are answered in these contents, each once, in their order. */
export function answeredFields(contents: readonly (readonly Inline[])[]): readonly string[] {
  return [...new Set(contents.flat().flatMap((inline) => ('field' in inline ? [inline.field] : [])))];
}

/** The fields whose boxes stand in these contents; what is found about them is shown once, after the last box. */
export function boxedFields(contents: readonly (readonly Inline[])[]): readonly string[] {
  const boxes = contents.flat().filter((inline): inline is Box => inline.kind === 'box');
  return [...new Set(boxes.map((box) => box.field))];
}

interface InlinesProps extends Drawing {
  readonly content: readonly Inline[];
  readonly met?: Met;
}

/** Words and slots as they follow each other on the paper. */
export function Inlines({ view, row, apart = false, content, met = new Set() }: InlinesProps) {
  return (
    <>
      {content.map((inline) => (
        <OneInline view={view} row={row} apart={apart} inline={inline} met={met} />
      ))}
      {apart ? null : <BoxesEnd view={view} row={row} fields={boxedFields([content])} />}
    </>
  );
}

/** After the last box of choices whose boxes stand apart: what was found about them, and the way to take them back. */
function BoxesEnd({ view, row, fields }: Drawing & { readonly fields: readonly string[] }) {
  return (
    <>
      {fields.map((id) => (
        <span class="slot-frame" key={id}>
          <Beside view={view} id={id} row={row} />
          <TakeBackOf view={view} id={id} row={row} />
        </span>
      ))}
    </>
  );
}
