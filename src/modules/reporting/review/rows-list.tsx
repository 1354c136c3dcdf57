import { type Field, formatValue, type Row } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, Tag } from '#ui';
import { messages, rowChanges } from './messages.ts';
import { noteName } from './note-name.ts';
import { type ComparedTable, changeOf, type RowPair } from './rows.ts';

type Props = {
  readonly language: Language;
  readonly tables: readonly ComparedTable[];
  /** Whether there is an earlier report to compare with. */
  readonly isCompared: boolean;
  readonly notes: ReadonlyMap<string, string>;
  readonly mayNote: boolean;
};

const kinds = { added: 'info', gone: 'warning', changed: 'warning', same: 'plain' } as const;
/** More rows than this are counted and not drawn: nobody reads a thousand at once. */
const most = 300;

const said = (field: Field, row: Row | null): string => {
  const value = row?.[field.id] ?? null;
  return value === null ? '' : formatValue(field, value, 'vi');
};

function Cell({ field, pair, language }: { field: Field; pair: RowPair; language: Language }) {
  const { now, before, changed } = pair;
  if (now === null) return <del>{said(field, before)}</del>;
  if (!changed.has(field.id)) return said(field, now);
  return (
    <>
      <strong>{said(field, now) || say(messages.blankNow, language)}</strong>
      <span class="review-before">
        {say(messages.wasBefore, language, { value: said(field, before) || say(messages.blankNow, language) })}
      </span>
    </>
  );
}

function TableOfRows({ compared, ...props }: Props & { readonly compared: ComparedTable }) {
  const { language, isCompared, notes, mayNote } = props;
  const { table, pairs, same } = compared;
  const [first] = table.columns;
  const note = ({ now }: RowPair) => {
    if (now?._id === undefined || first === undefined) return '';
    const place = `${table.id}/${now._id}/${first.id}`;
    const item = said(first, now) || table.label;
    return (
      <input
        class="input review-note"
        name={noteName(place)}
        value={notes.get(place) ?? ''}
        maxLength={5000}
        aria-label={say(messages.noteOn, language, { item })}
      />
    );
  };
  const change = (pair: RowPair) => <Tag kind={kinds[changeOf(pair)]}>{say(rowChanges[changeOf(pair)], language)}</Tag>;
  return (
    <section class="stack" aria-labelledby={`rows-${table.id}`}>
      <h3 id={`rows-${table.id}`}>{table.label}</h3>
      {isCompared ? <p class="soft">{say(messages.sameRows, language, { count: same })}</p> : null}
      {pairs.length > most ? <p>{say(messages.moreRows, language, { count: pairs.length - most })}</p> : null}
      <DataTable
        caption={table.label}
        hideCaption
        empty={say(messages.noRowChanges, language)}
        items={pairs.slice(0, most)}
        columns={[
          ...(isCompared ? [{ label: say(messages.rowChange, language), cell: change }] : []),
          ...table.columns.map((field) => ({
            label: field.name ?? field.label,
            cell: (pair: RowPair) => <Cell field={field} pair={pair} language={language} />,
          })),
          ...(mayNote ? [{ label: say(messages.note, language), cell: note }] : []),
        ]}
      />
    </section>
  );
}

/** The rows of growing tables that were added, went or changed since the last accepted report. */
export function RowsList(props: Props) {
  if (props.tables.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="rows-title">
      <h2 id="rows-title">{say(messages.rows, props.language)}</h2>
      {props.tables.map((compared) => (
        <TableOfRows key={compared.table.id} {...props} compared={compared} />
      ))}
    </section>
  );
}
