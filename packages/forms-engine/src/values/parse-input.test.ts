import { describe, expect, test } from 'vitest';
import { type Field, type FieldType, fieldTypes } from '../definition/definition.ts';
import { parseInput } from './parse-input.ts';
import type { Value } from './value.ts';
import type { Language } from './wording.ts';

function field(type: FieldType, more: Partial<Field> = {}): Field {
  return { id: 'x', label: 'X', part: 'main', type, presence: 'required', printed: true, ...more };
}

function read(type: FieldType, text: string, more: Partial<Field> = {}, language: Language = 'vi'): Value | 'refused' {
  const parsed = parseInput(field(type, more), text, language);
  return parsed.ok ? parsed.value : 'refused';
}

function message(type: FieldType, text: string, more: Partial<Field> = {}): string {
  const parsed = parseInput(field(type, more), text);
  return parsed.ok ? `taken as ${JSON.stringify(parsed.value)}` : parsed.message.vi;
}

describe('a number typed in Vietnam', () => {
  test.each([
    ['integer', '1.116', 1116],
    ['integer', '1 116', 1116],
    ['integer', '1.234.567', 1234567],
    ['integer', '1,234,567', 1234567],
    ['integer', ' 43 người ', 43],
    ['integer', '-5', -5],
    ['integer', '43,0', 43],
    ['decimal', '85,5', 85.5],
    ['decimal', '85.5', 85.5],
    ['decimal', '1.234.567,8', 1234567.8],
    ['decimal', '1,234,567.8', 1234567.8],
    ['decimal', '0.125', 0.125],
    ['percent', '85%', 85],
    ['percent', '85,5 %', 85.5],
    ['money', '1.116,5 triệu đồng', 1116.5],
    ['hours', '24 giờ', 24],
  ] as const)('%s “%s” is %d', (type, text, number) => {
    const unit = type === 'money' ? 'triệu đồng' : type === 'integer' ? 'người' : undefined;
    expect(read(type, text, unit === undefined ? {} : { unit })).toBe(number);
  });

  test.each([
    ['integer', '1,116'],
    ['integer', '43,5'],
    ['integer', '43,000'],
    ['integer', '1.11'],
    ['decimal', '1.11.6'],
    ['decimal', '1,2,3'],
    ['decimal', '1e3'],
    ['decimal', '0x1F'],
    ['integer', '12345678901234567890'],
    ['integer', '43 máy'],
    ['integer', 'không'],
    ['integer', 'không có số liệu'],
    ['percent', '5/10'],
    ['integer', '１２'],
  ] as const)('%s “%s” is refused, never taken wrongly', (type, text) => {
    expect(read(type, text, { unit: 'người' })).toBe('refused');
  });

  test('“1.116” in a decimal is 1116, and the reading is said', () => {
    const parsed = parseInput(field('decimal'), '1.116');
    expect(parsed).toMatchObject({ ok: true, value: 1116 });
    expect(parsed.ok && parsed.note?.vi).toBe('“1.116” được hiểu là 1116; nếu ý là 1,116 hãy nhập 1,116.');
    expect(parseInput(field('decimal'), '85,5')).toEqual({ ok: true, value: 85.5 });
  });

  test('in English the marks change places', () => {
    expect(read('decimal', '1,116.5', {}, 'en')).toBe(1116.5);
    expect(read('integer', '1,116', {}, 'en')).toBe(1116);
    expect(read('integer', '1.116', {}, 'en')).toBe('refused');
    expect(read('decimal', '1.116', {}, 'en')).toBe(1.116);
  });

  test('words instead of a figure are refused with the mend: 0 or blank', () => {
    expect(message('integer', 'không có số liệu')).toContain('nhập 0 nếu không có; để trống nếu chưa có');
    expect(message('integer', '43,5')).toContain('số nguyên');
  });
});

describe('blank', () => {
  test.each(['', '  ', '-', '–', '…', '......', '____', '\u00a0'])('“%s” is blank in every type', (text) => {
    for (const type of fieldTypes) expect(read(type, text)).toBeNull();
  });
});

describe('yes/no, boxes and options', () => {
  const connected = {
    options: [
      { id: 'yes', label: 'Đã kết nối' },
      { id: 'no', label: 'Chưa kết nối' },
    ],
  };
  const levels = {
    options: [
      { id: 'full', label: 'Hoàn chỉnh' },
      { id: 'trial', label: 'Thử nghiệm' },
      { id: 'none', label: 'Chưa có' },
    ],
  };

  test.each([
    ['có', true],
    ['CO', true],
    ['X', true],
    ['1', true],
    ['không', false],
    ['khong', false],
    ['0', false],
  ])('yes/no “%s” is %s', (text, expected) => {
    expect(read('yesNo', text)).toBe(expected);
  });

  test('words of the form itself are read, with or without accents', () => {
    expect(read('yesNo', 'đã kết nối', connected)).toBe(true);
    expect(read('yesNo', 'Chua ket noi', connected)).toBe(false);
    expect(read('choice', 'hoan chinh', levels)).toBe('full');
    expect(read('several', 'Hoàn chỉnh; chưa có', levels)).toEqual(['full', 'none']);
  });

  test('anything else is refused with the words that fit', () => {
    expect(message('yesNo', 'có thể', connected)).toContain('“Đã kết nối” hoặc “Chưa kết nối”');
    expect(message('choice', 'xong', levels)).toContain('Hoàn chỉnh; Thử nghiệm; Chưa có');
    expect(read('several', 'Hoàn chỉnh; Hoàn chỉnh', levels)).toBe('refused');
  });

  test('an option is not guessed where two read alike without accents', () => {
    const twins = {
      options: [
        { id: 'a', label: 'Bán' },
        { id: 'b', label: 'Bản' },
      ],
    };
    expect(read('choice', 'ban', twins)).toBe('refused');
    expect(read('choice', 'Bản', twins)).toBe('b');
  });

  test('a box is ticked or blank', () => {
    expect([read('tick', 'x'), read('tick', '✓'), read('tick', 'không'), read('tick', 'abc')]).toEqual([
      true,
      true,
      null,
      'refused',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['date', '24/10/2018', '2018-10-24'],
    ['date', '5-3-2019', '2019-03-05'],
    ['date', 'ngày 5 tháng 3 năm 2019', '2019-03-05'],
    ['date', '2018-10-24', '2018-10-24'],
    ['dateTime', '24/10/2018 14:30', '2018-10-24T14:30'],
    ['dateTime', '14h30 24/10/2018', '2018-10-24T14:30'],
    ['month', '10/2018', '2018-10'],
    ['quarter', 'Quý II/2019', '2019Q2'],
    ['quarter', 'Q2/2019', '2019Q2'],
    ['year', 'năm 2019', '2019'],
  ] as const)('%s “%s” is %s', (type, text, expected) => {
    expect(read(type, text)).toBe(expected);
  });

  test.each([
    ['date', '29/2/2019'],
    ['date', '13/13/2019'],
    ['date', '10/24/2018'],
    ['date', '24/10/18'],
    ['dateTime', '24/10/2018 25:00'],
    ['quarter', 'Quý V/2019'],
    ['year', '19'],
  ] as const)('%s “%s” is refused', (type, text) => {
    expect(read(type, text)).toBe('refused');
  });
});

describe('addresses', () => {
  test.each([
    ['email', 'van-thu.stnmt@dienbien.gov.vn'],
    ['phone', '0215 3825 123'],
    ['phone', '(0215) 3.825.123'],
    ['phone', '+84 912 345 678'],
    ['phone', '1900 1234'],
    ['url', 'tnmtdienbien.gov.vn'],
    ['url', 'https://dichvucong.gov.vn/p/home?x=1'],
    ['domain', 'tnmtdienbien.gov.vn'],
    ['ip', '203.113.131.1'],
    ['ip', '2001:db8::1'],
  ] as const)('%s “%s” is taken', (type, text) => {
    expect(read(type, text)).toBe(text);
  });

  test.each([
    ['email', 'a@b'],
    ['email', 'a..b@tinh.gov.vn'],
    ['phone', '12'],
    ['phone', '(số di động)'],
    ['url', 'javascript:alert(1)'],
    ['url', 'không có'],
    ['url', 'ftp://tinh.gov.vn'],
    ['domain', 'tinh'],
    ['domain', 'http://tinh.gov.vn'],
    ['ip', '256.1.1.1'],
    ['ip', '1.2.3'],
  ] as const)('%s “%s” is refused', (type, text) => {
    expect(read(type, text)).toBe('refused');
  });
});

describe('a reference to a document', () => {
  test.each([
    [
      '874/KH-STNMT ngày 24/10/2018(http://hscv.vn/vbdi.nsf/Default?OpenForm&rand=0.1)',
      { number: '874/KH-STNMT', date: '2018-10-24', link: 'http://hscv.vn/vbdi.nsf/Default?OpenForm&rand=0.1' },
    ],
    ['Số 208/QĐ-STNMT ngày 30/5/2017', { number: '208/QĐ-STNMT', date: '2017-05-30' }],
    ['Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016', { title: 'Quyết định số 45/2016/QĐ-TTg', date: '2016-10-19' }],
    ['45/2016/QĐ-TTg', { number: '45/2016/QĐ-TTg' }],
    ['Kế hoạch năm', { title: 'Kế hoạch năm' }],
  ])('“%s” is parted only where it is certain', (text, expected) => {
    expect(read('document', text)).toEqual(expected);
  });
});

describe('text', () => {
  test('is trimmed and composed; what a reader sees never changes', () => {
    expect(read('text', '  Sở  Nội vu\u0323 ')).toBe('Sở  Nội vụ');
  });

  test('with control or direction characters is refused', () => {
    expect(read('text', 'a\u0000b')).toBe('refused');
    expect(read('text', 'a\u202eb')).toBe('refused');
    expect(read('integer', '4\u00003')).toBe('refused');
  });
});
