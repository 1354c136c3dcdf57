import { formatValue, type GrowingTable, type Row } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, Pagination } from '#ui';
import { routes as reportRoutes } from '../../routes.ts';
import { messages } from '../messages.ts';
import { type Question, queryOf } from '../question.ts';
import { routes } from '../routes.ts';
import { countInWords } from '../words.ts';

type TablePageProps = {
  readonly question: Question;
  readonly table: GrowingTable;
  readonly total: number;
  readonly page: {
    readonly number: number;
    readonly pages: number;
    readonly shown: readonly { readonly reportId: string; readonly name: string; readonly row: Row }[];
  };
  readonly language: Language;
};

/** The rows that all bodies wrote into a growing table, one below the other. */
export function TablePage({ question, table, total, page, language }: TablePageProps) {
  return (
    <div class="stack figures">
      <h1>{table.label}</h1>
      <DataTable
        caption={say(messages.rowsCaption, language, { count: countInWords(total, language) })}
        empty={say(messages.noRows, language)}
        items={page.shown}
        columns={[
          {
            label: say(messages.organisation, language),
            cell: ({ reportId, name }) => <a href={reportRoutes.report.to({ report: reportId })}>{name}</a>,
          },
          ...table.columns.map((column) => ({
            label: column.name ?? column.label,
            cell: ({ row }: { readonly row: Row }) => formatValue(column, row[column.id], language),
          })),
        ]}
      />
      <Pagination
        current={page.number}
        last={page.pages}
        hrefOf={(number) => routes.table.to({ table: table.id }, { ...queryOf(question), trang: String(number) })}
        language={language}
      />
    </div>
  );
}
