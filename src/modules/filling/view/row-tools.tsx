import { say } from '#platform/i18n';
import { Button } from '#ui';
import { messages } from '../messages.ts';
import type { RowPlace, SheetView } from './sheet-view.ts';

/** Names the row for a save without JavaScript, and removes it. */
export function RowTools({ view, row }: { readonly view: SheetView; readonly row: RowPlace }) {
  const place = `${row.table}/${row.row}`;
  const label = say(messages.removeRow, view.language, { number: row.number ?? '' });
  return (
    <>
      <input type="hidden" name="rows" value={place} />
      {view.mayChange ? (
        <Button kind="quiet" name="remove" value={place} aria-label={label} title={label} data-remove={place}>
          ✕
        </Button>
      ) : null}
    </>
  );
}

/** Adds a row at the end; long tables are shown a page at a time, so the pages stand here as well. */
export function AddRow({ view, table }: { readonly view: SheetView; readonly table: string }) {
  const rows = view.rows.get(table);
  return (
    <div class="row">
      {view.mayChange ? (
        <Button kind="plain" name="add" value={table} data-add={table}>
          {say(messages.addRow, view.language)}
        </Button>
      ) : null}
      {rows === undefined || rows.pages.length < 2
        ? null
        : rows.pages.map((page) => (
            <a class="page-link" href={page.href} {...(page.current ? { 'aria-current': 'page' as const } : {})}>
              {page.label}
            </a>
          ))}
    </div>
  );
}
