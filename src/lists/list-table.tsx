import { say } from '#platform/i18n';
import type { ListColumn } from './list.ts';
import { messages } from './messages.ts';
import { type ListFrame, listAddress, shownColumns } from './question.ts';
import { written } from './written.ts';

/** The heading of a column; where the list can be sorted by it, a link that sorts, and sorts the other way round the next time. */
function Heading<Row>({ list, question, language, column }: ListFrame<Row> & { column: ListColumn<Row> }) {
  const { id, isSortable } = column;
  const label = say(column.label, language);
  if (!isSortable) {
    return (
      <th scope="col" class={classOf(column)}>
        {label}
      </th>
    );
  }
  const isSorted = question.order.column === id;
  const isDescending = isSorted && !question.order.isDescending;
  const hint = say(isDescending ? messages.sortDescending : messages.sortAscending, language, { column: label });
  return (
    <th
      scope="col"
      class={classOf(column)}
      aria-sort={isSorted ? (question.order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <a
        class="list__sort"
        href={listAddress(list, question, { order: { column: id, isDescending }, page: 1 })}
        title={hint}
      >
        {label}
        <span class="list__arrow" aria-hidden="true">
          {isSorted ? (question.order.isDescending ? '↓' : '↑') : '↕'}
        </span>
      </a>
    </th>
  );
}

/** Figures stand to the right; figures, days and moments never break. */
function classOf<Row>({ kind = 'text', isOneLine = false }: ListColumn<Row>): string | undefined {
  if (kind === 'text') return isOneLine ? 'list__phrase' : undefined;
  return kind === 'number' ? 'number exact' : 'exact';
}

/** The rows of one page. The first column names the row. */
export function ListTable<Row>(props: ListFrame<Row> & { readonly rows: readonly Row[] }) {
  const { list, question, language, rows } = props;
  const columns = shownColumns(list, question);
  const content = (column: ListColumn<Row>, row: Row) =>
    column.cell?.(row, language) ?? written(column.value(row, language), column, language);
  return (
    <table class="data-table list__table">
      <caption class="visually-hidden">{say(list.caption, language)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.id} list={list} question={question} language={language} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column.id}
                  {...(index === 0 ? { scope: 'row' } : {})}
                  class={classOf(column)}
                  data-label={say(column.label, language)}
                >
                  <div>{content(column, row)}</div>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
