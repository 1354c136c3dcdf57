import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { verify } from '#platform/audit';
import { type Client, type TestApp, unmeasuredApp } from '../../../test/app.ts';
import {
  auditedSaves,
  brokenRules,
  filler,
  held,
  opened,
  type Sent,
  save,
  sequenceOf,
  signer,
  values,
} from './reports.testing.ts';

let app: TestApp;
let mai: Client;
let an: Client;
beforeAll(async () => {
  app = await unmeasuredApp();
  mai = await app.as(filler);
  an = await app.join('an', 'filler', bodies.environment);
});
afterAll(() => app.close());

/** Each test has a report of its own. */
let report = '';
let year = 2019;
beforeEach(async () => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
});
const done = async (answer: Promise<{ statusCode: number; json: () => unknown }>) => {
  const { statusCode, json } = await answer;
  expect(statusCode).toBe(200);
  return json();
};

describe('a save', () => {
  test('writes each place by itself, under the next number, and says so', async () => {
    const first = await done(save(mai, report, [{ place: 'staff_office', value: 43 }]));
    expect(first).toMatchObject({ sequence: 1, saved: ['staff_office'], conflicts: [] });
    const second = await done(
      save(mai, report, [
        { place: 'staff_units', value: 5.5 },
        { place: 'has_wan', value: false },
      ]),
    );
    expect(second).toMatchObject({ sequence: 2, saved: ['staff_units', 'has_wan'] });
    const now = await held(app, report);
    expect(Object.values(now).map(({ place, value, sequence }) => [place, value, sequence])).toEqual(
      expect.arrayContaining([
        ['staff_office', 43, 1],
        ['staff_units', 5.5, 2],
        ['has_wan', false, 2],
      ]),
    );
    expect(now.staff_office?.about).toEqual({ provenance: { kind: 'typed', by: 'Lê Thị Sương Mai' } });
  });

  test('tells what others changed since the page looked, and not what it has seen', async () => {
    await save(mai, report, [{ place: 'staff_office', value: 43 }]);
    await save(an, report, [{ place: 'staff_units', value: 7 }]);
    const reply = await done(save(mai, report, [], 1));
    expect(reply).toEqual({
      sequence: 2,
      saved: [],
      conflicts: [],
      changed: [
        { place: 'staff_units', value: 7, sequence: 2, by: 'an', about: { provenance: { kind: 'typed', by: 'an' } } },
      ],
    });
  });

  test('that rests on an older state writes nothing there, and everything else', async () => {
    await save(mai, report, [{ place: 'staff_office', value: 43 }]);
    await save(an, report, [{ place: 'staff_office', value: 44, base: 1 }]);
    const reply = await done(
      save(mai, report, [
        { place: 'staff_office', value: 45, base: 1 },
        { place: 'staff_units', value: 9 },
      ]),
    );
    expect(reply).toMatchObject({
      sequence: 3,
      saved: ['staff_units'],
      conflicts: [{ place: 'staff_office', yours: 45, theirs: { value: 44, sequence: 2, by: 'an' } }],
    });
    expect(await values(app, report)).toEqual({ staff_office: 44, staff_units: 9 });
  });

  test.each([
    ['a figure', 'staff_office', 44],
    [
      'a document, whatever the order of its properties',
      'management_rules',
      { title: 'Quy chế', number: '12/QĐ', date: '2019-01-02' },
    ],
    ['the choice of several', 'signature_kinds', ['a', 'b']],
  ])('of what another has just written is no conflict: %s', async (_case, place, value) => {
    await save(an, report, [{ place, value }]);
    const reply = await done(save(mai, report, [{ place, value }]));
    expect(reply).toMatchObject({ sequence: 1, saved: [place], conflicts: [] });
  });

  test('cannot claim to rest on a save that has not happened, and so overwrite unseen', async () => {
    await save(an, report, [{ place: 'staff_office', value: 44 }]);
    const reply = await done(save(mai, report, [{ place: 'staff_office', value: 1, base: 999_999 }]));
    expect(reply).toMatchObject({ saved: [], conflicts: [{ place: 'staff_office' }] });
  });

  test('that names a place twice keeps the later value', async () => {
    const twice = [
      { place: 'staff_office', value: 1 },
      { place: 'staff_office', value: 2 },
    ];
    expect(await done(save(mai, report, twice))).toMatchObject({ sequence: 1, saved: ['staff_office'] });
    expect(await values(app, report)).toEqual({ staff_office: 2 });
  });

  test('stands in the audit trail with its places, and the trail stays whole', async () => {
    await save(mai, report, [{ place: 'staff_office', value: 43 }]);
    await save(mai, report, [
      { place: 'staff_units', value: 1 },
      { place: 'has_wan', value: true },
    ]);
    await save(mai, report, [{ place: 'staff_office', value: 43 }]);
    expect(await auditedSaves(app, report)).toEqual([['staff_office'], ['staff_units', 'has_wan']]);
    expect(await verify(app.db.app)).toMatchObject({ ok: true });
  });
});

describe('rows of a growing table', () => {
  const row = 'other_applications/r1';
  beforeEach(async () => {
    await save(mai, report, [
      { place: row, value: 1 },
      { place: `${row}/application`, value: 'Quản lý đất đai' },
    ]);
  });

  test('what is written into a row that somebody removed is not lost unseen', async () => {
    await save(an, report, [{ place: row, value: null, base: 1 }]);
    const reply = await done(save(mai, report, [{ place: `${row}/units`, value: 3, base: 1 }]));
    expect(reply).toMatchObject({ saved: [], conflicts: [{ place: `${row}/units`, at: row, theirs: { by: 'an' } }] });
  });

  test('a row in which somebody wrote is not removed unseen: the newest is shown', async () => {
    await save(an, report, [{ place: `${row}/units`, value: 3 }]);
    await save(an, report, [{ place: `${row}/supplier`, value: 'VNPT' }]);
    const reply = await done(save(mai, report, [{ place: row, value: null, base: 1 }]));
    const theirs = { value: 'VNPT', sequence: 3 };
    expect(reply).toMatchObject({ conflicts: [{ place: row, at: `${row}/supplier`, theirs }] });
    expect(await done(save(mai, report, [{ place: row, value: null, base: 3 }]))).toMatchObject({ saved: [row] });
  });
});

describe('what no sheet takes is refused whole, in words, and nothing is saved', () => {
  const good = { place: 'staff_office', value: 1 };
  const changes: readonly (readonly [string, Sent])[] = [
    ['a field that the form lacks', { place: 'civil_servants_x', value: 1 }],
    ['a field of another form', { place: 'contact_division', value: 1 }],
    ['a table as if it were a field', { place: 'other_applications', value: 1 }],
    ['a column as if it were a field', { place: 'units', value: 1 }],
    ['a column of another table', { place: 'other_applications/r1/service', value: 1 }],
    ['a row of a table that the form lacks', { place: 'level3_list/r1', value: 1 }],
    ['a row of a field', { place: 'staff_office/r1', value: 1 }],
    ['a row whose position is no number', { place: 'other_applications/r1', value: 'first' }],
    ['a row that is true', { place: 'other_applications/r1', value: true }],
    ['a deeper place', { place: 'other_applications/r1/units/x', value: 1 }],
    ['an id that climbs', { place: 'other_applications/../units', value: 1 }],
    ['no place', { place: '', value: 1 }],
    ['the prototype', { place: '__proto__', value: 1 }],
    ['the prototype’s property', { place: 'constructor', value: 1 }],
    ['a place with a control character', { place: 'staff_office\u0000', value: 1 }],
    ['a place of half a character', { place: 'staff_office\ud800', value: 1 }],
    ['a place longer than any', { place: 'a'.repeat(201), value: 1 }],
    ['a text longer than any', { place: 'organisation_name', value: 'a'.repeat(20_001) }],
    ['a list of numbers', { place: 'staff_office', value: [1, 2] }],
    ['a list in a list', { place: 'staff_office', value: [['a']] }],
    ['an unknown record', { place: 'staff_office', value: { amount: 1 } }],
    ['a base before the first', { place: 'staff_office', value: 1, base: -1 }],
    ['half a base', { place: 'staff_office', value: 1, base: 0.5 }],
    ['a base beyond numbers', { place: 'staff_office', value: 1, base: 1e300 }],
  ];
  test.each(changes)('%s', async (_case, wrong) => {
    const answer = await save(mai, report, [good, wrong]);
    expect([answer.statusCode, answer.json().title]).toEqual([400, expect.stringContaining('chưa lưu gì')]);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  const bodiesSent: readonly (readonly [string, string])[] = [
    ['a number beyond numbers', '{"seen":0,"changes":[{"place":"staff_office","value":1e400,"base":0}]}'],
    ['NaN', '{"seen":0,"changes":[{"place":"staff_office","value":NaN,"base":0}]}'],
    ['a value that is missing', '{"seen":0,"changes":[{"place":"staff_office","base":0}]}'],
    ['a property too many', '{"seen":0,"changes":[],"about":{}}'],
    ['a forged origin', '{"seen":0,"changes":[{"place":"staff_office","value":1,"base":0,"about":{}}]}'],
    ['a change of the prototype', '{"seen":0,"changes":[],"__proto__":{"x":1}}'],
    [
      'a deep change of the prototype',
      '{"seen":0,"changes":[{"place":"staff_office","value":{"__proto__":{}},"base":0}]}',
    ],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['half a body', '{"seen":0,"changes":['],
    ['no JSON', '<x>'],
  ];
  test.each(bodiesSent)('%s', async (_case, body) => {
    expect((await mai.post(`${report}/luu`, 'application/json', body)).statusCode).toBe(400);
    expect(await sequenceOf(app, report)).toBe(0);
  });

  test('another kind of content', async () => {
    expect((await mai.post(`${report}/luu`, 'text/plain', 'x')).statusCode).toBe(400);
    expect((await mai.post(`${report}/luu`, 'image/png', 'x')).statusCode).toBe(415);
    expect((await mai.post(`${report}/luu`, 'application/x-www-form-urlencoded', 'seen=0')).statusCode).toBe(400);
  });

  test('more changes than a page has', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ place: `other_applications/r${index}`, value: index }));
    expect((await save(mai, report, many(5_001))).statusCode).toBe(400);
    expect(await sequenceOf(app, report)).toBe(0);
    expect((await save(mai, report, many(5_000))).statusCode).toBe(200);
    expect(await brokenRules(app, report)).toEqual([]);
  });

  test('a body above the limit', async () => {
    const long = Array.from({ length: 60 }, () => ({ place: 'staff_office', value: 'a'.repeat(19_999) }));
    expect((await save(mai, report, long)).statusCode).toBe(413);
    expect(await sequenceOf(app, report)).toBe(0);
  });
});

test.each([
  ['control characters', 'a\u0000b\u0007c\u007f', 'abc'],
  ['halves of characters', 'x\ud800y\udc00z', 'x\ufffdy\ufffdz'],
  ['line breaks, which stay', 'a\nb', 'a\nb'],
  ['letters in parts', 'Sở'.normalize('NFD'), 'Sở'],
  ['a pair that is whole', '😀', '😀'],
])('a text is stored without what no storage takes: %s', async (_case, sent, stored) => {
  expect(await done(save(mai, report, [{ place: 'organisation_name', value: sent }]))).toMatchObject({ sequence: 1 });
  const document = { number: sent, title: sent };
  await done(save(mai, report, [{ place: 'management_rules', value: document }]));
  await done(save(mai, report, [{ place: 'signature_kinds', value: [sent] }]));
  expect(await values(app, report)).toEqual({
    organisation_name: stored,
    management_rules: { number: stored, title: stored },
    signature_kinds: [stored],
  });
  // the same again is the same, and not a change
  expect(await done(save(mai, report, [{ place: 'organisation_name', value: sent }]))).toMatchObject({ sequence: 3 });
});

test('sixty people at once in different fields lose nothing, and no number is given twice', async () => {
  const fields = Array.from({ length: 60 }, (_, index) => ({ place: `other_applications/r${index}`, value: index }));
  const replies = await Promise.all(fields.map((field, index) => done(save(index % 2 ? an : mai, report, [field]))));
  const numbers = replies.map((reply) => (reply as { sequence: number }).sequence).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(await values(app, report)).toEqual(Object.fromEntries(fields.map(({ place, value }) => [place, value])));
  expect(await brokenRules(app, report)).toEqual([]);
  expect(await auditedSaves(app, report)).toHaveLength(60);
});

test('of twenty people at once in one field the first is written, all others see both values', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      save(index % 2 ? an : mai, report, [{ place: 'staff_office', value: index }]),
    ),
  );
  const written = replies.map((reply) => reply.json()).filter(({ saved }) => saved.length === 1);
  expect(written).toHaveLength(1);
  expect(await sequenceOf(app, report)).toBe(1);
});

test('a fault in the last moment leaves nothing half saved', async () => {
  await app.db.owner.pool.query(`CREATE FUNCTION no_audit() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.action = 'sheet.save' THEN RAISE EXCEPTION 'full'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER no_audit BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION no_audit()`);
  const answer = await save(mai, report, [{ place: 'staff_office', value: 1 }]);
  await app.db.owner.pool.query('DROP TRIGGER no_audit ON audit_entry');
  expect([answer.statusCode, answer.body.includes('full')]).toEqual([500, false]);
  expect([await values(app, report), await sequenceOf(app, report)]).toEqual([{}, 0]);
  expect(await brokenRules(app, report)).toEqual([]);
});

test('a note with what no storage takes is kept without it, and breaks no rule', async () => {
  await save(mai, report, [{ place: 'staff_office', value: 40 }]);
  const given = { base: '1', note: 'đã\u0000 xem', evidence: 'bb-01\u0007\r\nbb-02' };
  expect((await mai.form(`${report}/nguon/staff_office`, given)).statusCode).toBe(200);
  expect((await held(app, report)).staff_office).toMatchObject({
    value: 40,
    about: { note: 'đã xem', evidence: ['bb-01', 'bb-02'] },
  });
  expect((await mai.form(`${report}/nguon/staff_office`, given)).statusCode).toBe(409);
  expect((await mai.form(`${report}/nguon/%00`, given)).statusCode).toBe(404);
  expect((await (await app.as(signer)).form(`${report}/nguon/staff_office`, given)).statusCode).toBe(403);
  expect(await brokenRules(app, report)).toEqual([]);
});

test('what a person types over an imported figure is theirs; note and evidence stay', async () => {
  const about = { provenance: { kind: 'imported', from: 'a.xlsx' }, note: 'đã đối chiếu', evidence: ['bb-01'] };
  await save(mai, report, [{ place: 'staff_office', value: 40 }]);
  await app.db.owner.pool.query('UPDATE answer SET about = $1', [JSON.stringify(about)]);
  await save(an, report, [{ place: 'staff_office', value: 41, base: 1 }]);
  expect((await held(app, report)).staff_office?.about).toEqual({ ...about, provenance: { kind: 'typed', by: 'an' } });
});
