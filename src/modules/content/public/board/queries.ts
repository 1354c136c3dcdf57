import { z } from 'zod';
import type { Database } from '#platform/database';
import { statement } from '../statement.ts';

export const positions = ['head', 'deputy', 'member', 'assistant', 'collaborator'] as const;

const memberRow = z.object({
  name: z.string(),
  post: z.string(),
  position: z.enum(positions),
  tasks: z.array(z.enum(['services', 'technical', 'editors'])),
});
export type BoardMember = z.infer<typeof memberRow>;

const boardRow = z.object({
  decisionNumber: z.string(),
  decisionOn: z.string(),
  decisionLink: z.string().nullable(),
  members: z.array(memberRow),
});
export type Board = z.infer<typeof boardRow>;

const board = statement(
  'board',
  `SELECT b.decision_number AS "decisionNumber", b.decision_on::text AS "decisionOn", b.decision_link AS "decisionLink",
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', m.name, 'post', m.post, 'position', m.position, 'tasks', m.tasks)
      ORDER BY lower(m.valid), m.name) FROM board_member m WHERE m.board_id = b.id AND m.valid @> $2::date), '[]') AS members
  FROM board b WHERE b.site_id = $1 AND b.valid @> $2::date`,
  boardRow,
);

/** The editorial board of a site on a day (YYYY-MM-DD). */
export async function selectOptionalBoard(db: Database, siteId: string, day: string): Promise<Board | undefined> {
  const [found] = await board(db, [siteId, day]);
  return found;
}
