import type { ComponentChildren } from 'preact';

export interface Column<Item> {
  readonly label: string;
  readonly cell: (item: Item) => ComponentChildren;
  readonly number?: boolean;
}

interface DataTableProps<Item> {
  readonly caption: string;
  /** The heading above the table says the same: the caption is for those who do not see it. */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly empty: string;
}

/** A list with the same facts of every item; on a phone each item becomes a small sheet of its own. The first column names the item. */
export function DataTable<Item>({ caption, hideCaption = false, columns, items, empty }: DataTableProps<Item>) {
  if (items.length === 0) return <p class="soft">{empty}</p>;
  return (
    <table class="data-table">
      <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.number ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th scope="row" data-label={column.label}>
                  <div>{column.cell(item)}</div>
                </th>
              ) : (
                <td class={column.number ? 'number' : undefined} data-label={column.label}>
                  <div>{column.cell(item)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
