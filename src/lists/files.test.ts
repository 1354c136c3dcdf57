import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { arrangeRows } from './arrange.ts';
import { listAsCsv } from './csv.ts';
import type { List } from './list.ts';
import { pageOf, readQuestion } from './question.ts';
import { listAsXlsx } from './xlsx.ts';

type Body = { readonly name: string; readonly count: number | null; readonly since: string; readonly at: Date };
const label = (vi: string) => ({ vi, en: vi });
const list: List<Body> = {
  path: '/quan-tri/thu',
  caption: label('Danh sách: thử/nghiệm'),
  fileName: 'thu',
  search: label('Tên'),
  order: { column: 'ten' },
  empty: label('Chưa có'),
  filters: [{ kind: 'choice', name: 'loai', label: label('Loại'), options: [{ value: 'lon', label: 'Lớn' }] }],
  columns: [
    { id: 'ten', label: label('Tên'), isSortable: true, value: ({ name }) => name },
    { id: 'so', label: label('Số'), kind: 'number', isSortable: true, value: ({ count }) => count },
    { id: 'tu', label: label('Từ ngày'), kind: 'day', value: ({ since }) => since },
    { id: 'luc', label: label('Lúc'), kind: 'moment', value: ({ at }) => at },
  ],
};
const at = new Date('2025-06-30T18:05:00Z');
const body = (name: string, count: number | null = 1): Body => ({ name, count, since: '2025-07-01', at });
async function* pieces(...all: (readonly Body[])[]) {
  yield* all;
}

test('CSV begins with the mark of UTF-8, quotes what needs it, and writes days and the clock of Vietnam', async () => {
  const csv = await listAsCsv(list.columns, pieces([body('Xã "Đông", Hòa\nSim', -1234.5)]), 'vi');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString().slice(1)).toBe(
    'Tên,Số,Từ ngày,Lúc\r\n"Xã ""Đông"", Hòa\nSim",-1234.5,01/07/2025,01/07/2025 01:05\r\n',
  );
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
  'CSV makes no formula of %j',
  async (name) => {
    const csv = (await listAsCsv(list.columns, pieces([body(name)]), 'vi')).toString();
    expect(csv.split('\r\n')[1]?.replace(/^"/, '')[0]).toBe("'");
  },
);

test('a workbook keeps texts as texts, numbers as numbers and days as days', async () => {
  const rows = [body('=1+1', 5), body('_x0041_ \u0001', null)];
  const { sheets } = await readXlsx(await listAsXlsx(list.caption.vi, list.columns, pieces(rows), 'vi'));
  expect(sheets[0]?.name).toBe('Danh sách  thử nghiệm');
  expect(sheets[0]?.rows).toEqual([
    ['Tên', 'Số', 'Từ ngày', 'Lúc'],
    ['=1+1', 5, new Date('2025-07-01'), new Date('2025-07-01T01:05:00Z')],
    ['_x0041_  ', null, new Date('2025-07-01'), new Date('2025-07-01T01:05:00Z')],
  ]);
});

test('a hundred thousand rows become a workbook whose last row is the last', async () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => body(`Cơ quan ${index}`, index));
  const workbook = await listAsXlsx('Nhiều', list.columns, pieces(...Array(100).fill(thousand)), 'vi');
  const { sheets } = await readXlsx(workbook);
  expect(sheets[0]?.rows).toHaveLength(100_001);
  expect(sheets[0]?.rows.at(-1)?.[0]).toBe('Cơ quan 999');
});

const arranged = (query: Record<string, string>) =>
  arrangeRows(
    list,
    [body('Đông Hà', 2), body('Ân Thi', 10), body('An Hòa', null)],
    pageOf(readQuestion(list, query).question),
    { language: 'vi', passes: { loai: ({ count }) => (count ?? 0) > 5 } },
  );
const names = (query: Record<string, string>) => arranged(query).rows.map(({ name }) => name);

test('rows in memory are sorted as Vietnamese is, and what has no value stands last either way', () => {
  expect(names({})).toEqual(['An Hòa', 'Ân Thi', 'Đông Hà']);
  expect(names({ sap: 'so' })).toEqual(['Đông Hà', 'Ân Thi', 'An Hòa']);
  expect(names({ sap: '-so' })).toEqual(['Ân Thi', 'Đông Hà', 'An Hòa']);
});

test('rows in memory are found by words without accents, by filters, and counted', () => {
  expect(names({ q: 'dong ha' })).toEqual(['Đông Hà']);
  expect(names({ q: 'hà đông' })).toEqual(['Đông Hà']);
  expect(names({ loai: 'lon' })).toEqual(['Ân Thi']);
  expect(arranged({ trang: '2' })).toEqual({ rows: [], total: 3 });
});
