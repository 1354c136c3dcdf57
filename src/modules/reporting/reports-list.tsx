import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import type { Language } from '#platform/i18n';
import { allForms } from './definitions/library.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';
import { periodInWords } from './words.ts';

const listed = z.object({
  id: z.string(),
  formCode: z.string(),
  form: z.string(),
  period: z.string(),
  organisation: z.string(),
  begunBy: z.string(),
  begunAt: z.date(),
});
type ListedReport = z.infer<typeof listed>;

const columns: List<ListedReport>['columns'] = [
  {
    id: 'ten',
    label: messages.form,
    isSortable: true,
    value: ({ form }) => form,
    cell: ({ id, form }) => <a href={routes.report.to({ report: id })}>{form}</a>,
  },
  {
    id: 'ky',
    label: messages.period,
    isSortable: true,
    isOneLine: true,
    value: ({ period }, language) => periodInWords(period, language),
  },
  { id: 'co-quan', label: messages.organisation, isSortable: true, value: ({ organisation }) => organisation },
  { id: 'nguoi-lap', label: messages.begunBy, isSortable: true, value: ({ begunBy }) => begunBy },
  { id: 'ngay-lap', label: messages.begunAt, kind: 'moment', isSortable: true, value: ({ begunAt }) => begunAt },
];

/** The reports that a person may see, as a list of the office. */
export const reportsList = (): List<ListedReport> => ({
  path: routes.reports.to({}),
  caption: messages.reportsCaption,
  fileName: 'bao-cao',
  search: messages.reportsSearch,
  order: { column: 'ngay-lap', isDescending: true },
  empty: messages.noReports,
  filters: [
    {
      kind: 'choice',
      name: 'bieu-mau',
      label: messages.form,
      options: allForms().map(({ definition: { code, name } }) => ({ value: code, label: name })),
    },
  ],
  columns,
});

/** The newest name of the body that has begun: one that was dissolved keeps its last. */
const organisationName = sql`(
  SELECT s.name FROM organisation_state s WHERE s.organisation_id = r.organisation_id AND lower(s.valid) <= current_date
  ORDER BY lower(s.valid) DESC LIMIT 1)`;

/** The forms' names stand in their definitions, not in the database: the query is given them. */
function formNames(language: Language): string {
  return JSON.stringify(Object.fromEntries(allForms().map(({ definition: { code, name } }) => [code, name[language]])));
}

/** A part of the reports that the actor may see. */
export async function listReports(db: Queryable, part: ListPart, language: Language): Promise<ListRows<ListedReport>> {
  const wanted = part.filters['bieu-mau'];
  const ofForm: RawBuilder<unknown> = wanted === undefined ? sql`true` : sql`r.form_code = ${wanted}`;
  const found = sql`SELECT r.id, r.form_code AS "formCode", r.period, r.created_by AS "begunBy", r.created_at AS "begunAt",
      coalesce(${formNames(language)}::jsonb ->> r.form_code, r.form_code) AS form, ${organisationName} AS organisation
    FROM report r WHERE ${ofForm}`;
  const words = hasWords(part.words, [sql`form`, sql`organisation`, sql`period`, sql`"begunBy"`]);
  const order = orderAndPart(
    part,
    {
      ten: byAlphabet(sql`form`),
      ky: sql`period`,
      'co-quan': byAlphabet(sql`organisation`),
      'nguoi-lap': byAlphabet(sql`"begunBy"`),
      'ngay-lap': sql`"begunAt"`,
    },
    sql`id`,
  );
  const { rows } = await sql`SELECT * FROM (${found}) found WHERE ${words} ${order}`.execute(db.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM (${found}) found WHERE ${words}`.execute(
    db.kysely,
  );
  return { rows: rows.map((row) => listed.parse(row)), total: Number(counted.rows[0]?.total ?? 0) };
}
