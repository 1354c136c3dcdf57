import type { Block } from '#forms-engine';
import { type Drawing, Inlines } from './inlines.tsx';
import { patternRow } from './row-pattern.ts';
import { AddRow, RowTools } from './row-tools.tsx';
import type { RowPlace, SheetView } from './sheet-view.ts';
import { Slot } from './slot.tsx';
import { FormTable } from './table.tsx';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const Numbered = ({ number }: { readonly number: string | undefined }) =>
  number === undefined ? null : <span class="line__number">{number}</span>;

/** Where a part begins. Its heading may stand elsewhere on the paper; the rail still leads here. */
function PartHeading({ view, row, block }: Drawing & { readonly block: Of<'part'> }) {
  const anchor = view.partBeginnings.has(block) ? { id: `phan-${block.part}`, tabIndex: -1 } : {};
  if (block.heading === null) return <div {...anchor} />;
  return (
    <h2 class="part" {...anchor}>
      <Inlines view={view} row={row} content={block.heading} />
    </h2>
  );
}

function Heading({ view, row, block }: Drawing & { readonly block: Of<'heading'> }) {
  const Tag = block.level === 2 ? 'h3' : block.level === 3 ? 'h4' : 'h5';
  return (
    <Tag class="heading">
      <Numbered number={block.number} /> <Inlines view={view} row={row} content={block.content} />
    </Tag>
  );
}

function Line({ view, row, block }: Drawing & { readonly block: Of<'line'> }) {
  return (
    <div class={`line line--${block.style} line--level-${Math.min(block.level, 4)}`}>
      <Numbered number={block.number} />
      <div class="line__text">
        <Inlines view={view} row={row} content={block.content} />
      </div>
    </div>
  );
}

function Fraction({ view, row, block }: Drawing & { readonly block: Of<'fraction'> }) {
  return (
    <div class="fraction">
      <span>
        <Inlines view={view} row={row} content={block.lead} />
      </span>
      <span class="fraction__bar">
        <span>{view.wording(block.numerator)}</span>
        <span>{view.wording(block.denominator)}</span>
      </span>
    </div>
  );
}

function Letterhead({ block }: { readonly block: Of<'letterhead'> }) {
  return (
    <div class="letterhead">
      {[block.left, block.right].map((lines) => (
        <div>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
}

function Workings({ view, row, block }: Drawing & { readonly block: Of<'workings'> }) {
  return (
    <fieldset class="workings">
      <legend>{block.title[view.language]}</legend>
      {block.fields.map((field) => (
        <div class="line">
          <div class="line__text">
            {view.fields.get(field)?.label ?? field}: <Slot view={view} id={field} row={row} apart={false} />{' '}
            {view.fields.get(field)?.unit ?? ''}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Signatures({ view }: { readonly view: SheetView }) {
  return (
    <div class="signatures">
      {view.definition.signatures
        .filter((signature) => signature.printed)
        .map((signature) => (
          <div>
            {signature.dateLine === undefined ? null : (
              <p class="signatures__date">{view.wording(signature.dateLine)}</p>
            )}
            {signature.title.map((line) => (
              <p class="bold">{line}</p>
            ))}
            {signature.instruction === undefined ? null : <p class="soft">{signature.instruction}</p>}
          </div>
        ))}
    </div>
  );
}

function Entry({
  view,
  row,
  blocks,
}: {
  readonly view: SheetView;
  readonly row: RowPlace;
  readonly blocks: readonly Block[];
}) {
  return (
    <fieldset class="repeat" data-row={`${row.table}/${row.row}`}>
      <legend>
        <span class="row-number">{row.number ?? ''}</span> <RowTools view={view} row={row} />
      </legend>
      <Blocks view={view} row={row} blocks={blocks} />
    </fieldset>
  );
}

function Repeat({ view, block }: { readonly view: SheetView; readonly block: Of<'repeat'> }) {
  const { table, blocks } = block;
  return (
    <div class="repeats">
      {(view.rows.get(table)?.shown ?? []).map((row) => (
        <Entry view={view} row={{ table, row: row.id, number: row.number }} blocks={blocks} />
      ))}
      <div data-add-row={table}>
        <AddRow view={view} table={table} />
      </div>
      <template data-pattern={table}>
        <Entry view={view} row={{ table, row: patternRow, number: null }} blocks={blocks} />
      </template>
    </div>
  );
}

function OneBlock({ view, row, block }: Drawing & { readonly block: Block }) {
  switch (block.kind) {
    case 'part':
      return <PartHeading view={view} row={row} block={block} />;
    case 'heading':
      return <Heading view={view} row={row} block={block} />;
    case 'line':
      return <Line view={view} row={row} block={block} />;
    case 'fraction':
      return <Fraction view={view} row={row} block={block} />;
    case 'columns':
      return (
        <div class="columns">
          {block.columns.map((blocks) => (
            <div>
              <Blocks view={view} row={row} blocks={blocks} />
            </div>
          ))}
        </div>
      );
    case 'table':
      return <FormTable view={view} row={row} block={block} />;
    case 'repeat':
      return <Repeat view={view} block={block} />;
    case 'letterhead':
      return <Letterhead block={block} />;
    case 'workings':
      return <Workings view={view} row={row} block={block} />;
    case 'signatures':
      return <Signatures view={view} />;
    case 'pageBreak':
      return null;
  }
}

/** The form in the order of its paper, every slot an input. */
export function Blocks({ view, row, blocks }: Drawing & { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock view={view} row={row} block={block} />
      ))}
    </>
  );
}
