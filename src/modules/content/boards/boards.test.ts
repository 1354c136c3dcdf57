import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import { addDays } from '#platform/calendar';
import { type ContentWorld, confirmed, contentWorld, type Somebody } from '../content.testing.ts';
import { type DelegationWish, delegate, revokeDelegation } from '../delegations/delegate.ts';
import { selectDelegations } from '../delegations/queries.ts';
import { beginArticle } from '../editions/begin.ts';
import { dissolveBoard, type Founding, foundBoard } from './found.ts';
import { addMember, changeMember, endMember } from './members.ts';
import { rightsOf } from './position.ts';
import { selectOptionalBoard } from './queries.ts';
import type { MemberWish } from './rules.ts';

let world: ContentWorld;
const today = todayOf(new Date());
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const site = () => ({ id: world.sites.environment, organisationId: bodies.environment, above: [bodies.province] });

/** Here nobody but its manager has a right at the site of this body before there is a board. */
beforeAll(async () => {
  world = await contentWorld();
  await world.system((tx) =>
    sql`UPDATE role_grant SET valid = 'empty' WHERE role IN ('editor', 'approver') AND organisation_id = ${bodies.environment}`.execute(
      tx.kysely,
    ),
  );
});
afterAll(() => world.db.drop());
beforeEach(async () => {
  for (const table of ['delegation', 'board_member', 'board']) {
    await sql`DELETE FROM ${sql.table(table)}`.execute(world.db.owner.kysely);
  }
  await sql`DELETE FROM role_grant WHERE source <> 'direct'`.execute(world.db.owner.kysely);
});

const accountOf = async (who: Somebody) => (await world.editorOf(who)).accountId;
const founding: Founding = { number: '12/QĐ-STNMT', on: yesterday, link: null, from: yesterday, keepMembers: false };

async function found(wish: Partial<Founding> = {}) {
  return world.as('environmentManager', (tx, editor) => foundBoard(tx, editor, site(), { ...founding, ...wish }));
}

type Wish = Partial<MemberWish> & Pick<MemberWish, 'position'>;
async function call(who: Somebody, wish: Wish, by: Somebody = 'environmentManager') {
  const accountId = await accountOf(who);
  const usual = { accountId, name: who, post: '', tasks: [], sections: null };
  return world.as(by, (tx, editor) => addMember(tx, editor, site(), { ...usual, ...wish, from: today }));
}

async function idOf(result: Promise<{ kind: string; value?: { id: string } }>): Promise<string> {
  const got = await result;
  if (got.kind !== 'done') throw new Error(JSON.stringify(got));
  return got.value?.id ?? '';
}

/** What somebody may do at the site, as the database sees it, in two sections. */
async function rights(who: Somebody): Promise<string> {
  const asked = [
    ['c', 'content.contribute'],
    ['e', 'content.edit'],
    ['a', 'content.approve'],
  ] as const;
  const answers = await world.as(who, async (tx) => {
    const words: string[] = [];
    for (const section of ['news', 'statistics']) {
      for (const [letter, action] of asked) {
        const { rows } = await sql<{ may: boolean }>`
          SELECT congso_may_in_section(${action}, ${site().id}, ${section}) AS may`.execute(tx.kysely);
        words.push(rows[0]?.may === true ? letter : '-');
      }
      words.push(' ');
    }
    return words;
  });
  return answers.join('').trim();
}

describe('from a place on the board follows what one may do', () => {
  test.each([
    ['head', null, '--a everywhere'],
    ['deputy', null, '-e- everywhere'],
    ['deputy', ['news'], 'c-- everywhere, -e- in news'],
    ['member', null, 'c-- everywhere'],
    ['member', ['news'], 'c-- everywhere, -e- in news'],
    ['assistant', null, 'c-- everywhere'],
    ['collaborator', ['news'], 'c-- in news'],
  ] as const)('%s with sections %s: %s', (position, sections, words) => {
    const letters = { contributor: 'c--', editor: '-e-', approver: '--a' };
    const said = rightsOf(position, sections).map(
      (right) => `${letters[right.role]} ${right.sections === null ? 'everywhere' : `in ${right.sections.join(' ')}`}`,
    );
    expect(said.join(', ')).toBe(words);
  });

  test('at once, and as the database has it', async () => {
    await found();
    await call('environmentApprover', { position: 'head' });
    await call('environmentEditor', { position: 'member', sections: ['news'] });
    await call('contributor', { position: 'deputy' });
    await call('contributor2', { position: 'assistant' });
    expect(await rights('environmentApprover')).toBe('c-a c-a');
    expect(await rights('environmentEditor')).toBe('ce- c--');
    expect(await rights('contributor')).toBe('ce- ce-');
    expect(await rights('contributor2')).toBe('c-- c--');
    expect(await rights('outsider')).toBe('--- ---');
  });

  test('no more when the place is another, or has ended', async () => {
    await found();
    const id = await idOf(call('environmentEditor', { position: 'deputy' }));
    expect(await rights('environmentEditor')).toBe('ce- ce-');
    const accountId = await accountOf('environmentEditor');
    const wish = {
      accountId,
      name: 'Lê An',
      post: 'Trưởng phòng',
      tasks: [],
      position: 'member',
      sections: ['statistics'],
    } as const;
    const changed = await world.as('environmentManager', (tx, editor) =>
      changeMember(tx, editor, site(), { id, wish, day: today }),
    );
    expect(changed.kind).toBe('done');
    expect(await rights('environmentEditor')).toBe('c-- ce-');
    await world.as('environmentManager', (tx, editor) => endMember(tx, editor, site(), { id, day: today }));
    expect(await rights('environmentEditor')).toBe('--- ---');
  });

  test('and roles given otherwise stay as they are', async () => {
    await world.as('provinceManager', (tx, editor) =>
      foundBoard(tx, editor, { id: world.sites.province, organisationId: bodies.province, above: [] }, founding),
    );
    const held = await world.editorOf('provinceEditor');
    await world.as('provinceManager', (tx, editor) =>
      dissolveBoard(tx, editor, { id: world.sites.province, organisationId: bodies.province, above: [] }, today),
    );
    expect(await world.editorOf('provinceEditor')).toEqual(held);
  });
});

describe('who may compose the board', () => {
  test('its head, the manager of the site, the administrator above; nobody else', async () => {
    await found();
    await call('environmentApprover', { position: 'head' });
    expect(await call('contributor', { position: 'assistant' }, 'environmentApprover')).toMatchObject({ kind: 'done' });
    expect(await call('contributor2', { position: 'assistant' }, 'administrator')).toMatchObject({ kind: 'done' });
    for (const by of ['contributor', 'approver', 'provinceApprover', 'outsider'] as const) {
      expect(await call('environmentEditor', { position: 'deputy' }, by)).toMatchObject({
        refusals: [{ code: 'notYours' }],
      });
    }
  });

  test('the head does not found it', async () => {
    await found();
    await call('environmentApprover', { position: 'head' });
    const again = await world.as('environmentApprover', (tx, editor) =>
      foundBoard(tx, editor, site(), { ...founding, from: today }),
    );
    expect(again).toMatchObject({ refusals: [{ code: 'notYoursToFound' }] });
  });

  test('all reasons are said at once', async () => {
    await found();
    await call('environmentApprover', { position: 'head' });
    const wish = { position: 'head', name: ' ', sections: ['news', 'x-none'] } as const;
    expect(await call('environmentApprover', wish)).toMatchObject({
      refusals: [
        { code: 'nameMissing' },
        { code: 'headThere', values: { name: 'environmentApprover' } },
        { code: 'headEverywhere' },
        { code: 'memberThere' },
        { code: 'unknownSection', values: { code: 'x-none' } },
      ],
    });
    expect(await found({ number: '', on: tomorrow, from: yesterday })).toMatchObject({
      refusals: [{ code: 'decisionMissing' }, { code: 'decisionLater' }, { code: 'boardLater' }],
    });
  });

  test('two at once do not make two heads', async () => {
    await found();
    const results = await Promise.all([
      call('environmentApprover', { position: 'head' }),
      call('environmentEditor', { position: 'head' }, 'administrator'),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });
});

describe('a new decision', () => {
  test('ends the board before, and keeps whom it keeps with their rights', async () => {
    await found({ from: addDays(today, -30), on: addDays(today, -40) });
    await call('environmentApprover', { position: 'head' });
    const renewed = await found({ number: '99/QĐ-STNMT', on: today, from: tomorrow, keepMembers: true });
    expect(renewed.kind).toBe('done');
    const read = (day: string) => world.visitor((tx) => selectOptionalBoard(tx, site().id, day));
    expect(await read(today)).toMatchObject({ decision: { number: founding.number }, until: tomorrow });
    expect(await read(tomorrow)).toMatchObject({
      decision: { number: '99/QĐ-STNMT' },
      members: [{ name: 'environmentApprover', position: 'head' }],
    });
    expect(await rights('environmentApprover')).toBe('c-a c-a');
  });

  test('that keeps nobody ends their rights on its day', async () => {
    await found({ from: addDays(today, -30), on: addDays(today, -40) });
    await call('environmentApprover', { position: 'head' });
    await found({ number: '99/QĐ-STNMT', on: today, from: today });
    expect(await rights('environmentApprover')).toBe('--- ---');
  });
});

describe('a delegation in writing', () => {
  const wish = async (to: Somebody, changed: Partial<DelegationWish> = {}): Promise<DelegationWish> => ({
    to: { accountId: await accountOf(to), name: to },
    step: 'approve',
    sections: null,
    documentNumber: '05/UQ-STNMT',
    documentOn: today,
    from: today,
    until: addDays(today, 10),
    ...changed,
  });
  const give = async (by: Somebody, to: Somebody, changed: Partial<DelegationWish> = {}) => {
    const wanted = await wish(to, changed);
    return world.as(by, (tx, editor) => delegate(tx, editor, site(), wanted, new Date()));
  };
  async function boardWithHead() {
    await found();
    await call('environmentApprover', { position: 'head' });
    await call('environmentEditor', { position: 'deputy' });
    await call('contributor2', { position: 'assistant' });
  }

  test('gives the step for its days, and what is done by it names it', async () => {
    await boardWithHead();
    expect(await give('environmentApprover', 'environmentEditor')).toMatchObject({ kind: 'done' });
    expect(await rights('environmentEditor')).toBe('cea cea');
    const words = { title: 'Quan trắc', body: '<p>a</p>', summary: '', details: {}, sectionCode: 'news' };

    const begun = await world.as('contributor2', (tx, editor) =>
      beginArticle(
        tx,
        editor,
        { siteId: site().id, language: 'vi', words: { ...words, eventKind: null, eventOn: null, eventDocument: null } },
        new Date(),
      ),
    );
    if (begun.kind !== 'done') throw new Error('not begun');
    const { editionId } = begun.value;
    await world.step('contributor2', editionId, 'submit');
    await world.step('environmentEditor', editionId, 'passOn');
    expect(await world.step('environmentEditor', editionId, 'publish', { confirmed })).toMatchObject({ kind: 'done' });
    const { rows } = await world.system((tx) =>
      sql<{ action: string; document: string | null }>`
        SELECT action, detail -> 'delegation' ->> 'document' AS document FROM edition_step WHERE edition_id = ${editionId} ORDER BY id`.execute(
        tx.kysely,
      ),
    );
    expect(rows.map(({ action, document }) => [action, document?.split(' ')[0] ?? null])).toEqual([
      ['begin', null],
      ['submit', null],
      ['passOn', null],
      ['publish', '05/UQ-STNMT'],
    ]);
  });

  test('never goes beyond the own right, and is not passed on', async () => {
    await boardWithHead();
    for (const by of ['environmentEditor', 'contributor2', 'environmentManager', 'approver'] as const) {
      expect(await give(by, 'outsider')).toMatchObject({ refusals: [{ code: 'notOwn' }] });
    }
    await give('environmentApprover', 'contributor2');
    expect(await give('contributor2', 'outsider')).toMatchObject({ refusals: [{ code: 'notOwn' }] });
  });

  test('says all reasons', async () => {
    await boardWithHead();
    const wrong = { documentNumber: ' ', documentOn: tomorrow, until: addDays(today, 400) };
    expect(await give('environmentApprover', 'environmentApprover', wrong)).toMatchObject({
      refusals: [{ code: 'toSelf' }, { code: 'documentMissing' }, { code: 'documentLater' }, { code: 'tooLong' }],
    });
    expect(await give('environmentApprover', 'outsider', { from: yesterday, until: yesterday })).toMatchObject({
      refusals: [{ code: 'documentLater' }, { code: 'daysWrong' }, { code: 'inPast' }],
    });
    await give('environmentApprover', 'outsider');
    expect(await give('environmentApprover', 'outsider')).toMatchObject({ refusals: [{ code: 'heldAlready' }] });
  });

  test('is revoked by who gave it or manages the site, at once and once', async () => {
    await boardWithHead();
    const id = await idOf(give('environmentApprover', 'outsider'));
    const revoke = (by: Somebody) => world.as(by, (tx, editor) => revokeDelegation(tx, editor, id, new Date()));
    expect(await revoke('outsider')).toMatchObject({ refusals: [{ code: 'notYours' }] });
    expect(await rights('outsider')).toBe('c-a c-a');
    expect(await revoke('environmentManager')).toMatchObject({ kind: 'done' });
    expect(await rights('outsider')).toBe('--- ---');
    expect(await revoke('environmentApprover')).toMatchObject({ refusals: [{ code: 'over' }] });
  });

  test('ends with the place on the board of who gave it', async () => {
    await found();
    const head = await idOf(call('environmentApprover', { position: 'head' }));
    await give('environmentApprover', 'outsider');
    await world.as('environmentManager', (tx, editor) => endMember(tx, editor, site(), { id: head, day: today }));
    expect(await rights('outsider')).toBe('--- ---');
    const [delegation] = await world.as('environmentManager', (tx) => selectDelegations(tx, site().id, today));
    expect(delegation).toMatchObject({ holds: false, revokedAt: null, toName: 'outsider' });
  });
});

test('every change of a board is in the audit trail', async () => {
  await found();
  const id = await idOf(call('environmentApprover', { position: 'head' }));
  await world.as('environmentManager', (tx, editor) => endMember(tx, editor, site(), { id, day: today }));
  const { rows } = await sql<{ action: string }>`
    SELECT action FROM audit_entry WHERE subject_id = ${site().id} AND action LIKE 'board.%' ORDER BY id DESC LIMIT 3`.execute(
    world.db.owner.kysely,
  );
  expect(rows.map(({ action }) => action)).toEqual(['board.end', 'board.add', 'board.found']);
});
