import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf, type IsoDate } from '#platform/calendar';
import { inTransaction } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { type Answered, type Client, type TestApp, testApp } from '../../../../../test/app.ts';
import { demonstrationIds as bodies, idOf } from '../../demonstration/ids.ts';
import { treeOn } from '../../standing.ts';
import { loadTree } from '../../store.ts';
import { importShapes } from '../import-shapes.ts';
import { selectKeptShapes, selectShapes } from '../store.ts';

const address = '/quan-tri/co-quan/dia-gioi';
const now = () => new Date('2026-03-02T02:00:00Z');
const example = readFileSync(join(rootDirectory, 'examples', 'shapes.geojson'));
let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await testApp(now);
  admin = await app.as('quantri@tttt.sonhai.example');
});
afterAll(() => app.close());

const system = { accountId: null, name: 'test', system: true } as const;
const kept = () => inTransaction(app.db.app, system, selectKeptShapes);
const ring = (x: number) => [
  [x, 18],
  [x + 0.1, 18],
  [x + 0.1, 18.1],
  [x, 18.1],
  [x, 18],
];
const collection = (...features: readonly (readonly [string, readonly unknown[]])[]) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(([ma, coordinates]) => ({
        type: 'Feature',
        properties: { ma },
        geometry: { type: 'Polygon', coordinates: [coordinates] },
      })),
    }),
  );
const upload = (client: Client, bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}) =>
  client.upload(address, { name: 'xa.geojson', bytes, fields });
/** Presses the button that takes what the page shows. */
const agree = (client: Client, { body }: Answered) => {
  const text = /<textarea hidden name="text">([^<]*)</.exec(body)?.[1] ?? '';
  return client.form(address, { name: 'xa.geojson', text: text.replaceAll('&quot;', '"').replaceAll('&amp;', '&') });
};

describe('the demonstration’s province', () => {
  const drawnOn = (day: IsoDate, kind: string) =>
    inTransaction(app.db.app, system, async (tx) => {
      const tree = treeOn(await loadTree(tx), day);
      const shapes = await selectShapes(tx, day);
      return shapes.filter(({ organisationId }) => tree.bodies.get(organisationId)?.kind === kind);
    });

  test('has a territory for each district and commune, before the reform and after', async () => {
    const counts = await Promise.all([
      drawnOn(dateOf(2025, 6, 30), 'district'),
      drawnOn(dateOf(2025, 6, 30), 'commune'),
      drawnOn(dateOf(2025, 7, 1), 'district'),
      drawnOn(dateOf(2025, 7, 1), 'commune'),
    ]);
    expect(counts.map(({ length }) => length)).toEqual([8, 60, 0, 24]);
  });

  test('and the ward that went on is larger since it took its neighbours in', async () => {
    const pointsOn = async (day: IsoDate) =>
      (await drawnOn(day, 'commune')).find(({ organisationId }) => organisationId === bodies.ward)?.polygons;
    expect(await pointsOn(dateOf(2025, 6, 30))).not.toEqual(await pointsOn(dateOf(2025, 7, 1)));
  });

  test('comes from a file that brings nothing new the second time', async () => {
    const result = await inTransaction(app.db.app, system, (tx) =>
      importShapes(
        tx,
        { name: 'shapes.geojson', bytes: example, isPartial: false, isPreview: false },
        { day: dateOf(2026, 3, 2), property: null, mayManage: () => true },
        'test',
      ),
    );
    expect(result).toMatchObject({ property: 'ma', read: 92, created: 0, changed: 0, refused: [], taken: true });
  });
});

describe('an administrator', () => {
  test('sees the map of any day, with its bodies by name', async () => {
    const today = await admin.get(address);
    expect([today.statusCode, today.body.includes('Bản đồ địa giới 24 đơn vị')]).toEqual([200, true]);
    expect(today.body).toContain('<title>Ủy ban nhân dân đặc khu Đảo Yến</title>');
    const before = await admin.get(`${address}?ngay=30/06/2025`);
    expect(before.body).toContain('Bản đồ địa giới 8 đơn vị');
    expect(before.body).not.toMatch(/\sstyle="/);
  });

  test('looks at a file before it is taken; nothing changes until then', async () => {
    const before = await kept();
    const checked = await upload(admin, collection(['H99.101', ring(105)], ['H99.102', ring(105.1)]), {
      tu: '01/01/2026',
    });
    expect(checked.statusCode).toBe(200);
    expect(checked.body).toContain('2 địa giới mới');
    expect(await kept()).toEqual(before);
    expect((await agree(admin, checked)).statusCode).toBe(303);
    const after = await kept();
    expect(after.length).toBe(before.length + 2);
    expect((await upload(admin, collection(['H99.101', ring(105)]), { tu: '01/01/2026' })).body).toContain(
      'không có gì thay đổi',
    );
  });

  test('is told place and mend of what is refused, and may take the rest', async () => {
    const file = collection(['H99.103', ring(105)], ['H99.999', ring(105.2)], ['H99.105', ring(105.4).slice(0, 4)]);
    const checked = await upload(admin, file, { tu: '02/01/2026', 'thuoc-tinh': 'ma' });
    expect(checked.statusCode).toBe(422);
    expect(checked.body).toContain('features[1]');
    expect(checked.body).toContain('&quot;H99.999&quot;');
    expect(checked.body).toContain('không khép kín');
    expect(checked.body).toContain('Nhận 1 địa giới đúng, bỏ 2 đối tượng');
    expect((await agree(admin, checked)).statusCode).toBe(303);
    expect((await kept()).filter(({ from }) => from === '2026-01-02')).toHaveLength(1);
  });

  test('gets back what was typed where the file, the day or the property is none', async () => {
    const broken = await upload(admin, Buffer.from('{'), { tu: '01/02/2026', 'thuoc-tinh': 'ma_xa' });
    expect([
      broken.statusCode,
      broken.body.includes('value="01/02/2026"'),
      broken.body.includes('value="ma_xa"'),
    ]).toEqual([422, true, true]);
    const day = await upload(admin, collection(['H99.101', ring(105)]), { tu: '31/02/2026' });
    expect([day.statusCode, day.body.includes('Ngày có hiệu lực không đúng')]).toEqual([422, true]);
    expect((await upload(admin, new Uint8Array())).statusCode).toBe(422);
    expect((await admin.form(address, { name: 'x' })).statusCode).toBe(400);
    expect((await admin.form(address, { name: 'x', text: '[1,2' })).statusCode).toBe(422);
  });

  test('removes a territory that was wrong, once', async () => {
    const [one] = (await kept()).filter(({ from }) => from === '2026-01-02');
    const body = one?.organisationId ?? '';
    const remove = () => admin.form(`${address}/xoa`, { body, from: '2026-01-02' });
    expect((await remove()).headers.location).toContain('xong=xoa');
    expect((await remove()).headers.location).toContain('xong=khong-con');
    expect((await admin.form(`${address}/xoa`, { body: 'x', from: 'y' })).statusCode).toBe(400);
    const { rows } = await sql<{ action: string }>`
      SELECT action FROM audit_entry WHERE subject_id = ${body} AND action LIKE 'organisation.shape%' ORDER BY id DESC LIMIT 2`.execute(
      app.db.owner.kysely,
    );
    expect(rows.map(({ action }) => action)).toEqual(['organisation.shape.remove', 'organisation.shape']);
  });
});

describe('who may not', () => {
  test('is anybody who manages no body', async () => {
    for (const email of ['khai@tnmt.sonhai.example', 'thamdinh@tttt.sonhai.example', 'kiemtra@tttt.sonhai.example']) {
      const client = await app.as(email);
      expect([email, (await client.get(address)).statusCode]).toEqual([email, 403]);
      expect([email, (await upload(client, example)).statusCode]).toEqual([email, 403]);
      expect((await client.form(`${address}/xoa`, { body: bodies.ward, from: '2025-07-01' })).statusCode).toBe(403);
    }
    expect((await app.visitor.get(address)).statusCode).toBe(303);
  });

  test('an administrator of one ward brings its territory and no other', async () => {
    const own = await app.join('ward-shapes', 'administrator', bodies.ward);
    const file = collection(['H99.104', ring(105)], ['H99.101', ring(105.2)]);
    const checked = await upload(own, file, { tu: '01/03/2026' });
    expect(checked.body).toContain('Bạn không quản lý cơ quan này');
    expect((await agree(own, checked)).statusCode).toBe(303);
    expect(
      (await kept()).filter(({ from }) => from === '2026-03-01').map(({ organisationId }) => organisationId),
    ).toEqual([bodies.ward]);
    const foreign = { body: idOf('commune', 310), from: '2026-01-01' };
    expect((await own.form(`${address}/xoa`, foreign)).statusCode).toBe(400);
  });

  test('the database itself says the same, and lets everybody look', async () => {
    const accountId = await app.accountId('ward-shapes@them.sonhai.example');
    const asOwn = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
      inTransaction(app.db.app, { accountId, name: 'second wall' }, work);
    const write = (body: string) =>
      asOwn((tx) =>
        sql`INSERT INTO organisation_shape (organisation_id, valid_from, polygons, imported_by)
          VALUES (${body}, '2026-04-01', '[[[[105, 18]]]]', 'x')`.execute(tx.kysely),
      );
    await write(bodies.ward);
    await expect(write(idOf('commune', 310))).rejects.toThrow(/row-level security/);
    const { rows } = await asOwn((tx) =>
      sql`DELETE FROM organisation_shape WHERE organisation_id = ${idOf('commune', 310)} RETURNING 1`.execute(
        tx.kysely,
      ),
    );
    expect(rows).toEqual([]);
    const seen = await inTransaction(app.db.app, { accountId: null, name: 'visitor' }, selectKeptShapes);
    expect(seen.length).toBeGreaterThan(90);
  });
});
