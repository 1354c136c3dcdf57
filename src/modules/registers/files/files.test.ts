import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { type Answered, type Client, type TestApp, testApp } from '../../../../test/app.ts';
import { selectStanding } from '../entries/queries.ts';

const filler = 'khai@tnmt.sonhai.example';
const own = `/quan-tri/so-theo-doi/${bodies.environment}`;

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-03-02T03:00:00Z'));
  client = await app.as(filler);
});
afterAll(() => app.close());

const plain = (html: string) =>
  html
    .replaceAll(/<textarea[\s\S]*?<\/textarea>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const send = (slug: string, name: string, content: string | Uint8Array) =>
  client.upload(`${own}/${slug}/nhap`, { name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
const agree = (slug: string, { body }: Answered) => {
  const payload = unescaped(/<textarea hidden[^>]*name="payload"[^>]*>([\s\S]*?)<\/textarea>/.exec(body)?.[1] ?? '');
  return client.form(`${own}/${slug}/nhap`, { name: 'tep.csv', payload });
};
const standing = async (register: string) =>
  (
    await inSystemTransaction(app.db.app, 'test', (tx) =>
      selectStanding(tx, { organisationId: bodies.environment, register }),
    )
  ).map(({ from, until, values }) => ({ from, until, values }));

const lines = 'duong-truyen-internet';
const head = 'Đường truyền,Loại,Băng thông,Nhà cung cấp,Từ ngày,Đến hết ngày';

describe('a file that is brought in', () => {
  test('is shown first, taken when it is agreed to, and changes nothing the second time', async () => {
    const file = [
      head,
      'A,Leased line,"10,5",Nhà mạng A,01/01/2024,30/06/2025',
      'A,Leased line,20,Nhà mạng A,01/07/2025,',
      'B,Cáp quang FTTH,300,,2025-02-01,',
    ].join('\r\n');
    const shown = await send(lines, 'tep.csv', file);
    expect([shown.statusCode, plain(shown.body).includes('3 dòng sẽ được ghi, 0 dòng không đổi')]).toEqual([200, true]);
    expect(await standing('internet-lines')).toEqual([]);
    expect((await agree(lines, shown)).statusCode).toBe(303);
    const kept = await standing('internet-lines');
    expect(kept.map(({ from, until, values }) => [values.name, values.mbps, from, until])).toEqual([
      ['A', 10.5, '2024-01-01', '2025-07-01'],
      ['B', 300, '2025-02-01', null],
      ['A', 20, '2025-07-01', null],
    ]);
    const again = await send(lines, 'tep.csv', file);
    expect(plain(again.body)).toContain('Cả 3 dòng đã có trong sổ; không có gì để ghi.');
    expect((await agree(lines, shown)).statusCode).toBe(303);
    expect(await standing('internet-lines')).toEqual(kept);
  });

  test('renews what is known: a change from a later day, a correction of the same day, an end', async () => {
    const file = [head, 'A,Leased line,50,Nhà mạng A,01/01/2026,', 'B,Cáp quang FTTH,300,,01/02/2025,31/12/2025'].join(
      '\n',
    );
    const shown = await send(lines, 'tep.csv', file);
    expect(plain(shown.body)).toMatch(/A Thay đổi từ ngày .*B Kết thúc/);
    expect((await agree(lines, shown)).statusCode).toBe(303);
    const corrected = await send(lines, 'tep.csv', [head, 'A,Leased line,55,Nhà mạng A,01/01/2026,'].join('\n'));
    expect(plain(corrected.body)).toContain('A Đính chính');
    expect((await agree(lines, corrected)).statusCode).toBe(303);
    expect(
      (await standing('internet-lines')).map(({ from, until, values }) => [values.name, values.mbps, from, until]),
    ).toEqual([
      ['A', 10.5, '2024-01-01', '2025-07-01'],
      ['B', 300, '2025-02-01', '2026-01-01'],
      ['A', 20, '2025-07-01', '2026-01-01'],
      ['A', 55, '2026-01-01', null],
    ]);
  });

  test('with a wrong line is not taken at all; each wrong line is named with every reason', async () => {
    const before = await standing('internet-lines');
    const file = [
      head,
      'C,Leased line,10,,01/01/2026,',
      ',vệ tinh,-1,,31/02/2026,',
      'C,xDSL,8,,01/01/2026,',
      'A,Leased line,1,,01/01/2020,',
    ].join('\n');
    const shown = await send(lines, 'tep.csv', file);
    expect(shown.statusCode).toBe(422);
    const text = plain(shown.body);
    for (const words of [
      '3 trong 4 dòng chưa đúng',
      '3 “vệ tinh” không có trong các lựa chọn',
      'Chưa nhập “Đường truyền”',
      'số âm',
      '“31/02/2026” không phải là ngày đúng',
      '4 C Trùng với dòng 2 của tệp',
      '5 A Sổ đã có mục này từ ngày 01/01/2024',
    ])
      expect(text).toContain(words);
    expect(shown.body).not.toContain('name="payload"');
    const payload = JSON.stringify([
      { line: 2, cells: { name: 'D', kind: 'xdsl', mbps: '8', from: '01/01/2026' } },
      { line: 3, cells: { name: '' } },
    ]);
    expect((await client.form(`${own}/${lines}/nhap`, { name: 'x', payload })).statusCode).toBe(422);
    expect(await standing('internet-lines')).toEqual(before);
  });

  test.each([
    ['nothing at all', '', 'Tệp không có dòng nào'],
    [
      'a first line with strange, double and missing titles',
      'Màu,Loại,Loại,Từ ngày\nA,B,C,D',
      'Dòng tiêu đề có cột lạ “Màu”. Hãy dùng tên cột của mẫu. Cột “Loại” có hai lần. Thiếu cột bắt buộc “Đường truyền”. Thiếu cột bắt buộc “Băng thông”.',
    ],
    ['a quotation that never ends', `${head}\n"A,B`, 'Tệp CSV hỏng ở dòng'],
    ['JSON of something else', '[1, 2]', 'Tệp JSON không đúng'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'Tệp không phải CSV, Excel (.xlsx) hay JSON'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 kaputt'), 'Không đọc được tệp'],
  ])('that holds %s is refused with the reason', async (_name, content, words) => {
    const answer = await send(lines, 'tep', content);
    expect([answer.statusCode, plain(answer.body).includes(words)]).toEqual([422, true]);
  });

  test('of one body never reaches another', async () => {
    const other = await app.as('khai@hoasim.sonhai.example');
    expect(
      (
        await other.upload(`${own}/${lines}/nhap`, {
          name: 'a.csv',
          bytes: Buffer.from(`${head}\nX,xDSL,1,,01/01/2026,`),
        })
      ).statusCode,
    ).toBe(404);
    expect((await other.get(`${own}/${lines}/tep/csv`)).statusCode).toBe(404);
    expect((await (await app.as('ky@tnmt.sonhai.example')).get(`${own}/${lines}/nhap`)).statusCode).toBe(403);
  });
});

describe('a register as a file', () => {
  test('comes back in without a change, as CSV, workbook and JSON, formulas and odd texts included', async () => {
    const odd = [
      {
        software: '=HYPERLINK("http://x")',
        field: 'other',
        functions: 'dòng một\ndòng hai; "ba", bốn',
        units: '1.234',
      },
      {
        software: '_x0041_ Ứng dụng',
        field: 'personnel',
        supplier: "+84 '",
        decision: '12/QĐ-STNMT ngày 05/01/2026 (https://so.sonhai.example/a?b=1)',
      },
    ];
    for (const fields of odd)
      expect(
        (await client.form(`${own}/ung-dung/them`, { ...fields, from: '2025-01-01', until: '', base: '', began: '' }))
          .statusCode,
      ).toBe(303);
    const kept = await standing('applications');
    expect(kept).toHaveLength(2);
    for (const format of ['csv', 'xlsx', 'json']) {
      const file = await client.get(`${own}/ung-dung/tep/${format}`);
      expect([format, file.headers['content-disposition']]).toEqual([
        format,
        `attachment; filename="ung-dung.${format}"`,
      ]);
      const shown = await send('ung-dung', `ung-dung.${format}`, file.rawPayload);
      expect([format, plain(shown.body).includes('Cả 2 dòng đã có trong sổ')]).toEqual([format, true]);
    }
    expect((await client.get(`${own}/ung-dung/tep/csv`)).body).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test('as a blank template has the titles and says how each column is written', async () => {
    const file = await client.get(`${own}/bien-che/tep/mau`);
    const { sheets } = await readXlsx(file.rawPayload);
    expect(sheets[0]?.rows).toEqual([
      ['Nhóm', 'Khối', 'Đơn vị trực thuộc', 'Số người', 'Căn cứ', 'Từ ngày', 'Đến hết ngày'],
    ]);
    expect(sheets[1]?.rows?.[1]?.slice(0, 3)).toEqual([
      'Nhóm',
      'Một trong: Cán bộ; Công chức; Viên chức; Lao động hợp đồng chuyên môn; Hỗ trợ, phục vụ (lái xe, bảo vệ, tạp vụ)',
      'Có',
    ]);
  });

  test('that was filled in a spreadsheet brings real days and numbers in, and names units as people do', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'So',
          columns: [{}, {}, {}, {}, { numFmt: 'dd/mm/yyyy' }],
          rows: [
            ['Nhóm', 'Khối', 'Đơn vị trực thuộc', 'Số người', 'Từ ngày'],
            ['Công chức', 'Khối Văn phòng cơ quan', null, 61, new Date('2026-01-05T00:00:00Z')],
            ['viên chức', 'Đơn vị trực thuộc', 'Trung tâm Quan trắc môi trường', 24, '05/01/2026'],
          ],
        },
      ],
    });
    const shown = await send('bien-che', 'bien-che.xlsx', bytes);
    expect([shown.statusCode, plain(shown.body).includes('2 dòng sẽ được ghi')]).toEqual([200, true]);
    expect((await agree('bien-che', shown)).statusCode).toBe(303);
    expect(
      (await standing('headcounts'))
        .map(({ from, values }) => [from, values.category, values.people, typeof values.unit])
        .sort(([, one], [, other]) => String(one).localeCompare(String(other))),
    ).toEqual([
      ['2026-01-05', 'civilServant', 61, 'undefined'],
      ['2026-01-05', 'publicEmployee', 24, 'string'],
    ]);
  });
});
