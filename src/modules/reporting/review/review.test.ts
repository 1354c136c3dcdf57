import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { opened, reviewer, save } from '../reports.testing.ts';
import { type Clock, certified, stateOf, submitted, withFactor } from '../submissions/submissions.testing.ts';

const clock: Clock = { now: new Date('2026-03-02T02:00:00Z') };
let app: TestApp;
let mai: Client;
let head: Client;
let nguyen: Client;
let code: () => string;
beforeAll(async () => {
  app = await testApp(() => clock.now, { CONGSO_SECRET_KEY: 'ab'.repeat(32) });
  mai = await app.join('mai', 'filler', bodies.environment);
  head = await app.join('trieu', 'signer', bodies.environment);
  nguyen = await app.as(reviewer);
  code = await withFactor(head, clock);
});
afterAll(() => app.close());

let report = '';
let year = 2019;
const next = async (value = 43) => {
  report = await opened(mai, bodies.environment, 'egov-department-2019', String(year));
  year += 1;
  await save(mai, report, [{ place: 'staff_office', value }]);
  await submitted(mai, head, report, code);
};
beforeEach(() => next());

const review = (fields: Record<string, string>, by = nguyen, shown = '1') =>
  by.form(`${report}/xem-xet`, { shown, reason: '', step: 'accept', ...fields });
const idOf = (path: string) => path.split('/').at(-1) ?? '';
const locationOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location);

describe('a return', () => {
  test('needs a reason, or a note on an item', async () => {
    const answer = await review({ step: 'return', reason: '  ' });
    expect([answer.statusCode, answer.body.includes('Hãy ghi lý do trả lại')]).toEqual([422, true]);
    expect(await stateOf(app, report)).toBe('submitted 1');
  });

  test('tells the filler why, item by item, and opens the next version', async () => {
    const answer = await review({
      step: 'return',
      reason: 'Xem lại biên chế',
      'nhan-xet:staff_office': 'Thiếu 2 người',
    });
    expect([answer.statusCode, await stateOf(app, report)]).toEqual([303, 'returned 2']);
    const page = (await mai.get(report)).body;
    for (const text of ['Đơn vị thẩm định đã trả lại báo cáo', 'Xem lại biên chế', 'Thiếu 2 người', 'Bị trả lại']) {
      expect(page).toContain(text);
    }
    expect((await mai.get('/quan-tri')).body).toContain('Sửa báo cáo bị trả lại');
  });

  test('is mended into a new version, which says why and in what it differs', async () => {
    await review({ step: 'return', reason: 'Xem lại' });
    const same = await certified(mai, report);
    expect([same.statusCode, same.body.includes('Báo cáo chưa khác gì phiên bản đã nộp')]).toEqual([422, true]);
    await save(mai, report, [{ place: 'staff_office', value: 45, base: 99 }]);
    await save(mai, report, [{ place: 'staff_units', value: 7 }]);
    expect(await stateOf(app, report)).toBe('inProgress 2');
    await submitted(mai, head, report, code, 'Đã bổ sung đơn vị trực thuộc');
    expect(await stateOf(app, report)).toBe('submitted 2');
    const version = (await mai.get(`${report}/phien-ban/2`)).body;
    for (const text of ['Thay đổi so với lần 1', 'Đã bổ sung đơn vị trực thuộc', 'Nội dung khớp với mã băm']) {
      expect(version).toContain(text);
    }
    const first = (await mai.get(`${report}/phien-ban/1/in/json`)).json();
    const second = (await mai.get(`${report}/phien-ban/2/in/json`)).json();
    expect([first.answers.staff_units, second.answers.staff_units]).toEqual([undefined, 7]);
  });

  test('keeps notes that were only kept from the filler until it is decided', async () => {
    await review({ step: 'keep', 'nhan-xet:staff_office': 'Chỉ để nhớ' });
    expect((await nguyen.get(`${report}/xem-xet`)).body).toContain('Chỉ để nhớ');
    expect((await mai.get(report)).body).not.toContain('Chỉ để nhớ');
    expect(await stateOf(app, report)).toBe('submitted 1');
  });
});

describe('an accepted report', () => {
  test('stands, until a reviewer reopens it with a reason', async () => {
    expect(locationOf(await review({}))).toContain('xong=accept');
    expect(await stateOf(app, report)).toBe('accepted 1');
    expect((await save(mai, report, [{ place: 'staff_units', value: 1 }])).statusCode).toBe(409);
    const bare = await nguyen.form(`${report}/mo-lai`, { shown: '1', reason: '' });
    expect([bare.statusCode, await stateOf(app, report)]).toEqual([422, 'accepted 1']);
    await nguyen.form(`${report}/mo-lai`, { shown: '1', reason: 'Sai kỳ' });
    expect(await stateOf(app, report)).toBe('inProgress 2');
    expect((await mai.get(report)).body).toContain('Đơn vị thẩm định đã mở lại báo cáo');
  });

  test('is what the next period is compared with, and what differs much is marked', async () => {
    await review({});
    await next(430);
    const page = (await nguyen.get(`${report}/xem-xet`)).body;
    expect(page).toContain('Khác kỳ trước trên 50%');
    expect(page).toContain(`Kỳ trước (Năm ${year - 2})`);
    const marked = (await nguyen.get(`${report}/xem-xet?chi=danh-dau`)).body;
    expect([...marked.matchAll(/name="nhan-xet:/g)].length).toBeLessThan([...page.matchAll(/name="nhan-xet:/g)].length);
  });
});

test('peers are bodies of the same kind: five of them, and a figure far from theirs is marked', async () => {
  const period = String(year);
  const { rows } = await sql<{ id: string }>`
    SELECT s.organisation_id AS id FROM organisation_state s WHERE s.kind = 'department' AND s.valid @> current_date
      AND s.organisation_id <> ${bodies.environment} ORDER BY s.name LIMIT 5`.execute(app.db.owner.kysely);
  expect(rows.length).toBe(5);
  await next(900);
  for (const [index, { id }] of rows.entries()) {
    await sql`
      WITH like_it AS (SELECT * FROM submission WHERE report_id = ${idOf(report)}),
      sheet AS (INSERT INTO sheet (organisation_id, definition_code, definition_version, definition_hash, period)
        SELECT ${id}, form_code, 1, definition_hash, period FROM like_it RETURNING id),
      report AS (INSERT INTO report (organisation_id, sheet_id, form_code, definition_hash, period, created_by)
        SELECT ${id}, sheet.id, form_code, definition_hash, period, 'test' FROM like_it, sheet RETURNING id)
      INSERT INTO submission (report_id, organisation_id, form_code, definition_hash, period, version, content, content_hash,
        submitted_by, submitted_at)
      SELECT report.id, ${id}, form_code, definition_hash, period, 1,
        jsonb_build_object('form', form_code, 'answers', jsonb_build_object('staff_office', ${40 + index}::int)), content_hash,
        'test', submitted_at FROM like_it, report`.execute(app.db.owner.kysely);
  }
  const page = (await nguyen.get(`${report}/xem-xet`)).body;
  expect([
    period,
    page.includes('Trung vị của 5 cơ quan cùng loại'),
    page.includes('Lệch xa các cơ quan cùng loại'),
  ]).toEqual([String(year - 1), true, true]);
});

describe('at the same moment', () => {
  test('one reviewer returns and another accepts: one is done, the other is told', async () => {
    const answers = await Promise.all([review({ step: 'return', reason: 'Xem lại' }), review({})]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect(['returned 2', 'accepted 1']).toContain(await stateOf(app, report));
  });

  test('a decision on a version that was replaced meanwhile is refused', async () => {
    await review({ step: 'return', reason: 'Xem lại' });
    await save(mai, report, [{ place: 'staff_units', value: 2 }]);
    await submitted(mai, head, report, code);
    const answer = await review({}, nguyen, '1');
    expect([answer.statusCode, answer.body.includes('Số liệu đã thay đổi sau khi bạn mở trang')]).toEqual([422, true]);
    expect(await stateOf(app, report)).toBe('submitted 2');
  });
});

describe('many at once', () => {
  test('each is checked: those that can be are accepted, the others named with the reason', async () => {
    const first = report;
    await next();
    const second = report;
    report = first;
    await review({ step: 'return', reason: 'Xem lại' });
    const page = await nguyen.get('/quan-tri/tham-dinh');
    expect(page.body).toContain(`value="${idOf(second)}:1"`);
    expect(page.body).not.toContain(`value="${idOf(first)}:1"`);
    const chosen = [`${idOf(first)}:1`, `${idOf(second)}:1`, '0b9d6d2e-5f0a-4c1e-8a3b-0d5a0000ffff:1'];
    const answer = await nguyen.form('/quan-tri/tham-dinh/chap-nhan', { report: chosen });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Đã chấp nhận 1 báo cáo');
    expect(answer.body).toContain('2 báo cáo chưa được chấp nhận');
    expect([await stateOf(app, first), await stateOf(app, second)]).toEqual(['returned 2', 'accepted 1']);
  });

  test('all that the page shows are meant by one button', async () => {
    const { body } = await nguyen.get('/quan-tri/tham-dinh?tinh-trang=submitted');
    const shown = [...body.matchAll(/name="shown" value="([^"]+)"/g)].map(([, value = '']) => value);
    expect(shown).toContain(`${idOf(report)}:1`);
    const answer = await nguyen.form('/quan-tri/tham-dinh/chap-nhan', { shown, all: '1' });
    expect([answer.statusCode, await stateOf(app, report)]).toEqual([200, 'accepted 1']);
  });

  test('nothing chosen is said, and made-up choices are refused', async () => {
    const none = await nguyen.form('/quan-tri/tham-dinh/chap-nhan', {});
    expect([none.statusCode, none.body.includes('Bạn chưa chọn báo cáo nào')]).toEqual([422, true]);
    expect((await nguyen.form('/quan-tri/tham-dinh/chap-nhan', { report: "x'; --" })).statusCode).toBe(400);
  });
});

test('who fills, signs, or reviews elsewhere does not review', async () => {
  const ward = await app.join('xa', 'reviewer', bodies.ward);
  const answers = await Promise.all([
    review({}, mai),
    review({}, head),
    review({}, ward),
    mai.get(`${report}/xem-xet`),
    mai.get('/quan-tri/tham-dinh'),
    ward.form('/quan-tri/tham-dinh/chap-nhan', { report: `${idOf(report)}:1` }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 404, 403, 403, 422]);
  expect(await stateOf(app, report)).toBe('submitted 1');
});
