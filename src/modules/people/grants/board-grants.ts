import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { GrantRefused, insertGrant } from './insert-grant.ts';
import { messages } from './messages.ts';

/** A step of Art. 22 at one site, given by the board's composition or by a delegation in writing. */
export type BoardRole = {
  readonly accountId: string;
  readonly role: 'contributor' | 'editor' | 'approver';
  /** The body to which the site belongs. */
  readonly organisationId: string;
  readonly siteId: string;
  /** Codes of the sections to which it is limited; null: all of the site. */
  readonly sections: readonly string[] | null;
  readonly source: 'board' | 'delegation';
  /** Number and date of the document; a delegation must have one. */
  readonly authority: string | null;
  /** The first day on which it holds. */
  readonly from: IsoDate;
  /** The first day on which it no longer holds; a delegation must have one. */
  readonly until: IsoDate | null;
};

/**
 * Gives a role in the acting person's name, and gives the grant's id. The database decides who may (else 403): the board's roles who has
 * board.manage or board.direct in all of those sections; a delegation who holds the delegated step there in their own right for all of
 * its days. Refuses (409) a role that the person holds there on some of these days from the same source.
 */
export async function grantBoardRole(tx: Transaction, grant: BoardRole): Promise<string> {
  try {
    return await insertGrant(tx, grant);
  } catch (error) {
    if (!(error instanceof GrantRefused)) throw error;
    throw error.reason === 'held' ? new Problem(409, messages.heldAlready) : new Problem(403, messages.notYours);
  }
}
