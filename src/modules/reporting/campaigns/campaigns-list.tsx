import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { allForms } from '../definitions/library.ts';
import { periodInWords } from '../words.ts';
import { type Phase, phases } from './campaign.ts';
import { messages } from './messages.ts';
import { phaseKinds } from './phase-kinds.ts';
import { routes } from './routes.ts';

const listed = z.object({
  id: z.string(),
  name: z.string(),
  form: z.string(),
  period: z.string(),
  issuer: z.string(),
  phase: z.enum(phases),
  dueOn: z.string(),
  settled: z.number(),
  asked: z.number(),
});
type ListedCampaign = z.infer<typeof listed>;

const columns: List<ListedCampaign>['columns'] = [
  {
    id: 'ten',
    label: messages.name,
    isSortable: true,
    value: ({ name }) => name,
    cell: ({ id, name }) => <a href={routes.board.to({ campaign: id })}>{name}</a>,
  },
  { id: 'bieu-mau', label: messages.form, isExtra: true, value: ({ form }) => form },
  {
    id: 'ky',
    label: messages.period,
    isSortable: true,
    isOneLine: true,
    value: ({ period }, language) => periodInWords(period, language),
  },
  { id: 'co-quan', label: messages.issuer, isExtra: true, value: ({ issuer }) => issuer },
  {
    id: 'tinh-trang',
    label: messages.phase,
    value: ({ phase }, language) => say(messages[phase], language),
    cell: ({ phase }, language) => <Tag kind={phaseKinds[phase]}>{say(messages[phase], language)}</Tag>,
  },
  { id: 'han', label: messages.dueOn, kind: 'day', isSortable: true, value: ({ dueOn }) => dueOn },
  {
    id: 'da-nop',
    label: messages.submittedShare,
    value: ({ settled, asked }) => `${settled}/${asked}`,
  },
];

/** The campaigns that a person may see, as a list of the office. */
export const campaignsList = (): List<ListedCampaign> => ({
  path: routes.campaigns.to({}),
  caption: messages.campaignsCaption,
  fileName: 'dot-bao-cao',
  search: messages.campaignsSearch,
  order: { column: 'han', isDescending: true },
  empty: messages.noCampaigns,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.phase,
      options: phases.map((phase) => ({ value: phase, label: messages[phase] })),
    },
  ],
  columns,
});

/** Where a campaign stands today, as `phaseOf` says it. */
const phaseSql = (today: string): RawBuilder<Phase> => sql`CASE WHEN c.state <> 'open' THEN c.state
  WHEN ${today}::date < c.opens_on THEN 'scheduled' WHEN ${today}::date > c.closes_on THEN 'closed'
  WHEN ${today}::date > c.due_on THEN 'overdue' ELSE 'open' END`;

const formNames = (language: Language): string =>
  JSON.stringify(Object.fromEntries(allForms().map(({ definition: { code, name } }) => [code, name[language]])));

/** A part of the campaigns that the actor may see, with how many of the bodies that the actor may see have submitted. */
export async function listCampaigns(
  db: Queryable,
  part: ListPart,
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<ListRows<ListedCampaign>> {
  const wanted = part.filters['tinh-trang'];
  const found = sql`SELECT c.id, c.name, c.period, c.due_on, c.due_on::text AS "dueOn", ${phaseSql(today)} AS phase,
      coalesce(${formNames(language)}::jsonb ->> c.form_code, c.form_code) AS form,
      (SELECT s.name FROM organisation_state s WHERE s.organisation_id = c.organisation_id AND lower(s.valid) <= current_date
        ORDER BY lower(s.valid) DESC LIMIT 1) AS issuer
    FROM campaign c`;
  const narrowed = sql`SELECT * FROM (${found}) found WHERE ${wanted === undefined ? sql`true` : sql`phase = ${wanted}`}
    AND ${hasWords(part.words, [sql`name`, sql`form`, sql`period`])}`;
  const order = orderAndPart(part, { ten: byAlphabet(sql`name`), ky: sql`period`, han: sql`due_on` }, sql`id`);
  const { rows } = await sql<{ total: string }>`
    SELECT page.*, answered.asked, answered.settled
    FROM (SELECT *, count(*) OVER () AS total FROM (${narrowed}) n ${order}) page, LATERAL (
      SELECT count(*)::int AS asked, count(*) FILTER (WHERE r.state IN ('submitted', 'accepted'))::int AS settled
      FROM campaign_answerer a JOIN report r ON r.id = a.report_id WHERE a.campaign_id = page.id AND a.withdrawn_at IS NULL) answered
    ${orderAndPart({ ...part, offset: 0 }, { ten: byAlphabet(sql`page.name`), ky: sql`page.period`, han: sql`page.due_on` }, sql`page.id`)}`.execute(
    db.kysely,
  );
  return { rows: rows.map((row) => listed.parse(row)), total: Number(rows[0]?.total ?? 0) };
}
