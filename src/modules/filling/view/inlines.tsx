import type { Inline } from '#forms-engine';
import type { Box } from './box-places.ts';
import { fieldOf, placeIn, type RowPlace, type SheetView } from './sheet-view.ts';
import { Beside, OptionBox, Slot, SourceOf, TakeBackOf } from './slot.tsx';

export interface Drawing {
  readonly view: SheetView;
  /** The growing row that is drawn, if any. */
  readonly row: RowPlace | null;
  /** Whether findings stand elsewhere than beside their slot. */
  readonly apart?: boolean;
}

function Text({ view, inline }: { readonly view: SheetView; readonly inline: Extract<Inline, { kind: 'text' }> }) {
  const words = view.wording(inline.text);
  const text = inline.italic ? <em>{words}</em> : <span>{words}</span>;
  return inline.bold ? <strong>{text}</strong> : text;
}

/** Only the first box of a choice carries the id that findings lead to. */
function BoxInline({ view, row, inline }: Drawing & { readonly inline: Box }) {
  const field = fieldOf(view, inline.field, row);
  if (field === undefined) return null;
  const place = placeIn(inline.field, row);
  const first = view.boxes.firsts.has(inline);
  return (
    <OptionBox view={view} field={field} place={place} option={inline.option} label={inline.label} first={first} />
  );
}

function OneInline({ view, row, apart = false, inline }: Drawing & { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <Text view={view} inline={inline} />;
    case 'break':
      return <br />;
    case 'slot':
      return <Slot view={view} id={inline.field} row={row} apart={apart} />;
    case 'box':
      return <BoxInline view={view} row={row} inline={inline} />;
  }
}

/** The fields whose answers end in these contents, in their order: what is found about a choice is shown once, after its last box. */
export function answeredFields(view: SheetView, content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => (inline.kind === 'slot' ? [inline.field] : boxedField(view, inline)));
}

const boxedField = (view: SheetView, inline: Inline): readonly string[] =>
  inline.kind === 'box' && view.boxes.lasts.has(inline) ? [inline.field] : [];

/** The choices whose last box stands in these contents. */
export function boxedFields(view: SheetView, content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => boxedField(view, inline));
}

interface InlinesProps extends Drawing {
  readonly content: readonly Inline[];
}

/** Words and slots as they follow each other on the paper. */
export function Inlines({ view, row, apart = false, content }: InlinesProps) {
  return (
    <>
      {content.map((inline) => (
        <OneInline view={view} row={row} apart={apart} inline={inline} />
      ))}
      {apart ? null : <BoxesEnd view={view} row={row} fields={boxedFields(view, content)} />}
    </>
  );
}

/** After the last box of choices whose boxes stand apart: what was found about them, and the way to take them back. */
function BoxesEnd({ view, row, fields }: Drawing & { readonly fields: readonly string[] }) {
  return (
    <>
      {fields.map((id) => (
        <span class="slot-frame" key={id}>
          <SourceOf view={view} id={id} row={row} />
          <Beside view={view} id={id} row={row} />
          <TakeBackOf view={view} id={id} row={row} />
        </span>
      ))}
    </>
  );
}
