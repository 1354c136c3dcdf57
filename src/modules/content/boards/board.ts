import type { BoardTask, Position } from './position.ts';

export type BoardMember = {
  readonly id: string;
  /** Null: somebody without an account, and so without rights. */
  readonly accountId: string | null;
  readonly name: string;
  /** The person's post: "Phó Giám đốc Sở". */
  readonly post: string;
  readonly position: Position;
  readonly tasks: readonly BoardTask[];
  /** Codes of the assigned sections; null: none were named. */
  readonly sections: readonly string[] | null;
  /** YYYY-MM-DD; `until` is the first day on which the membership no longer holds. */
  readonly from: string;
  readonly until: string | null;
};

/** The editorial board of a site on a day, as everybody may read it. */
export type Board = {
  readonly id: string;
  readonly siteId: string;
  readonly organisationId: string;
  readonly decision: { readonly number: string; readonly on: string; readonly link: string | null };
  readonly from: string;
  readonly until: string | null;
  readonly members: readonly BoardMember[];
};

export type SiteOfBoard = {
  readonly id: string;
  readonly organisationId: string;
  /** The bodies above the site's own, since administrators act from there. */
  readonly above: readonly string[];
};
