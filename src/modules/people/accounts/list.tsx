import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Organisation } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { grantText } from '../own-account/grant-text.ts';
import { grantSources, roles } from '../permissions.ts';
import { roleNames } from '../role-names.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

const states = ['active', 'invited', 'locked'] as const;
export type AccountState = (typeof states)[number];
export const stateKinds = { active: 'done', invited: 'info', locked: 'error' } as const satisfies Record<
  AccountState,
  string
>;
/** Their names in addresses. */
const stateNames = { 'dang-dung': 'active', 'da-moi': 'invited', 'da-khoa': 'locked' } as const satisfies Record<
  string,
  AccountState
>;

const listed = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  workplace: z.string().nullable(),
  state: z.enum(states),
  hasSecondFactor: z.boolean(),
  lastSignInAt: z.date().nullable(),
  createdAt: z.date(),
  grants: z.array(
    z.object({
      role: z.enum(roles),
      organisationName: z.string().nullable(),
      siteName: z.string().nullable(),
      sections: z.array(z.string()).nullable(),
      source: z.enum(grantSources),
    }),
  ),
});
export type AccountRow = z.infer<typeof listed>;

const rolesText = ({ grants }: AccountRow, language: Language): string =>
  grants.map((grant) => grantText(grant, language)).join('; ');

const columns: List<AccountRow>['columns'] = [
  {
    id: 'ten',
    label: messages.name,
    isSortable: true,
    value: ({ name }) => name,
    cell: ({ id, name, login }) => (
      <>
        <a href={routes.one.to({ account: id })}>{name}</a>
        <br />
        <span class="soft small">{login}</span>
      </>
    ),
  },
  // stands below the name; of its own for the exported file and for sorting
  { id: 'dang-nhap', label: messages.login, isSortable: true, isExtra: true, value: ({ login }) => login },
  { id: 'co-quan', label: messages.workplace, isSortable: true, value: ({ workplace }) => workplace },
  {
    id: 'vai-tro',
    label: messages.roles,
    value: rolesText,
    cell: (row, language) => rolesText(row, language) || <span class="soft">{say(messages.noRoles, language)}</span>,
  },
  {
    id: 'trang-thai',
    label: messages.state,
    isSortable: true,
    value: ({ state }, language) => say(messages[state], language),
    cell: ({ state }, language) => <Tag kind={stateKinds[state]}>{say(messages[state], language)}</Tag>,
  },
  {
    id: 'hai-lop',
    label: messages.secondFactor,
    isExtra: true,
    value: ({ hasSecondFactor }, language) => say(hasSecondFactor ? messages.on : messages.off, language),
  },
  {
    id: 'gan-nhat',
    label: messages.lastSignIn,
    kind: 'moment',
    isSortable: true,
    value: ({ lastSignInAt }) => lastSignInAt,
  },
  {
    id: 'ngay-lap',
    label: messages.createdAt,
    kind: 'moment',
    isSortable: true,
    isExtra: true,
    value: ({ createdAt }) => createdAt,
  },
];

/** The accounts that a person manages, as a list of the office. `bodies` are those that the person administers. */
export const accountsList = (bodies: readonly Pick<Organisation, 'id' | 'name'>[]): List<AccountRow> => ({
  path: routes.accounts.to({}),
  caption: messages.accounts,
  fileName: 'nguoi-dung',
  search: messages.search,
  order: { column: 'ten' },
  empty: messages.empty,
  columns,
  filters: [
    {
      kind: 'choice',
      name: 'co-quan',
      label: messages.workplace,
      options: bodies.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'choice',
      name: 'vai-tro',
      label: messages.roles,
      options: roles.map((role) => ({ value: role, label: roleNames[role] })),
    },
    {
      kind: 'choice',
      name: 'trang-thai',
      label: messages.state,
      options: Object.entries(stateNames).map(([value, state]) => ({ value, label: messages[state] })),
    },
    {
      kind: 'choice',
      name: 'hai-lop',
      label: messages.secondFactor,
      options: [
        { value: 'co', label: messages.on },
        { value: 'khong', label: messages.off },
      ],
    },
  ],
});

/** The newest name of a body that has begun. */
const nameOf = (column: string) => sql`(
  SELECT s.name FROM organisation_state s WHERE s.organisation_id = ${sql.ref(column)} AND lower(s.valid) <= current_date
  ORDER BY lower(s.valid) DESC LIMIT 1)`;

export const stateOf = sql`CASE WHEN a.locked_at IS NOT NULL THEN 'locked' WHEN a.taken_up_at IS NULL THEN 'invited' ELSE 'active' END`;

/** The roles of today, with the names of where they hold. */
const grantsOf = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organisationName', ${nameOf('g.organisation_id')},
    'siteName', (SELECT t.name ->> 'vi' FROM site t WHERE t.id = g.site_id), 'sections', g.sections, 'source', g.source) ORDER BY g.role), '[]')
  FROM role_grant g WHERE g.account_id = a.id AND g.valid @> current_date)`;

function conditions({ filters }: ListPart): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`a.id IN (SELECT congso_managed_accounts())`];
  const body = filters['co-quan'];
  if (body !== undefined) wanted.push(sql`a.organisation_id = ${body}`);
  const role = filters['vai-tro'];
  if (role !== undefined) {
    wanted.push(
      sql`EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = ${role} AND g.valid @> current_date)`,
    );
  }
  const factor = filters['hai-lop'];
  if (factor !== undefined)
    wanted.push(factor === 'co' ? sql`a.second_factor_at IS NOT NULL` : sql`a.second_factor_at IS NULL`);
  const state = Object.entries(stateNames).find(([name]) => name === filters['trang-thai'])?.[1];
  if (state !== undefined) wanted.push(sql`${stateOf} = ${state}`);
  return sql.join(wanted, sql` AND `);
}

/** A part of the accounts that the acting person manages. */
export async function selectAccounts(db: Queryable, part: ListPart): Promise<ListRows<AccountRow>> {
  const found = sql`SELECT a.id, a.name, coalesce(a.email, a.user_name) AS login, ${nameOf('a.organisation_id')} AS workplace,
      ${stateOf} AS state, a.second_factor_at IS NOT NULL AS "hasSecondFactor", a.last_sign_in_at AS "lastSignInAt",
      a.created_at AS "createdAt" FROM account a WHERE ${conditions(part)}`;
  const words = hasWords(part.words, [sql`name`, sql`login`, sql`workplace`]);
  const order = orderAndPart(
    part,
    {
      ten: byAlphabet(sql`name`),
      'dang-nhap': sql`login`,
      'co-quan': byAlphabet(sql`workplace`),
      'trang-thai': sql`state`,
      'gan-nhat': sql`"lastSignInAt"`,
      'ngay-lap': sql`"createdAt"`,
    },
    sql`id`,
  );
  const page = sql`SELECT * FROM (${found}) found WHERE ${words} ${order}`;
  const { rows } = await sql`SELECT a.*, ${grantsOf} AS grants FROM (${page}) a`.execute(db.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM (${found}) found WHERE ${words}`.execute(
    db.kysely,
  );
  return { rows: rows.map((row) => listed.parse(row)), total: Number(counted.rows[0]?.total ?? 0) };
}
