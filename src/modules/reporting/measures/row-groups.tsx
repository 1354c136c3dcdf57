import type { FormDefinition } from '#forms-engine';
import type { Answer } from '#modules/filling';
import { type Language, type Message, say } from '#platform/i18n';
import { DataTable } from '#ui';
import { valueInWords } from '../trace/trace.ts';
import type { Compared } from './compare.ts';
import { type GoneRow, rowPlaceOf } from './gone-rows.ts';
import { messages } from './messages.ts';

/** A row of a growing table as it is shown for a choice: all that it says, and what the choice sends. */
type ShownRow = {
  readonly place: string;
  readonly cells: readonly { readonly place: string; readonly value: Answer['value'] }[];
  readonly isChosen: boolean;
  /** A word about it. */
  readonly note?: Message;
};

type Props = {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly mayChange: boolean;
};

/** The cells of a row in the order of its columns, each with its heading. */
function Cells({ definition, language, row }: Pick<Props, 'definition' | 'language'> & { readonly row: ShownRow }) {
  const [table] = row.place.split('/');
  const columns = definition.tables.find(({ id }) => id === table)?.columns ?? [];
  const said = columns.flatMap(({ id, label }) => {
    const cell = row.cells.find(({ place }) => place === `${row.place}/${id}`);
    return cell === undefined || cell.value === null
      ? []
      : [`${label}: ${valueInWords(definition, cell.place, cell.value, language)}`];
  });
  return <>{said.join(' · ')}</>;
}

const tableName = ({ definition }: Pick<Props, 'definition'>, { place }: ShownRow): string =>
  definition.tables.find(({ id }) => place.startsWith(`${id}/`))?.label ?? '';

type GroupProps = Props & {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly rows: readonly ShownRow[];
  /** Name of the tick. */
  readonly name: string;
  readonly choose: Message;
};

/** Rows of growing tables, each chosen as a whole. */
function RowGroup({ id, title, help, rows, name, choose, ...props }: GroupProps) {
  const { definition, language, mayChange } = props;
  if (rows.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{help}</p>
      <DataTable
        caption={title}
        hideCaption
        empty=""
        items={rows}
        columns={[
          { label: say(messages.table, language), cell: (row) => tableName(props, row) },
          {
            label: say(messages.row, language),
            cell: (row) => (
              <>
                <Cells definition={definition} language={language} row={row} />
                {row.note === undefined ? null : <span class="soft"> · {say(row.note, language)}</span>}
              </>
            ),
          },
          ...(mayChange
            ? [
                {
                  label: say(choose, language),
                  cell: (row: ShownRow) => (
                    <label class="figure-choice">
                      <input type="checkbox" name={name} value={row.place} checked={row.isChosen} />
                      <span class="visually-hidden">{say(choose, language)}</span>
                    </label>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** The rows that the source gives and the report does not have. */
export function NewRows({ compared, ...props }: Props & { readonly compared: readonly Compared[] }) {
  const { language, mayChange } = props;
  const byRow = Map.groupBy(compared, ({ figure }) => rowPlaceOf(figure.place) ?? '');
  const rows = [...byRow].map(([place, cells]) => ({
    place,
    cells: cells.map(({ figure }) => figure),
    isChosen: true,
  }));
  return (
    <>
      {mayChange
        ? compared.map(({ figure: { place, value } }) => (
            <input key={place} type="hidden" name={`so.${place}`} value={JSON.stringify(value)} />
          ))
        : null}
      <RowGroup
        {...props}
        id="new-rows"
        title={say(messages.newRows, language, { count: rows.length })}
        help={say(messages.newRowsHelp, language)}
        rows={rows}
        name="lay"
        choose={messages.chooseHead}
      />
    </>
  );
}

/** The rows that stand in the report and that the source does not give any more. */
export function GoneRows({ gone, ...props }: Props & { readonly gone: readonly GoneRow[] }) {
  const { language, mayChange } = props;
  const rows = gone.map(({ place, cells, isTouched, isKept }) => ({
    place,
    cells,
    isChosen: !isTouched && !isKept,
    ...(isKept ? { note: messages.rowIsKept } : isTouched ? { note: messages.rowIsTouched } : {}),
  }));
  return (
    <>
      {mayChange ? rows.map(({ place }) => <input key={place} type="hidden" name={`mat.${place}`} value="1" />) : null}
      <RowGroup
        {...props}
        id="gone-rows"
        title={say(messages.goneRows, language, { count: rows.length })}
        help={say(messages.goneRowsHelp, language)}
        rows={rows}
        name="bo"
        choose={messages.drop}
      />
    </>
  );
}
