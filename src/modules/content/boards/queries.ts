import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';
import type { Board } from './board.ts';
import { boardTasks, positions } from './position.ts';

const member = z.object({
  id: z.string(),
  accountId: z.string().nullable(),
  name: z.string(),
  post: z.string(),
  position: z.enum(positions),
  tasks: z.array(z.enum(boardTasks)),
  sections: z.array(z.string()).nullable(),
  from: z.string(),
  until: z.string().nullable(),
});
const row = z.object({
  id: z.string(),
  siteId: z.string(),
  organisationId: z.string(),
  decision: z.object({ number: z.string(), on: z.string(), link: z.string().nullable() }),
  from: z.string(),
  until: z.string().nullable(),
  members: z.array(member),
});

const byPosition = new Map(positions.map((position, index) => [position, index]));

/** The boards that a site has had, the newest first, each with all who were ever on it, by position and name. */
export async function selectBoards(db: Queryable, siteId: string): Promise<readonly Board[]> {
  if (!z.uuid().safeParse(siteId).success) return [];
  const { rows } = await sql`
    SELECT b.id, b.site_id AS "siteId", b.organisation_id AS "organisationId",
      jsonb_build_object('number', b.decision_number, 'on', b.decision_on, 'link', b.decision_link) AS decision,
      lower(b.valid)::text AS from, upper(b.valid)::text AS until,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'accountId', m.account_id, 'name', m.name, 'post', m.post,
          'position', m.position, 'tasks', m.tasks, 'sections', m.sections, 'from', lower(m.valid), 'until', upper(m.valid))), '[]')
        FROM board_member m WHERE m.board_id = b.id AND NOT isempty(m.valid)) AS members
    FROM board b WHERE b.site_id = ${siteId} ORDER BY lower(b.valid) DESC`.execute(db.kysely);
  const collator = new Intl.Collator('vi');
  return rows.map((each) => {
    const board = row.parse(each);
    const members = board.members.toSorted(
      (one, other) =>
        (byPosition.get(one.position) ?? 0) - (byPosition.get(other.position) ?? 0) ||
        collator.compare(one.name, other.name),
    );
    return { ...board, members };
  });
}

const holds = (day: string, { from, until }: { readonly from: string; readonly until: string | null }): boolean =>
  from <= day && (until === null || day < until);

/** The board of a site on a day, with who is on it then; undefined where there is none. */
export async function selectOptionalBoard(db: Queryable, siteId: string, day: string): Promise<Board | undefined> {
  const board = (await selectBoards(db, siteId)).find((each) => holds(day, each));
  return board === undefined ? undefined : { ...board, members: board.members.filter((each) => holds(day, each)) };
}
