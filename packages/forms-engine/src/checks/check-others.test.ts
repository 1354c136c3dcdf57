import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluate-report.ts';
import { periodFromKey } from '../evaluation/period.ts';
import { prepare } from '../evaluation/prepare.ts';
import { codes, findings } from '../evaluation/testing/findings.ts';
import { formOf, type Sketch } from '../evaluation/testing/test-form.ts';
import type { Answers } from '../values/value.ts';

describe('a detail without its condition', () => {
  const form: Sketch = {
    fields: {
      has_system: { type: 'yesNo', label: 'Đơn vị có hệ thống không' },
      points: { applicable: 'has_system', unit: 'điểm', label: 'Nếu có: Tổng số điểm kết nối' },
      other: { type: 'tick' },
      other_name: { type: 'text', applicable: 'other' },
    },
  };

  test('is a warning that names the condition and its answer', () => {
    const [finding] = findings(form, { has_system: false, points: 12 });
    expect(finding).toMatchObject({
      severity: 'warning',
      class: 'condition',
      code: 'detail-without-condition',
      fields: ['points', 'has_system'],
    });
    expect(finding?.message.vi).toContain('12 điểm');
    expect(finding?.message.vi).toContain('“Đơn vị có hệ thống không” là “Không”');
  });

  test('is silent when the condition holds, is not answered yet, or the detail says the same (0, không)', () => {
    fc.assert(
      fc.property(fc.constantFrom(true, false, null), fc.integer({ min: 0, max: 5 }), (has, points) => {
        const wrong = has === false && points > 0;
        expect(codes(form, { has_system: has, points })).toEqual(wrong ? ['detail-without-condition'] : []);
      }),
    );
  });

  test('holds for boxes: an unticked one says no', () => {
    expect(codes(form, { other_name: 'Băng từ' })).toEqual(['detail-without-condition']);
    expect(codes(form, { other: true, other_name: 'Băng từ' })).toEqual([]);
  });

  test('of a whole part is told once', () => {
    const parts = [
      { id: 'main', title: 'A' },
      { id: 'services', number: 'MỤC 5.', title: 'DỊCH VỤ CÔNG', applicable: 'has' },
    ];
    const sketch: Sketch = {
      parts,
      fields: { has: { type: 'yesNo' }, a: { part: 'services', applicable: 'has' }, b: { part: 'services' } },
    };
    const found = findings(sketch, { has: false, a: 1, b: 2 });
    expect(found).toMatchObject([{ code: 'part-not-applicable', part: 'services', fields: ['a', 'b'] }]);
    expect(codes(sketch, { has: true, a: 1, b: 2 })).toEqual([]);
  });
});

describe('blanks', () => {
  const missing = (sketch: Sketch, answers: Answers) =>
    evaluate(prepare(formOf(sketch)), { answers }).findings.filter((finding) => finding.class === 'missing');
  const fields = {
    a: {},
    b: { label: 'Số máy chủ' },
    note: { type: 'text', presence: 'optional' },
    box: { type: 'tick' },
    working: { printed: false },
  } as const;

  test('give one finding per part, which counts and names them; optional slots, boxes and workings are no gaps', () => {
    const [finding, ...more] = missing({ fields }, { a: 1 });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', code: 'missing', part: 'main', fields: ['b'] });
    expect(finding?.message.vi).toBe('Phần “MỤC 1. SỐ LIỆU” còn 1/2 chỗ chưa có số liệu: “Số máy chủ”.');
    expect(missing({ fields }, { a: 1, b: 0 })).toEqual([]);
  });

  test('of a whole part are one short warning, or information where another body keeps it', () => {
    const parts = [
      { id: 'main', title: 'A' },
      { id: 'portal', title: 'B', owner: 'Văn phòng UBND tỉnh' },
    ];
    const found = missing({ parts, fields: { a: {}, b: { part: 'portal' } } }, {});
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['part-blank', 'warning'],
      ['part-blank', 'info'],
    ]);
    expect(found[1]?.message.vi).toContain('Văn phòng UBND tỉnh thống kê');
  });

  test('in tables are counted, and an empty table is one gap', () => {
    const sketch: Sketch = { fields: { a: {} }, tables: { list: { columns: { x: {}, y: {} } } } };
    expect(missing(sketch, { a: 1, list: [{ x: 1 }, {}] })[0]?.message.vi).toContain(
      '3/5 chỗ chưa có số liệu: 3 ô trong các bảng',
    );
    expect(missing(sketch, { a: 1 })[0]).toMatchObject({ fields: ['list'] });
  });

  test('come last: contradictions by severity, then in the order of the document', () => {
    const sketch: Sketch = {
      fields: {
        blank: {},
        has: { type: 'yesNo' },
        detail: { applicable: 'has' },
        whole: {},
        part: { partOf: ['whole'] },
        email: { type: 'email' },
      },
    };
    const answers = { has: false, detail: 3, whole: 1, part: 2, email: 'x' };
    const all = evaluate(prepare(formOf(sketch)), { answers }).findings.map(({ code }) => code);
    expect(all).toEqual(['part-above-whole', 'invalid-email', 'detail-without-condition', 'missing']);
  });
});

describe('checks written by hand', () => {
  const yes = { type: 'yesNo' } as const;
  const form = (blank: 'skipAny' | 'skipAll' | 'never', expectation: string, when?: string): Sketch => ({
    fields: { a: yes, b: yes, x: { unit: 'người' }, y: {} },
    written: [
      {
        code: 'hand',
        expect: expectation,
        blank,
        fields: ['x', 'y'],
        message: { vi: '{name:x}: {x} người, phải là {expected}; y: {y}', en: '{x}' },
        ...(when === undefined ? {} : { when }),
      },
    ],
  });

  test('fill their message with figures and names, and say the figure that would agree', () => {
    const [finding] = findings(form('skipAny', 'x == y * 1000'), { x: 1500, y: 2 });
    expect(finding?.message.vi).toBe('“Chỉ tiêu x”: 1.500 người, phải là 2.000; y: 2');
    expect(finding?.expected).toBe(2000);
    expect(codes(form('skipAny', 'x == y * 1000'), { x: 2000, y: 2 })).toEqual([]);
  });

  test('do with a blank what they say', () => {
    expect(codes(form('skipAny', 'a && b'), { a: false })).toEqual([]);
    expect(codes(form('skipAll', 'a && b'), { a: false })).toEqual(['hand']);
    expect(codes(form('skipAll', 'a || b'), {})).toEqual([]);
    expect(codes(form('never', 'a || b'), {})).toEqual(['hand']);
    expect(codes(form('never', '!a || b'), {})).toEqual([]);
    expect(codes(form('never', 'x > 0'), {})).toEqual(['hand']);
    expect(codes(form('skipAny', 'sum(x, y) > 5'), { x: 1 })).toEqual(['hand']);
  });

  test('hold only when their "when" does', () => {
    expect(codes(form('skipAny', 'x > 5', 'a'), { x: 1 })).toEqual([]);
    expect(codes(form('skipAny', 'x > 5', 'a'), { x: 1, a: true })).toEqual(['hand']);
  });

  test('decide nothing on a division by zero', () => {
    expect(codes(form('never', 'x / y > 5'), { x: 1, y: 0 })).toEqual([]);
  });

  test('with exclusive boxes see an unticked one as no', () => {
    const boxes: Sketch = {
      fields: { one: { type: 'tick' }, two: { type: 'tick' } },
      written: [{ code: 'both', class: 'exclusive', expect: '!(one && two)', fields: ['one', 'two'] }],
    };
    expect(codes(boxes, { one: true, two: true })).toEqual(['both']);
    expect(codes(boxes, { one: true })).toEqual([]);
  });

  test('run in each row of a table and name its number', () => {
    const sketch: Sketch = {
      fields: { limit: {} },
      tables: { list: { columns: { x: {} } } },
      written: [
        { code: 'row', expect: 'x <= limit', row: 'list', fields: ['x'], message: { vi: '{x} > {limit}', en: '{x}' } },
      ],
    };
    const found = findings(sketch, { limit: 5, list: [{ x: 5 }, { x: 6 }] });
    expect(found.map(({ message, row }) => [message.vi, row?.index])).toEqual([['Dòng 2, bảng “Bảng list”: 6 > 5', 1]]);
  });
});

describe('the body’s own history', () => {
  const form: Sketch = { fields: { visits: { unit: 'lượt' } } };
  const found = (visits: number, history: readonly number[]) =>
    codes(form, { visits }, { history: { visits: history } });

  test('makes a figure far from it known, as information', () => {
    const [finding] = findings(form, { visits: 1200 }, { history: { visits: [100, 110, 95, 105] } });
    expect(finding).toMatchObject({ severity: 'info', class: 'history', code: 'far-from-history' });
    expect(finding?.message.vi).toContain(
      'thường khoảng 102,5 lượt; đã báo cáo: 100 lượt; 110 lượt; 95 lượt; 105 lượt',
    );
    expect(found(10, [100, 110, 95])).toEqual(['far-from-history']);
  });

  test('is silent about figures within three times of the median, about few reports and restless ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 290 }), (visits) => {
        expect(found(visits, [100, 100, 101, 99])).toEqual([]);
      }),
    );
    expect(found(1000, [100, 100])).toEqual([]);
    expect(found(900, [10, 500, 200, 900, 3])).toEqual([]);
    expect(found(5, [0, 0, 0])).toEqual([]);
  });

  test('is not shaken by one odd report', () => {
    expect(found(100, [100, 100, 100_000, 100])).toEqual([]);
    expect(found(100_000, [100, 110, 100_000, 105, 98])).toEqual(['far-from-history']);
  });
});

describe('the same evidence for two different things', () => {
  const document = { type: 'document' } as const;
  const form: Sketch = {
    fields: { security: { type: 'yesNo' }, security_document: document, portal_document: document },
    tables: { plans: { columns: { text: document } } },
  };
  const link = 'http://hscv.tinh.gov.vn/vbdi.nsf/Default?OpenForm&rand=0.41';

  test('is a warning that names the things and the evidence, however the address is written', () => {
    const [finding, ...more] = findings(form, {
      security_document: { number: '126/QĐ-STNMT', date: '2019-04-24', link },
      portal_document: {
        number: '208/QĐ-STNMT',
        date: '2017-05-30',
        link: link.replace('http://', 'https://').replace('hscv', 'HSCV'),
      },
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      class: 'evidence',
      fields: ['security_document', 'portal_document'],
    });
    expect(finding?.message.vi).toContain('“Chỉ tiêu security_document” (126/QĐ-STNMT)');
    expect(finding?.message.vi).toContain(link);
  });

  test('is seen across slots, rows and what is said about answers, each pair once', () => {
    const about = { security: { evidence: ['Số 12/QĐ-UBND ngày 1/2/2019'] } };
    const number = { number: '12/qđ-ubnd', date: '2019-02-01' };
    expect(codes(form, { portal_document: number }, { about })).toEqual(['evidence-reused']);
    expect(codes(form, { plans: [{ text: { ...number, link } }, { text: { ...number, link } }] })).toEqual([
      'evidence-reused',
    ]);
  });

  test('is not told of one thing, of different documents, or of the address of a bare site', () => {
    const about = { security: { evidence: [link] } };
    expect(codes(form, { security_document: { link } }, { about })).toEqual([]);
    const same = { number: '12/QĐ-UBND', date: '2018-02-01' };
    expect(codes(form, { security_document: same, portal_document: { ...same, date: '2019-02-01' } })).toEqual([]);
    const site = { link: 'https://tinh.gov.vn/' };
    expect(codes(form, { security_document: site, portal_document: site })).toEqual([]);
  });
});

describe('a date outside the window of its field', () => {
  const form: Sketch = {
    fields: {
      held: { type: 'date', window: { kind: 'flow' } },
      as_of: { type: 'month', window: { kind: 'state' } },
      founded: { type: 'date' },
    },
  };
  const period = periodFromKey('2019Q2');
  const found = (answers: Answers) => codes(form, answers, period && { period });

  test('is an error; dates without a window of their own may lie anywhere', () => {
    expect(findings(form, { held: '2019-07-01' }, period && { period })[0]?.message.vi).toContain(
      'từ 01/04/2019 đến 30/06/2019',
    );
    expect(found({ held: '2019-03-31' })).toEqual(['outside-window']);
    expect(found({ held: '2019-06-30', as_of: '2019-06', founded: '1990-01-01' })).toEqual([]);
    expect(found({ as_of: '2019-07' })).toEqual(['outside-window']);
    expect(codes(form, { held: '2019-07-01' })).toEqual([]);
  });
});
