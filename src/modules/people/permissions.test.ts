import { describe, expect, test } from 'vitest';
import { type Action, actions, may, permissions, type Role, roles } from './permissions.ts';

/** The whole table once more, as a reader checks it. */
const expected = `
                report.see report.fill report.export report.import definition.see account.manage audit.see backup.run
contributor     -          -           -             -             own            -              -         -
editor          -          -           -             -             own            -              -         -
approver        -          -           -             -             own            -              -         -
officer         own        -           -             -             own            -              -         -
filler          own        own         own           own           own            -              -         -
signer          own        -           own           -             own            -              -         -
reviewer        below      -           below         -             below          -              -         -
siteManager     -          -           -             -             own            -              -         -
administrator   -          -           -             -             below          below          below     below
auditor         below      -           below         -             below          -              below     -
`;

const province = { id: 'province', above: [] };
const district = { id: 'district', above: ['province'] };
const ward = { id: 'ward', above: ['district', 'province'] };
const other = { id: 'other', above: ['province'] };

/** How far the grant at the district carries: not at all, there alone, or to the ward below as well. */
function found(role: Role, action: Action): string {
  const grants = [{ role, organisationId: 'district' }];
  if (may(grants, action, other) || may(grants, action, province)) return 'too far';
  if (may(grants, action, ward)) return may(grants, action, district) ? 'below' : 'wrong';
  return may(grants, action, district) ? 'own' : '-';
}

describe('what each role may do, and how far', () => {
  const [head, ...lines] = expected.trim().split('\n');
  const columns = head?.trim().split(/\s+/);
  test('the table names every role and every action', () => {
    expect(columns).toEqual([...actions]);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual([...roles]);
  });
  test.each(lines.map((line) => line.split(/\s+/)))('%s', (role, ...cells) => {
    const known = roles.find((each) => each === role);
    expect(known === undefined ? [] : actions.map((action) => found(known, action))).toEqual(cells);
  });
});

test('without a body it is asked whether the action is allowed anywhere', () => {
  expect(may([{ role: 'filler', organisationId: 'ward' }], 'report.fill')).toBe(true);
  expect(may([{ role: 'filler', organisationId: 'ward' }], 'audit.see')).toBe(false);
});

test('a grant for the whole installation reaches every body, if its role reaches below', () => {
  expect(may([{ role: 'administrator', organisationId: null }], 'account.manage', ward)).toBe(true);
  expect(may([{ role: 'filler', organisationId: null }], 'report.fill', ward)).toBe(false);
});

test('nobody can do everything', () => {
  for (const role of roles) expect(permissions[role].actions.length).toBeLessThan(actions.length);
});
