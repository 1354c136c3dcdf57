import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { Actor } from '#platform/database';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { incomingFolder, makeSite, mp3, pdf, photograph } from './files.testing.ts';
import { addressOf, type Media, sizeAddress } from './media.ts';
import { takeIn } from './take-in.ts';

const system: Actor = { accountId: null, name: 'test', system: true };
const incoming = incomingFolder();
let app: TestApp;
let site: { id: string; organisationId: string };
let picture: Media;
let paper: Media;
let sound: Media;

async function taken(name: string, bytes: Buffer): Promise<Media> {
  const keeper = { db: app.db.app, storage: app.storage, now: () => new Date() };
  const result = await takeIn(keeper, system, site, incoming.put({ name, bytes }));
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}
const show = (isPublic: boolean) => sql`UPDATE media SET is_public = ${isPublic}`.execute(app.db.owner.kysely);

beforeAll(async () => {
  app = await testApp();
  site = { id: await makeSite(app.db.owner, bodies.department, 'Sở'), organisationId: bodies.department };
  picture = await taken('Cầu mới.jpg', await photograph(700, 500));
  paper = await taken('Quyết định số 5.pdf', pdf);
  sound = await taken('a.mp3', mp3);
});
afterAll(async () => {
  await app.close();
  incoming.remove();
});

describe('a file that is public', () => {
  beforeAll(() => show(true));

  test('is read by everybody and kept for ever, a picture in the size that was asked for', async () => {
    const answer = await app.visitor.get(sizeAddress(picture, 320, 'image/webp'));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/webp']);
    expect((await sharp(answer.rawPayload).metadata()).width).toBe(320);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, s-maxage=300, immutable');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('is not sent again to who has it', async () => {
    const first = await app.visitor.get(addressOf(picture));
    const again = await app.visitor.get(addressOf(picture), { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('is never what the camera wrote, whatever the name', async () => {
    for (const name of ['goc.jpg', 'x', 'Phone.jpg']) {
      const answer = await app.visitor.get(`/tep/${picture.id}/${name}`);
      expect(answer.headers['content-type']).toBe('image/jpeg');
      expect((await sharp(answer.rawPayload).metadata()).exif).toBeUndefined();
    }
  });

  test('can be read in parts, as players do', async () => {
    const answer = await app.visitor.get(addressOf(sound), { range: 'bytes=1-3' });
    expect([answer.statusCode, answer.headers['content-range'], answer.headers['content-length']]).toEqual([
      206,
      `bytes 1-3/${mp3.length}`,
      '3',
    ]);
    expect(answer.rawPayload.equals(mp3.subarray(1, 4))).toBe(true);
    const outside = await app.visitor.get(addressOf(sound), { range: 'bytes=999999-' });
    expect([outside.statusCode, outside.headers['content-range']]).toEqual([416, `bytes */${mp3.length}`]);
    const stale = await app.visitor.get(addressOf(sound), { range: 'bytes=1-3', 'if-range': '"old"' });
    expect(stale.statusCode).toBe(200);
  });

  test('may do nothing in the browser, and is of the type that we found', async () => {
    const answer = await app.visitor.get(addressOf(sound));
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect((await app.visitor.get(addressOf(paper))).headers['content-disposition']).toBe(
      'inline; filename="quyet-dinh-so-5.pdf"',
    );
    expect((await app.visitor.get(`${addressOf(paper)}?luu`)).headers['content-disposition']).toContain('attachment');
  });
});

test.each(['/tep/x/y', '/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5affffffff/a.jpg', '/tep/..%2f..%2fetc/passwd'])(
  '%s is no file',
  async (address) => expect((await app.visitor.get(address)).statusCode).toBe(404),
);

test('a size that there is not is no file', async () => {
  await show(true);
  expect((await app.visitor.get(`/tep/${picture.id}/w99999.webp`)).statusCode).toBe(404);
});

describe('a file that nothing published shows', () => {
  beforeAll(() => show(false));
  const editor = 'bientap@tttt.sonhai.example';

  test('is there for the people of its site alone, and in no cache', async () => {
    const answer = await (await app.as(editor)).get(addressOf(picture));
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect((await app.visitor.get(addressOf(picture))).statusCode).toBe(404);
    const other = await app.join('khac', 'editor', bodies.environment);
    expect((await other.get(addressOf(picture))).statusCode).toBe(404);
    expect((await other.get(`/quan-tri/tep/${picture.id}/goc`)).statusCode).toBe(404);
  });

  test('its original is for the people of its site, to be saved', async () => {
    const answer = await (await app.as(editor)).get(`/quan-tri/tep/${picture.id}/goc`);
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="cau-moi.jpg"',
    ]);
    expect((await sharp(answer.rawPayload).metadata()).exif).toBeDefined();
    expect((await app.visitor.get(`/quan-tri/tep/${picture.id}/goc`)).statusCode).toBe(303);
    await show(true);
    const other = await app.as('khac@them.sonhai.example');
    expect((await other.get(`/quan-tri/tep/${picture.id}/goc`)).statusCode).toBe(404);
    await show(false);
  });

  test('is seen by who has a preview link to what shows it, while the link holds', async () => {
    const token = randomBytes(32);
    await sql`WITH a AS (INSERT INTO article (site_id, organisation_id, created_at) VALUES (${site.id}, ${bodies.department}, now()) RETURNING id),
      s AS (INSERT INTO section (site_id, code, organisation_id, statutory_code, slug, name)
        VALUES (${site.id}, 'news', ${bodies.department}, 'news', 'tin-tuc', '{"vi": "Tin"}') RETURNING code),
      e AS (INSERT INTO edition (article_id, site_id, organisation_id, language, number, state, section_code, title, slug, created_at,
        created_by, changed_at, changed_by) SELECT a.id, ${site.id}, ${bodies.department}, 'vi', 1, 'draft', s.code, 'x', 'x', now(), 'x', now(), 'x'
        FROM a, s RETURNING id),
      m AS (INSERT INTO edition_media (edition_id, media_id, site_id) SELECT e.id, ${picture.id}, ${site.id} FROM e)
      INSERT INTO preview_link (token_hash, edition_id, site_id, created_at, created_by, expires_at)
      SELECT ${createHash('sha256').update(token).digest()}, e.id, ${site.id}, now(), 'x', now() + interval '1 hour' FROM e`.execute(
      app.db.owner.kysely,
    );
    const asked = (media: Media, key: Buffer) =>
      app.visitor.get(`${addressOf(media)}?xem=${key.toString('base64url')}`);
    expect((await asked(picture, token)).statusCode).toBe(200);
    expect((await asked(paper, token)).statusCode).toBe(404);
    expect((await asked(picture, randomBytes(32))).statusCode).toBe(404);
    await sql`UPDATE preview_link SET expires_at = now() - interval '1 second'`.execute(app.db.owner.kysely);
    expect((await asked(picture, token)).statusCode).toBe(404);
  });
});
