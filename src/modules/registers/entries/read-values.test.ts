import { describe, expect, test } from 'vitest';
import { registerWith } from '../catalogue/catalogue.ts';
import { noLinks } from './field.ts';
import { checkValues, readValues, type Typed } from './read-values.ts';

const read = (code: string, typed: Typed) => readValues(registerWith(code), typed, 'vi', noLinks);
const faults = (code: string, typed: Typed) => {
  const found = read(code, typed);
  return found.ok ? [] : found.faults.map(({ column, text }) => `${column}: ${text.vi}`);
};

describe('reading what somebody typed', () => {
  test('reads numbers, choices, ticks and documents as the forms do', () => {
    expect(read('internet-lines', { name: ' A ', kind: 'Cáp quang FTTH', mbps: '1.000,5' })).toEqual({
      ok: true,
      values: { name: 'A', kind: 'ftth', mbps: 1000.5 },
    });
    expect(
      read('it-staff', {
        name: 'Lê A',
        duty: 'fullTime',
        block: 'office',
        degree: 'Đại học',
        certificates: ['security', 'network'],
      }),
    ).toMatchObject({
      ok: true,
      values: { degree: 'bachelor', certificates: ['security', 'network'] },
    });
    expect(
      read('it-policies', {
        subject: 'it_plan_year',
        document: '874/KH-STNMT ngày 24/10/2025 (https://so.sonhai.example/kh)',
      }),
    ).toMatchObject({
      ok: true,
      values: { document: { number: '874/KH-STNMT', date: '2025-10-24', link: 'https://so.sonhai.example/kh' } },
    });
  });

  test('says all that is missing, unreadable, out of its limits, each at its column', () => {
    expect(faults('internet-lines', { name: '', kind: 'vệ tinh', mbps: '-3' })).toEqual([
      'kind: “vệ tinh” không có trong các lựa chọn. Hãy chọn: Leased line; Cáp quang FTTH; xDSL; Loại khác.',
      'name: Chưa nhập “Đường truyền”.',
      'mbps: Giá trị -3 Mbps là số âm; ô này không nhận số âm.',
    ]);
  });

  test('says where columns contradict each other', () => {
    expect(faults('computers', { desktops: '10', laptops: '5', paidAntivirus: '16', licensedAntivirus: '16' })).toEqual(
      [
        'paidAntivirus: “Máy tính cài phần mềm diệt virus bản quyền có trả phí” (16) lớn hơn “Máy tính để bàn + Máy tính xách tay + Máy tính bảng” (15). Hãy kiểm tra lại hai số.',
        'licensedAntivirus: “Máy tính cài phần mềm diệt virus có bản quyền” (16) lớn hơn “Máy tính để bàn + Máy tính xách tay + Máy tính bảng” (15). Hãy kiểm tra lại hai số.',
      ],
    );
    expect(faults('it-budget', { year: '2025', total: '100', hardware: '60,5', software: '40' })).toEqual([
      'total: Các khoản cộng lại (100,5) lớn hơn “Tổng chi cho ứng dụng CNTT” (100). Hãy kiểm tra lại.',
    ]);
    expect(
      faults('science-topics', {
        name: 'A',
        number: '1',
        level: 'province',
        field: 'Y',
        lead: 'Sở',
        startsOn: '01/02/2025',
        endsOn: '31/01/2025',
      }),
    ).toEqual(['endsOn: “Đến” (31/01/2025) trước “Thực hiện từ” (01/02/2025). Hãy sửa một trong hai ngày.']);
    expect(faults('security-measures', { measure: 'logs', inPlace: 'Có' })).toEqual([
      'evidence: Cần nhập “Minh chứng” vì đã nhập “Đang áp dụng”.',
    ]);
  });

  test('takes 0,1 + 0,2 for no more than 0,3', () => {
    expect(faults('it-budget', { year: '2025', total: '0,3', hardware: '0,1', software: '0,2' })).toEqual([]);
  });

  test('refuses values of data that are of no column or of the wrong type', () => {
    const found = checkValues(
      registerWith('internet-lines'),
      { name: 'A', kind: 'ftth', mbps: '10', colour: 'x' },
      noLinks,
    );
    expect(found.ok ? [] : found.faults.map(({ text }) => text.vi)).toEqual([
      '“Băng thông” có giá trị không đúng loại.',
      'Có cột lạ “colour”.',
    ]);
  });
});
