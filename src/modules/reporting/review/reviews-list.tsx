import { sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { allForms } from '../definitions/library.ts';
import { routes } from '../routes.ts';
import { stateNames } from '../submissions/messages.ts';
import { periodInWords } from '../words.ts';
import { messages } from './messages.ts';

const listed = z.object({
  id: z.string(),
  form: z.string(),
  period: z.string(),
  organisation: z.string(),
  version: z.number(),
  state: z.enum(['submitted', 'returned', 'accepted']),
  submittedAt: z.date(),
  explained: z.number(),
});
type Listed = z.infer<typeof listed>;

/** The question of the list that asks for those that wait. */
export const toReview = { 'tinh-trang': 'submitted' } as const;

/** The form of the page into which the boxes of the list belong. */
export const bulkForm = 'chap-nhan-nhieu';

/** The report, and the version that the reviewer saw in the list. */
const chosen = ({ id, version }: Listed): string => `${id}:${version}`;

function Box({ row, language }: { readonly row: Listed; readonly language: Language }) {
  const name = `${row.organisation}, ${periodInWords(row.period, language)}`;
  const value = chosen(row);
  return (
    <>
      <input type="hidden" name="shown" value={value} form={bulkForm} />
      <input
        type="checkbox"
        class="review-box"
        name="report"
        value={value}
        form={bulkForm}
        aria-label={say(messages.choose, language, { name })}
      />
    </>
  );
}

const columns: List<Listed>['columns'] = [
  {
    id: 'co-quan',
    label: messages.organisation,
    isSortable: true,
    value: ({ organisation }) => organisation,
    cell: (row, language) => (
      <span class="review-name">
        {row.state === 'submitted' ? <Box row={row} language={language} /> : null}
        <a href={routes.review.to({ report: row.id })}>{row.organisation}</a>
      </span>
    ),
  },
  {
    id: 'bieu-mau',
    label: messages.form,
    isSortable: true,
    value: ({ form }) => form,
    cell: ({ form }) => (
      <span class="review-form" title={form}>
        {form}
      </span>
    ),
  },
  {
    id: 'ky',
    label: messages.period,
    isSortable: true,
    isOneLine: true,
    value: ({ period }, language) => periodInWords(period, language),
  },
  {
    id: 'lan',
    label: messages.version,
    kind: 'number',
    isExtra: true,
    isSortable: true,
    value: ({ version }) => version,
  },
  {
    id: 'giai-trinh',
    label: messages.explained,
    kind: 'number',
    isSortable: true,
    value: ({ explained }) => explained,
  },
  {
    id: 'nop-luc',
    label: messages.submittedAt,
    kind: 'moment',
    isSortable: true,
    value: ({ submittedAt }) => submittedAt,
  },
  {
    id: 'trang-thai',
    label: messages.state,
    value: ({ state }, language) => say(stateNames[state], language),
    cell: ({ state }, language) => <span class="review-state">{say(stateNames[state], language)}</span>,
  },
];

const kinds = [
  { value: 'department', label: messages.departments },
  { value: 'district', label: messages.districts },
  { value: 'commune', label: messages.communes },
];

/** The reports within a reviewer's reach that were submitted, whatever came of them. */
export const reviewsList = (): List<Listed> => ({
  path: routes.reviews.to({}),
  caption: messages.caption,
  fileName: 'tham-dinh',
  search: messages.search,
  order: { column: 'nop-luc', isDescending: false },
  empty: messages.empty,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.state,
      options: (['submitted', 'returned', 'accepted'] as const).map((value) => ({ value, label: stateNames[value] })),
    },
    {
      kind: 'choice',
      name: 'mau',
      label: messages.form,
      options: allForms().map(({ definition: { code, name } }) => ({ value: code, label: name })),
    },
    { kind: 'choice', name: 'loai', label: messages.kind, options: kinds },
  ],
  columns,
});

const stateOf = sql`(SELECT o FROM organisation_state o WHERE o.organisation_id = r.organisation_id
  AND lower(o.valid) <= current_date ORDER BY lower(o.valid) DESC LIMIT 1)`;

function formNames(language: Language): string {
  return JSON.stringify(Object.fromEntries(allForms().map(({ definition: { code, name } }) => [code, name[language]])));
}

/** A part of the list. */
export async function listReviews(db: Queryable, part: ListPart, language: Language): Promise<ListRows<Listed>> {
  const { 'tinh-trang': state, mau: form, loai: kind } = part.filters;
  const found = sql`
    SELECT r.id, r.period, r.state, s.version, s.submitted_at AS "submittedAt", jsonb_array_length(s.explanations) AS explained,
      coalesce(${formNames(language)}::jsonb ->> r.form_code, r.form_code) AS form, (o.body).name AS organisation
    FROM report r CROSS JOIN LATERAL (SELECT ${stateOf} AS body) o
      JOIN LATERAL (SELECT * FROM submission n WHERE n.report_id = r.id ORDER BY n.version DESC LIMIT 1) s ON true
    WHERE ${state === undefined ? sql`r.state IN ('submitted', 'returned', 'accepted')` : sql`r.state = ${state}`} AND r.organisation_id IN (SELECT congso_organisations_where('report.review'))
      AND ${form === undefined ? sql`true` : sql`r.form_code = ${form}`}
      AND ${kind === undefined ? sql`true` : sql`(o.body).kind = ${kind}`}`;
  const words = hasWords(part.words, [sql`form`, sql`organisation`, sql`period`]);
  const order = orderAndPart(
    part,
    {
      'co-quan': byAlphabet(sql`organisation`),
      'bieu-mau': byAlphabet(sql`form`),
      ky: sql`period`,
      lan: sql`version`,
      'giai-trinh': sql`explained`,
      'nop-luc': sql`"submittedAt"`,
    },
    sql`id`,
  );
  const { rows } = await sql`SELECT * FROM (${found}) found WHERE ${words} ${order}`.execute(db.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM (${found}) found WHERE ${words}`.execute(
    db.kysely,
  );
  return { rows: rows.map((row) => listed.parse(row)), total: Number(counted.rows[0]?.total ?? 0) };
}
