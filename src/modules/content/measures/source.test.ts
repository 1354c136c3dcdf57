import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import type { MeasureQuestion } from '#offers';
import { dateOf } from '#platform/calendar';
import { foundBoard } from '../boards/found.ts';
import { addMember } from '../boards/members.ts';
import { type ContentWorld, contentWorld } from '../content.testing.ts';
import { keepPublished } from '../demonstration/keep-published.ts';
import { blankWords, type EditionWords } from '../editions/words.ts';
import { contentMeasures } from './source.ts';

let world: ContentWorld;
beforeAll(async () => {
  world = await contentWorld();
});
afterAll(() => world.db.drop());

const question = (from: string, to: string, organisationId: string = bodies.department): MeasureQuestion => ({
  organisationId,
  reach: 'own',
  window: { from, to },
  now: new Date('2026-06-30T10:00:00+07:00'),
});

async function figure(name: string, asked: MeasureQuestion) {
  const taken = await contentMeasures({ db: world.db.app }).take([name], asked);
  const measured = taken.get(name);
  return measured?.kind === 'value' ? measured.value : undefined;
}

/** An item of the Department's site as it was published on a day. */
function posted(
  day: string,
  words: Partial<EditionWords>,
  site = world.sites.department,
  organisationId: string = bodies.department,
) {
  const at = new Date(`${day}T09:00:00+07:00`);
  const hands = ['Lan', 'Minh', 'Hà'] as const;
  const whole = { ...blankWords('news'), title: `Tin ${day}`, body: '<p>Nội dung</p>', ...words };
  return world.system((tx) =>
    keepPublished(tx, {
      siteId: site,
      organisationId,
      language: 'vi',
      articleId: null,
      words: whole,
      publishedAt: at,
      hands,
    }),
  );
}

async function withdrawn(articleId: string, day: string): Promise<void> {
  await sql`INSERT INTO content_event (kind, at, site_id, organisation_id, article_id, edition_id, language, section_code, statutory_code)
    SELECT 'withdrawn', ${`${day}T10:00:00+07:00`}::timestamptz, site_id, organisation_id, article_id, edition_id, language, section_code,
      statutory_code FROM content_event WHERE article_id = ${articleId} LIMIT 1`.execute(world.db.owner.kysely);
}
const articleOf = async (day: string): Promise<string> => {
  const { rows } = await sql<{
    id: string;
  }>`SELECT article_id AS id FROM edition WHERE title = ${`Tin ${day}`}`.execute(world.db.owner.kysely);
  return rows[0]?.id ?? '';
};

describe('items', () => {
  beforeAll(async () => {
    await posted('2025-12-31', {});
    await posted('2026-01-01', {});
    await posted('2026-03-31', {});
    await posted('2026-04-01', { sectionCode: 'direction_leaders' });
    await posted('2026-04-02', { sectionCode: 'direction' });
    await posted('2026-02-01', {});
    await withdrawn(await articleOf('2026-02-01'), '2026-05-01');
  });

  test('are counted on the first and the last day of the window, and not beyond', async () => {
    expect(await figure('content.items.news', question('2026-01-01', '2026-03-31'))).toBe(3);
    expect(await figure('content.items.news', question('2025-12-31', '2025-12-31'))).toBe(1);
  });

  test('that were withdrawn by the end of the window are left out; later withdrawals change no earlier figure', async () => {
    expect(await figure('content.items.news', question('2026-01-01', '2026-06-30'))).toBe(2);
    expect(await figure('content.items.news', question('2026-01-01', '2026-04-30'))).toBe(3);
  });

  test('of the leaders and of the section above them are one line of the forms', async () => {
    expect(await figure('content.items.direction', question('2026-04-01', '2026-06-30'))).toBe(2);
  });

  test('after the moment of asking are not counted', async () => {
    const early = { ...question('2026-01-01', '2026-12-31'), now: new Date('2026-01-15T00:00:00+07:00') };
    expect(await figure('content.items.news', early)).toBe(1);
  });

  test('of a body without a site are not none, but unknown', async () => {
    expect(await figure('content.items.news', question('2026-01-01', '2026-12-31', bodies.ward))).toBeNull();
  });

  test('of the bodies below belong to a question about the subtree', async () => {
    await posted('2026-04-05', {}, world.sites.environment, bodies.environment);
    const own = question('2026-04-01', '2026-06-30', bodies.province);
    expect(await figure('content.items.news', own)).toBe(0);
    expect(await figure('content.items.news', { ...own, reach: 'subtree' })).toBe(1);
  });

  test('stand in the list behind the figure, each with its address, a page at a time', async () => {
    const source = contentMeasures({ db: world.db.app });
    const asked = question('2026-01-01', '2026-04-30');
    const list = await source.list('content.items.news', asked, { offset: 1, limit: 1 });
    expect(list).toMatchObject({
      total: 3,
      things: [{ cells: ['Tin 2026-02-01', 'Tin tức, sự kiện', '2026-02-01', ''] }],
    });
    expect(list?.things[0]?.href).toMatch(/^\/quan-tri\/noi-dung\//);
  });
});

describe('punctuality', () => {
  const event = { sectionCode: 'projects', eventKind: 'approved', eventDocument: '12/QĐ-UBND' } as const;

  test('counts working days from the event: ten days after a Friday before Tết are not over after ten days', async () => {
    await posted('2026-02-27', { ...event, eventOn: dateOf(2026, 2, 6) });
    expect(await figure('duties.timely.projects', question('2026-02-01', '2026-03-31'))).toBe(true);
  });

  test('is lost by one late item', async () => {
    await posted('2026-03-20', { ...event, eventOn: dateOf(2026, 3, 2) });
    expect(await figure('duties.timely.projects', question('2026-02-01', '2026-03-31'))).toBe(false);
    const list = await contentMeasures({ db: world.db.app }).list(
      'duties.timely.projects',
      question('2026-02-01', '2026-03-31'),
      {
        offset: 0,
        limit: 10,
      },
    );
    expect(list?.things.map(({ cells }) => cells.at(-1))).toEqual(['muộn', 'đúng hạn']);
    expect(list?.things[0]?.cells).toContain('2026-03-16');
  });

  test('of a section in which nothing happened is neither yes nor no', async () => {
    expect(await figure('duties.timely.statistics', question('2026-01-01', '2026-03-31'))).toBeNull();
  });
});

describe('an introduction', () => {
  const change = (from: string, name: string, decisionOn: string | null) =>
    sql`WITH before AS (UPDATE organisation_state SET valid = daterange(lower(valid), ${from}::date)
        WHERE organisation_id = ${bodies.environment} AND upper_inf(valid) RETURNING *)
      INSERT INTO organisation_state (organisation_id, valid, name, kind, legal_nature, parent_id, decision, decision_on)
      SELECT organisation_id, daterange(${from}::date, NULL), ${name}, kind, legal_nature, parent_id, '9/QĐ-UBND', ${decisionOn}::date
      FROM before`.execute(world.db.owner.kysely);
  const asked = (from: string, to: string) => question(from, to, bodies.environment);
  const renew = (day: string) =>
    posted(
      day,
      { sectionCode: 'introduction', title: `Giới thiệu ${day}` },
      world.sites.environment,
      bodies.environment,
    );

  test('of a body to which nothing happened is neither up to date nor late', async () => {
    expect(await figure('duties.timely.introduction', asked('2026-01-01', '2026-06-30'))).toBeNull();
  });

  test('is up to date when a page was renewed since the decision and within ten working days of its effect', async () => {
    await change('2026-03-02', 'Sở Nông nghiệp và Môi trường', '2026-02-20');
    // the last day has passed, and nothing was renewed
    expect(await figure('duties.timely.introduction', asked('2026-01-01', '2026-03-31'))).toBe(false);
    await renew('2026-02-10');
    expect(await figure('duties.timely.introduction', asked('2026-01-01', '2026-03-31'))).toBe(false);
    await renew('2026-02-25');
    expect(await figure('duties.timely.introduction', asked('2026-01-01', '2026-03-31'))).toBe(true);
  });

  test('is late after one change that nobody followed, and the list says which', async () => {
    await change('2026-05-04', 'Sở Nông nghiệp', null);
    await renew('2026-06-01');
    expect(await figure('duties.timely.introduction', asked('2026-01-01', '2026-06-30'))).toBe(false);
    const list = await contentMeasures({ db: world.db.app }).list(
      'duties.timely.introduction',
      asked('2026-01-01', '2026-06-30'),
      { offset: 0, limit: 10 },
    );
    expect(list?.things.map(({ cells }) => cells)).toEqual([
      ['Sở Nông nghiệp', '9/QĐ-UBND', '2026-05-04', '2026-05-18', '2026-06-01', 'muộn'],
      ['Sở Nông nghiệp và Môi trường', '9/QĐ-UBND', '2026-03-02', '2026-03-16', '2026-02-25', 'đúng hạn'],
    ]);
  });

  test('is not judged before its last day has passed', async () => {
    await change('2026-06-29', 'Sở Môi trường', null);
    expect(await figure('duties.timely.introduction', asked('2026-06-01', '2026-06-30'))).toBeNull();
  });
});

test('a board is told as it was on the last day, with the decision that founded it', async () => {
  const site = { id: world.sites.environment, organisationId: bodies.environment, above: [bodies.province] };
  const founding = {
    number: '12/QĐ-STNMT',
    on: dateOf(2026, 1, 5),
    link: 'https://tnmt.sonhai.example/qd12',
    from: dateOf(2026, 1, 6),
    keepMembers: false,
  };
  await world.as('environmentManager', (tx, editor) => foundBoard(tx, editor, site, founding));
  const member = { post: '', sections: null, from: dateOf(2026, 2, 1), accountId: null };
  for (const [name, position, tasks] of [
    ['Trần A', 'head', []],
    ['Lê B', 'member', ['technical', 'editors']],
    ['Vũ C', 'collaborator', ['editors']],
  ] as const) {
    await world.as('environmentManager', (tx, editor) =>
      addMember(tx, editor, site, { ...member, name, position, tasks }),
    );
  }
  const at = (day: string) => question(day, day, bodies.environment);
  expect(await figure('board.members', at('2026-03-31'))).toBe(2);
  expect(await figure('board.members', at('2026-01-15'))).toBe(0);
  expect(await figure('board.members', at('2025-12-31'))).toBeNull();
  expect(await figure('board.members.technical', at('2026-03-31'))).toBe(1);
  expect(await figure('board.collaborators', at('2026-03-31'))).toBe(1);
  expect(await figure('board.decision', at('2026-03-31'))).toBe(
    '12/QĐ-STNMT ngày 05/01/2026 (https://tnmt.sonhai.example/qd12)',
  );
});
