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
  'definition.see',
  'account.manage',
  'audit.see',
  'backup.run',
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
  contributor: { reach: 'own', actions: ['definition.see'] },
  editor: { reach: 'own', actions: ['definition.see'] },
  approver: { reach: 'own', actions: ['definition.see'] },
  officer: { reach: 'own', actions: ['definition.see', 'report.see'] },
  filler: { reach: 'own', actions: ['definition.see', 'report.see', 'report.fill', 'report.export', 'report.import'] },
  signer: { reach: 'own', actions: ['definition.see', 'report.see', 'report.export'] },
  reviewer: { reach: 'below', actions: ['definition.see', 'report.see', 'report.export'] },
  siteManager: { reach: 'own', actions: ['definition.see'] },
  administrator: { reach: 'below', actions: ['definition.see', 'account.manage', 'audit.see', 'backup.run'] },
  auditor: { reach: 'below', actions: ['definition.see', 'report.see', 'report.export', 'audit.see'] },
};

/** A role that a person holds today. `organisationId` null: in the whole installation. */
export type Grant = { readonly role: Role; readonly organisationId: string | null };

/** A body and those above it, as `Organisation` has them. */
export type Place = { readonly id: string; readonly above: readonly string[] };

function reaches({ role, organisationId }: Grant, place: Place): boolean {
  if (organisationId === place.id) return true;
  if (permissions[role].reach === 'own') return false;
  return organisationId === null || place.above.includes(organisationId);
}

/** Whether the grants allow an action at a body; without a body: anywhere at all. */
export function may(grants: readonly Grant[], action: Action, place?: Place): boolean {
  return grants.some(
    (grant) => permissions[grant.role].actions.includes(action) && (place === undefined || reaches(grant, place)),
  );
}
