import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import type { Client } from '../../../../../test/app.ts';
import { selectChecklist } from '../../workflow/checklist.ts';
import { type OfficeWorld, officeWorld } from '../office.testing.ts';

const path = '/quan-tri/ban-bien-tap/danh-muc-xac-nhan';
let world: OfficeWorld;
let administrator: Client;
beforeAll(async () => {
  world = await officeWorld();
  administrator = await world.app.as('quantri@tttt.sonhai.example');
});
afterAll(() => world.app.close());

const asked = async () =>
  (await inSystemTransaction(world.app.db.app, 'test', (tx) => selectChecklist(tx))).map(({ id }) => id);
const baseNow = async () => {
  const found = /name="base" value="([^"]*)"/.exec((await administrator.get(path)).body)?.[1] ?? '';
  return found.replaceAll('&quot;', '"');
};
const ids = ['secrecy', 'rights', 'source', 'accuracy'];
const words = (marks: readonly string[]) => marks.map((mark) => `Điều ${mark}`);
const form = async (more: Record<string, string | readonly string[]> = {}) => ({
  base: await baseNow(),
  id: [...ids, ''],
  vi: [...words(ids), ''],
  en: [...words(ids), ''],
  order: ['1', '2', '3', '4', '5'],
  asked: ['0', '1', '2', '3', '4'],
  ...more,
});

describe("the approver's checklist", () => {
  test('is for the administrator of the whole alone', async () => {
    const manager = await world.app.join('ql', 'siteManager', bodies.department);
    expect((await manager.get(path)).statusCode).toBe(404);
    expect((await manager.form(path, await form())).statusCode).toBe(404);
    expect((await administrator.get('/quan-tri/ban-bien-tap')).body).toContain(path);
  });

  test('gets a new point, an order, and asks one no more; the point itself stays', async () => {
    const wanted = await form({
      vi: [...words(ids), 'Đã che thông tin cá nhân.'],
      en: [...words(ids), 'Personal data is hidden.'],
      order: ['2', '1', '3', '4', '5'],
      asked: ['0', '1', '3', '4'],
    });
    expect((await administrator.form(path, wanted)).statusCode).toBe(303);
    expect(await asked()).toEqual(['rights', 'secrecy', 'accuracy', 'point_5']);
    const page = await administrator.get(path);
    expect(page.body).toContain('Điều source');
    expect(page.body).toContain('Đã che thông tin cá nhân.');
  });

  test.each([
    ['without words', { vi: ['', 'b', 'c', 'd', ''] }, 'cả tiếng Việt và tiếng Anh'],
    ['with words that never end', { vi: ['x'.repeat(301), 'b', 'c', 'd', ''] }, 'dài quá 300'],
    ['in no order', { order: ['một', '2', '3', '4', '5'] }, 'số nguyên từ 1 đến 99'],
    ['with nothing asked', { asked: [] }, 'ít nhất một điều'],
    ['on an old page', { base: '[]' }, 'vừa được người khác sửa'],
  ])('%s is refused, and keeps what was typed', async (_case, more, text) => {
    const before = await asked();
    const answer = await administrator.form(path, await form({ en: ['Tôi gõ', 'b', 'c', 'd', ''], ...more }));
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true]);
    expect(answer.body).toContain('value="Tôi gõ"');
    expect(await asked()).toEqual(before);
  });
});
