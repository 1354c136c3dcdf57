import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '#platform/database';

const label = z.object({ vi: z.string(), en: z.string() });
const row = z.object({ id: z.string(), label });
export type ChecklistItem = z.infer<typeof row>;

/** What the approver confirms (Art. 9), as this installation has it. */
export async function selectChecklist(db: Queryable): Promise<readonly ChecklistItem[]> {
  const { rows } = await sql`SELECT id, label FROM checklist_item WHERE is_asked ORDER BY position, id`.execute(
    db.kysely,
  );
  return rows.map((each) => row.parse(each));
}
