import { may } from '#modules/people';
import type { Editor } from '../workflow/step.ts';
import type { DeskEdition } from './desk.ts';

/** Why an edition is on somebody's list of work. */
export type Waiting = 'toEdit' | 'toApprove' | 'toPublish' | 'cameBack' | 'scheduled' | 'toConfirm' | 'draft';

/**
 * What an edition asks of a person; null: nothing. What came back goes to who wrote it; what is to be edited, approved or confirmed to who
 * may in its section; approving one's own work alone is no work, and what another editor has on the desk waits there.
 */
export function waitingFor(
  edition: Pick<DeskEdition, 'state' | 'siteId' | 'sectionCode' | 'writers' | 'takenBy' | 'isUnconfirmed' | 'urgentBy'>,
  organisationId: string,
  editor: Editor,
): Waiting | null {
  const place = { id: organisationId, above: [], siteId: edition.siteId, section: edition.sectionCode };
  const edits = may(editor.grants, 'content.edit', place);
  const approves = may(editor.grants, 'content.approve', place);
  const isOwn = edition.writers.includes(editor.accountId);
  const isOwnAlone = isOwn && edition.writers.length === 1;
  switch (edition.state) {
    case 'draft':
      return isOwn ? 'draft' : null;
    case 'returned':
      return isOwn ? 'cameBack' : null;
    case 'submitted':
      return edits && (edition.takenBy === null || edition.takenBy === editor.accountId) ? 'toEdit' : null;
    case 'edited':
      return approves && !isOwnAlone ? 'toApprove' : null;
    case 'approved':
      return approves ? 'toPublish' : null;
    case 'scheduled':
      return approves || isOwn ? 'scheduled' : null;
    case 'published':
      return edition.isUnconfirmed && (edits || approves) && edition.urgentBy !== editor.accountId ? 'toConfirm' : null;
    default:
      return null;
  }
}
