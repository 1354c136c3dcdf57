import type { BoardRole } from '#modules/people';

/** Art. 18: Trưởng ban, Phó Trưởng ban, thành viên, tổ giúp việc; and the regular collaborators (cộng tác viên). */
export const positions = ['head', 'deputy', 'member', 'assistant', 'collaborator'] as const;
export type Position = (typeof positions)[number];

/** What a member also answers for; the reporting forms count them. */
export const boardTasks = ['services', 'technical', 'editors'] as const;
export type BoardTask = (typeof boardTasks)[number];

/** A right that follows from a position. */
export type BoardRight = Pick<BoardRole, 'role' | 'sections'>;

/**
 * What a position may do. Every member contributes (Art. 22 step 1); the deputy edits (step 2), in the sections that the head has assigned
 * if any were named; a member edits only in sections that were assigned (Art. 18.4); the head approves (step 3), everywhere. Whoever is
 * to edit or approve besides needs a delegation in writing.
 */
export function rightsOf(position: Position, sections: readonly string[] | null): readonly BoardRight[] {
  const everywhere: BoardRight = { role: 'contributor', sections: null };
  switch (position) {
    case 'head':
      return [{ role: 'approver', sections: null }];
    case 'deputy':
      return sections === null ? [{ role: 'editor', sections }] : [everywhere, { role: 'editor', sections }];
    case 'member':
      return sections === null ? [everywhere] : [everywhere, { role: 'editor', sections }];
    case 'assistant':
      return [everywhere];
    case 'collaborator':
      return [{ role: 'contributor', sections }];
  }
}
