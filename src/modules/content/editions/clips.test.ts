import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ContentWorld, contentWorld } from '../content.testing.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

test('an item with a sound that has no text version goes nowhere until it has one', async () => {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO media (site_id, organisation_id, kind, storage_key, name, media_type, size, created_at, created_by)
    SELECT id, organisation_id, 'audio', ${'c'.repeat(64)}, 'phát biểu.mp3', 'audio/mpeg', 1, now(), 'x' FROM site
    WHERE id = ${world.sites.department} RETURNING id`.execute(world.db.owner.kysely);
  const media = rows[0]?.id ?? '';
  const id = await world.draft('contributor', { details: { audio: { media } } });
  expect(await world.step('contributor', id, 'submit')).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'media.noTranscript', values: { name: 'phát biểu.mp3' } }],
  });
  await sql`UPDATE media SET transcript = 'Kính thưa…' WHERE id = ${media}`.execute(world.db.owner.kysely);
  expect((await world.step('contributor', id, 'submit')).kind).toBe('done');
});
