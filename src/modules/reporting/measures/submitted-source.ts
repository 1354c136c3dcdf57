import { sql } from 'kysely';
import { z } from 'zod';
import { inSystemTransaction, type Services } from '#modules/people';
import type { CountedThings, Measure, MeasuredValue, MeasureQuestion, MeasureSource } from '#offers';
import { isIsoDate, vietnameseDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { findForm } from '../definitions/library.ts';
import { routes } from '../routes.ts';
import { periodInWords } from '../words.ts';
import { messages } from './messages.ts';

const quarterly = 'submissions.quarterly';
const documents = 'submissions.quarterly_documents';

const measures: readonly Measure[] = [
  { name: quarterly, label: messages.quarterlySubmitted, kind: 'flow' },
  { name: documents, label: messages.quarterlyDocuments, kind: 'flow' },
];

const row = z.object({
  reportId: z.string(),
  formCode: z.string(),
  period: z.string(),
  submittedOn: z.string().nullable(),
});
type Quarter = z.infer<typeof row>;

/** The quarterly reports of a body on the quarters that end in a window, begun or asked for; each with the day of its first submission. */
async function quarters(db: Queryable, { organisationId, window, now }: MeasureQuestion): Promise<readonly Quarter[]> {
  const { rows } = await sql`
    SELECT r.id AS "reportId", r.form_code AS "formCode", r.period,
      (SELECT min(s.submitted_at)::date::text FROM submission s WHERE s.report_id = r.id AND s.submitted_at <= ${now}) AS "submittedOn"
    FROM report r
    WHERE r.organisation_id = ${organisationId} AND r.period ~ '^[0-9]{4}Q[1-4]$'
      AND (make_date(left(r.period, 4)::int, right(r.period, 1)::int * 3, 1) + interval '1 month - 1 day')::date
        BETWEEN ${window.from}::date AND ${window.to}::date
    ORDER BY r.period, r.form_code`.execute(db.kysely);
  return rows.map((each) => row.parse(each));
}

const nameOf = ({ formCode, period }: Quarter): string =>
  `${findForm(formCode)?.definition.name.vi ?? formCode}, ${periodInWords(period, 'vi').toLocaleLowerCase('vi')}`;

const day = (text: string): string => (isIsoDate(text) ? vietnameseDate(text) : text);

/** Yes: of every quarter that ended by now there is a submitted report. Null: nobody asked for quarterly reports. */
function figureOf(name: string, found: readonly Quarter[], { window, now }: MeasureQuestion): MeasuredValue {
  if (found.length === 0) return null;
  const submitted = found.filter(({ submittedOn }) => submittedOn !== null);
  const done = new Set(submitted.map(({ period }) => period));
  const isWhole = endedQuarters(window, now).every((period) => done.has(period));
  if (name === quarterly) return isWhole;
  // the forms ask for the documents only of who answers yes
  if (!isWhole || submitted.length === 0) return null;
  return submitted.map((each) => `${nameOf(each)}, ngày ${day(each.submittedOn ?? '')}`).join('; ');
}

/** The keys of the quarters that end in a window and before a moment. */
function endedQuarters({ from, to }: MeasureQuestion['window'], now: Date): readonly string[] {
  const last = to < now.toISOString().slice(0, 10) ? to : now.toISOString().slice(0, 10);
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return years.flatMap((year) =>
    ends.flatMap((end, index) =>
      `${year}-${end}` >= from && `${year}-${end}` <= last ? [`${year}Q${index + 1}`] : [],
    ),
  );
}

function listOf(
  found: readonly Quarter[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): CountedThings {
  const things = found.map((each) => ({
    cells: [nameOf(each), each.submittedOn],
    href: routes.report.to({ report: each.reportId }),
  }));
  return {
    columns: [messages.from, messages.submittedOn],
    things: things.slice(offset, offset + limit),
    total: things.length,
  };
}

/** What reports tell of reports: whether the quarterly ones were submitted, and when. */
export function submissionMeasures({ db }: Pick<Services, 'db'>): MeasureSource {
  const read = (question: MeasureQuestion) =>
    inSystemTransaction(db, 'Đo số liệu báo cáo', (tx) => quarters(tx, question), { readOnly: true });
  const known = new Set(measures.map(({ name }) => name));
  return {
    measures,
    take: async (names, question) => {
      const found = await read(question);
      return new Map(
        names
          .filter((name) => known.has(name))
          .map((name) => [name, { kind: 'value', value: figureOf(name, found, question) }] as const),
      );
    },
    list: async (name, question, part) => (known.has(name) ? listOf(await read(question), part) : null),
  };
}
