import { describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config';
import { type Action, actions, may, permissions, type Role, roles } from './permissions.ts';

/** The whole table once more, as a reader checks it. */
const expected = `
                    contributor   editor        approver      officer       filler        signer        reviewer      siteManager   administrator auditor
report.see          -             -             -             own           own           own           below         -             -             below
report.fill         -             -             -             -             own           -             -             -             -             -
report.export       -             -             -             -             own           own           below         -             -             below
report.import       -             -             -             -             own           -             -             -             -             -
report.certify      -             -             -             -             own           -             -             -             -             -
report.sign         -             -             -             -             -             own           -             -             -             -
report.review       -             -             -             -             -             -             below         -             -             -
figures.see         -             -             -             -             -             -             below         -             -             below
figures.publish     -             -             -             -             -             -             below         -             -             -
definition.see      own           own           own           own           own           own           below         own           below         below
campaign.see        -             -             -             own           own           own           below         -             -             below
campaign.manage     -             -             -             -             -             -             below         -             -             -
account.manage      -             -             -             -             -             -             -             -             below         -
audit.see           -             -             -             -             -             -             -             -             below         below
backup.run          -             -             -             -             -             -             -             -             below         -
organisation.manage -             -             -             -             -             -             -             -             below         -
site.open           -             -             -             -             -             -             -             -             below         -
site.manage         -             -             -             -             -             -             -             own           below         -
board.manage        -             -             -             -             -             -             -             own           below         -
board.direct        -             -             own           -             -             -             -             -             -             -
content.see         own           own           own           -             -             -             -             own           -             below
content.contribute  own           own           own           -             -             -             -             -             -             -
content.edit        -             own           -             -             -             -             -             -             -             -
content.approve     -             -             own           -             -             -             -             -             -             -
register.see        -             -             -             own           own           own           below         -             -             below
register.keep       -             -             -             own           own           -             -             -             -             -
`;

const province = { id: 'province', above: [] };
const district = { id: 'district', above: ['province'] };
const ward = { id: 'ward', above: ['district', 'province'] };
const other = { id: 'other', above: ['province'] };

/** Not limited to one site or to some sections. */
const whole = { siteId: null, sections: null, source: 'direct' } as const;

/** How far the grant at the district carries: not at all, there alone, or to the ward below as well. */
function found(role: Role, action: Action): string {
  const grants = [{ ...whole, role, organisationId: 'district' }];
  if (may(grants, action, other) || may(grants, action, province)) return 'too far';
  if (may(grants, action, ward)) return may(grants, action, district) ? 'below' : 'wrong';
  return may(grants, action, district) ? 'own' : '-';
}

describe('what each role may do, and how far', () => {
  const [head, ...lines] = expected.trim().split('\n');
  const columns = head?.trim().split(/\s+/);
  test('the table names every role and every action', () => {
    expect(columns).toEqual([...roles]);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual([...actions]);
  });
  test.each(lines.map((line) => line.split(/\s+/)))('%s', (action, ...cells) => {
    const known = actions.find((each) => each === action);
    expect(known === undefined ? [] : roles.map((role) => found(role, known))).toEqual(cells);
  });
});

test('without a body it is asked whether the action is allowed anywhere', () => {
  expect(may([{ ...whole, role: 'filler', organisationId: 'ward' }], 'report.fill')).toBe(true);
  expect(may([{ ...whole, role: 'filler', organisationId: 'ward' }], 'audit.see')).toBe(false);
});

test('a grant for the whole installation reaches every body, if its role reaches below', () => {
  expect(may([{ ...whole, role: 'administrator', organisationId: null }], 'account.manage', ward)).toBe(true);
  expect(may([{ ...whole, role: 'filler', organisationId: null }], 'report.fill', ward)).toBe(false);
});

test('nobody can do everything', () => {
  for (const role of roles) expect(permissions[role].actions.length).toBeLessThan(actions.length);
});

describe('a role that is limited to some sections of one site (Art. 18.4)', () => {
  const limits = { siteId: 'own', sections: ['news'], source: 'board' } as const;
  const grants = [{ ...limits, role: 'editor', organisationId: 'district' }] as const;
  const where = (siteId: string, section: string) => may(grants, 'content.edit', { ...district, siteId, section });
  test('holds there', () => expect(where('own', 'news')).toBe(true));
  test('not in another section', () => expect(where('own', 'projects')).toBe(false));
  test('not at another site of the same body', () => expect(where('other', 'news')).toBe(false));
  test('and opens the desk of the body’s content', () => expect(may(grants, 'content.see', district)).toBe(true));
});

test('approval that was delegated does not direct the board: what was lent is not lent on', () => {
  const lent = [{ ...whole, role: 'approver', organisationId: 'district', source: 'delegation' }] as const;
  expect(may(lent, 'content.approve', district)).toBe(true);
  expect(may(lent, 'board.direct', district)).toBe(false);
});

test('the configuration, which knows no domain, names the same roles as those that may need a second factor', () => {
  const read = readConfig({ CONGSO_SECOND_FACTOR_ROLES: roles.join(',') });
  expect(read.ok && read.config.secondFactor.roles).toEqual([...roles]);
});
