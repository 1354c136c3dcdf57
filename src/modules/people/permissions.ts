/** What a person can be, at a body. The order is the one of the handbook. */
export const roles = [
  'contributor',
  'editor',
  'approver',
  'officer',
  'filler',
  'signer',
  'reviewer',
  'siteManager',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** What can be done; each module names its own here when it comes. */
export const actions = [
  'report.see',
  'report.fill',
  'report.export',
  'report.import',
  'report.certify',
  'report.sign',
  'report.review',
  'figures.see',
  'figures.publish',
  'definition.see',
  'campaign.see',
  'campaign.manage',
  'account.manage',
  'audit.see',
  'backup.run',
  'organisation.manage',
  'site.open',
  'site.manage',
  'board.manage',
  'board.direct',
  'content.see',
  'content.contribute',
  'content.edit',
  'content.approve',
  'register.see',
  'register.keep',
] as const;
export type Action = (typeof actions)[number];

/** `own`: at the body of the grant alone; `below`: there and at every body under it. */
type Reach = 'own' | 'below';
type Permission = { readonly reach: Reach; readonly actions: readonly Action[] };

/**
 * Who may do what, in this one table. Migrations carry its copy for row security (table `permission`), compared by a test.
 * Who runs the system does not thereby read the reports; who signs a report does not type it.
 */
export const permissions: Readonly<Record<Role, Permission>> = {
  contributor: { reach: 'own', actions: ['definition.see', 'content.see', 'content.contribute'] },
  editor: { reach: 'own', actions: ['definition.see', 'content.see', 'content.contribute', 'content.edit'] },
  approver: {
    reach: 'own',
    actions: ['definition.see', 'content.see', 'content.contribute', 'content.approve', 'board.direct'],
  },
  officer: {
    reach: 'own',
    actions: ['definition.see', 'report.see', 'campaign.see', 'register.see', 'register.keep'],
  },
  filler: {
    reach: 'own',
    actions: [
      'definition.see',
      'report.see',
      'report.fill',
      'report.export',
      'report.import',
      'report.certify',
      'campaign.see',
      'register.see',
      'register.keep',
    ],
  },
  signer: {
    reach: 'own',
    actions: ['definition.see', 'report.see', 'report.export', 'report.sign', 'campaign.see', 'register.see'],
  },
  reviewer: {
    reach: 'below',
    actions: [
      'definition.see',
      'report.see',
      'report.export',
      'report.review',
      'campaign.see',
      'campaign.manage',
      'figures.see',
      'figures.publish',
      'register.see',
    ],
  },
  siteManager: { reach: 'own', actions: ['definition.see', 'content.see', 'site.manage', 'board.manage'] },
  administrator: {
    reach: 'below',
    actions: [
      'definition.see',
      'account.manage',
      'audit.see',
      'backup.run',
      'organisation.manage',
      'site.open',
      'site.manage',
      'board.manage',
    ],
  },
  auditor: {
    reach: 'below',
    actions: [
      'definition.see',
      'report.see',
      'report.export',
      'campaign.see',
      'figures.see',
      'audit.see',
      'content.see',
      'register.see',
    ],
  },
};

export const grantSources = ['direct', 'board', 'delegation'] as const;
export type GrantSource = (typeof grantSources)[number];

/**
 * A role that a person holds today. `organisationId` null: in the whole installation. `siteId` and `sections` (codes) limit it to one
 * site of the body and to some of that site's sections (Art. 18.4); null: no limit.
 */
export type Grant = {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly siteId: string | null;
  readonly sections: readonly string[] | null;
  /** On what it rests: given by an administrator, by the membership of an editorial board, or by a delegation in writing. */
  readonly source: GrantSource;
};

/** A body and those above it, as `Organisation` has them; where the question is about content, its site and section too. */
export type Place = {
  readonly id: string;
  readonly above: readonly string[];
  readonly siteId?: string;
  readonly section?: string;
};

function isWithinLimits({ siteId, sections }: Grant, place: Place): boolean {
  if (siteId !== null && place.siteId !== undefined && siteId !== place.siteId) return false;
  return sections === null || place.section === undefined || sections.includes(place.section);
}

function reaches(grant: Grant, place: Place): boolean {
  if (grant.organisationId === place.id) return isWithinLimits(grant, place);
  if (permissions[grant.role].reach === 'own') return false;
  return grant.organisationId === null || place.above.includes(grant.organisationId);
}

/** Who was given the approval by a delegation does not thereby direct the board: what was lent is not lent on. */
function allows({ role, source }: Grant, action: Action): boolean {
  return permissions[role].actions.includes(action) && (source !== 'delegation' || action !== 'board.direct');
}

/** Whether the grants allow an action at a body; without a body: anywhere at all. */
export function may(grants: readonly Grant[], action: Action, place?: Place): boolean {
  return grants.some((grant) => allows(grant, action) && (place === undefined || reaches(grant, place)));
}
