import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseConnection } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { type TestDatabase, testDatabase } from '../../test/database.ts';

let db: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'congso-import-'));
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.drop();
});

/** The address of a test database for a process of its own; an embedded server listens on a socket. */
function urlOf({ connectionString, user, password, host, port, database }: DatabaseConnection): string {
  if (connectionString !== undefined) return connectionString;
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user ?? '';
  url.password = typeof password === 'string' ? password : '';
  url.searchParams.set('host', host ?? '');
  url.searchParams.set('port', String(port ?? ''));
  return url.href;
}

const bring = (file: string, ...options: string[]) => run('organisations', file, ...options);

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const command = [join(rootDirectory, 'bin', 'congso'), 'import', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: urlOf(db.connections.owner), CONGSO_LANGUAGE: 'vi' },
  });
  return { code: status, out: stdout, err: stderr };
}

const example = join(rootDirectory, 'examples', 'organisations.csv');
const json = (...args: Parameters<typeof bring>) => JSON.parse(bring(...args, '--json').out);

test('import organisations prints what was read, created, changed and refused; the same file again changes nothing', () => {
  expect(json(example, '--preview')).toEqual({
    read: 7,
    created: 0,
    changed: 0,
    wouldCreate: 6,
    wouldChange: 0,
    refused: [],
  });
  expect(json(example)).toEqual({ read: 7, created: 6, changed: 0, refused: [] });
  const again = bring(example);
  expect([again.code, again.out]).toEqual([
    0,
    expect.stringContaining('Đã đọc 7 dòng: 0 cơ quan mới, 0 cơ quan thay đổi'),
  ]);
});

test('a refused line is named with its reason, the exit code is 1, and nothing is taken unless the rest is wanted', () => {
  const file = join(folder, 'sai.csv');
  writeFileSync(
    file,
    'key,name,kind,nature,parent,from\na,Đơn vị A,đơn vị,hành chính,tinh,2020-01-01\nb,Đơn vị B,đơn vị,hành chính,x,2020-01-01\n',
  );
  const { code, out } = bring(file);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('Dòng 3 (b): “Khóa hoặc mã cấp trên”: không có cơ quan “x”'),
  ]);
  expect(out).toContain('Chưa thay đổi gì');
  expect(json(file, '--partial')).toMatchObject({ read: 2, created: 1, changed: 0, refused: [{ line: 3, key: 'b' }] });
});

test('a file that is none of ours ends with 1, one that is not there with 2', () => {
  const file = join(folder, 'la.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  expect(bring(file)).toMatchObject({ code: 1, err: expect.stringContaining('Không hiểu cột: a, b') });
  expect(bring(join(folder, 'khong-co.csv'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('Không đọc được tệp'),
  });
});

test('import registers fills a register of a body; who names none is told how', () => {
  const file = join(folder, 'duong-truyen.csv');
  writeFileSync(
    file,
    'Đường truyền,Loại,Băng thông,Từ ngày\nA,Leased line,20,01/07/2025\nB,Cáp quang,300,01/07/2025\n',
  );
  const into = ['--register', 'internet-lines', '--organisation', 'H98.05'] as const;
  const refused = run('registers', file, ...into);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('Dòng 3 (B): ')]);
  expect(JSON.parse(run('registers', file, ...into, '--partial', '--json').out)).toMatchObject({
    read: 2,
    created: 1,
    changed: 0,
    refused: [{ line: 3, key: 'B' }],
  });
  expect(run('registers', file).code).toBe(2);
});

describe('import shapes', () => {
  const command = (file: string, ...options: string[]) => run('shapes', file, ...options);
  const square = (ma: string, x: number) => ({
    type: 'Feature',
    properties: { ma },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 18],
          [x + 0.1, 18],
          [x, 18.1],
          [x, 18],
        ],
      ],
    }, // prettier-ignore
  });
  const file = (...features: unknown[]) => {
    const path = join(folder, 'xa.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    return path;
  };

  test('takes what a file has, names what it refuses, and takes nothing then', () => {
    bring(example);
    const mixed = command(file(square('H98', 105), square('nobody', 105.2)), '--json');
    expect([mixed.code, JSON.parse(mixed.out)]).toMatchObject([
      1,
      { read: 2, created: 0, wouldCreate: 1, property: 'ma', refused: [{ place: 'features[1]', value: 'nobody' }] },
    ]);
    expect(command(file(square('H98', 105))).out).toContain('1 địa giới mới');
    expect(command(file(square('H98', 105))).out).toContain('0 địa giới mới, 0 thay đổi');
  });

  test('says what is wrong with the file or the day', () => {
    expect(command('none.geojson').code).toBe(2);
    expect(command(file(square('H98', 105)), '--from', 'hôm nay').code).toBe(2);
    const other = command(file(square('H98', 2)));
    expect([other.code, other.out.includes('nằm ngoài Việt Nam')]).toEqual([1, true]);
  });
});
